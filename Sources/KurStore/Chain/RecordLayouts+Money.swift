// Prices, what sessions cost and what was paid.

extension RecordLayout {
  static let price = RecordLayout(
    "price",
    open: [
      "zone", "minutes", "amount", "from_day",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO price (
        event, salt, seal, zone, minutes, amount, from_day, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """)

  static let charge = RecordLayout(
    "charge",
    open: [
      "session", "zone", "minutes", "amount",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO charge (
        event, salt, seal, session, zone, minutes, amount, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """)

  static let payment = RecordLayout(
    "payment",
    open: [
      "patient", "course", "day", "amount", "method",
    ],
    sealed: ["note"],
    insert: """
      INSERT INTO payment (
        event, salt, seal, patient, course, day, amount, method, note)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9)
      RETURNING id
      """)
}
