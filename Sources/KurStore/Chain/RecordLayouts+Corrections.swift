// Records that took back or replaced others.

extension RecordLayout {
  static let retraction = RecordLayout(
    "retraction",
    open: ["patient", "record", "key"],
    sealed: ["reason"],
    insert: """
      INSERT INTO retraction (event, salt, seal, patient, record, key, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)

  static let replacement = RecordLayout(
    "replacement",
    open: ["patient", "record", "key", "replaces"],
    insert: """
      INSERT INTO replacement (event, patient, record, key, replaces)
      VALUES ($1, $2, $3, $4, $5)
      RETURNING id
      """)

  /// Tables whose records can be taken back. A record of theirs that counts no more is marked.
  static let retractable: [RecordLayout] = [
    .consent, .examination, .screening, .finding, .findingClosure, .clearance, .course,
    .courseDecision, .missedDate, .reaction, .courseAmendment, .courseAssignment, .booking,
    .findingRevision, .therapyGiven, .homePractice, .measurement, .payment, .patientMerge,
  ]

  /// Marks a record as taken back.
  var retract: SQLText { "UPDATE" + name + "SET retracted = 1 WHERE id = $1" }

  /// Records whose marking does not follow from the retractions.
  var falselyMarked: SQLText {
    "SELECT id FROM" + name
      + """
      AS marked WHERE retracted = 1 AND NOT EXISTS (
        SELECT 1 FROM retraction WHERE record = $1 AND key = marked.id)
      UNION ALL SELECT key FROM retraction WHERE record = $1 AND NOT EXISTS (
        SELECT 1 FROM
      """ + name
        + """
        AS marked WHERE marked.id = retraction.key AND retracted = 1)
        ORDER BY id LIMIT 100
        """
  }
}
