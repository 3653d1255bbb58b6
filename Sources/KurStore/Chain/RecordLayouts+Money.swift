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
      """,
    between: "SELECT * FROM price WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM price")

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
      """,
    between: "SELECT * FROM charge WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM charge")

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
      """,
    between: "SELECT * FROM payment WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM payment")
}
