// The clinic's own hours and catalogue rows.

extension RecordLayout {
  static let openingHours = RecordLayout(
    "opening_hours",
    open: [
      "weekday", "opens", "closes",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO opening_hours (
        event, salt, seal, weekday, opens, closes, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)

  static let catalogueRow = RecordLayout(
    "catalogue_row",
    open: [
      "list", "code", "record",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO catalogue_row (
        event, salt, seal, list, code, record, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)
}
