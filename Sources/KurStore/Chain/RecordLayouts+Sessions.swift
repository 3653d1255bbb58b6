// Sessions, and what is said of them later.

extension RecordLayout {
  static let session = RecordLayout(
    "session",
    open: [
      "course", "day", "start_time", "minutes", "intensity", "closing", "pain_before",
      "pain_after", "condition", "reaction", "interrupted", "shortened", "place", "performer",
      "author",
      "authoriser", "stage", "planned_minutes", "planned_intensity", "ceiling", "gap_class",
      "counted", "deviation", "unconfirmed",
    ],
    sealed: ["interruption", "note"],
    children: [.sessionSite, .sessionTechnique, .sessionWarning],
    insert: """
      INSERT INTO session (
        event, salt, seal, course, day, start_time, minutes, intensity, closing, pain_before,
        pain_after, condition, reaction, interrupted, shortened, place, performer, author,
        authoriser, stage, planned_minutes, planned_intensity, ceiling, gap_class, counted, deviation,
        unconfirmed, interruption, note)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25, $26, $27, $28, $29)
      RETURNING id
      """)

  static let override = RecordLayout(
    "override",
    open: ["session", "course", "rule"],
    sealed: ["reason"],
    insert: """
      INSERT INTO override (event, salt, seal, session, course, rule, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)

  static let sessionConfirmation = RecordLayout(
    "session_confirmation",
    open: ["session"],
    insert: """
      INSERT INTO session_confirmation (event, session)
      VALUES ($1, $2)
      RETURNING id
      """)

  static let sessionVoid = RecordLayout(
    "session_void",
    open: ["session"],
    sealed: ["reason"],
    insert: """
      INSERT INTO session_void (event, salt, seal, session, reason)
      VALUES ($1, $2, $3, $4, $5)
      RETURNING id
      """)

  static let reaction = RecordLayout(
    "reaction",
    open: ["session", "reaction"],
    sealed: ["note"],
    insert: """
      INSERT INTO reaction (event, salt, seal, session, reaction, note)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)
}

extension ChildLayout {
  static let sessionSite = ChildLayout(
    "session_site", of: "session",
    ["leaf", "side", "intensity"],
    insert: """
      INSERT INTO session_site (session, leaf, side, intensity)
      VALUES ($1, $2, $3, $4)
      """)

  static let sessionTechnique = ChildLayout(
    "session_technique", of: "session",
    ["technique", "position"],
    insert: """
      INSERT INTO session_technique (session, technique, position)
      VALUES ($1, $2, $3)
      """)

  static let sessionWarning = ChildLayout(
    "session_warning", of: "session",
    ["position", "rule", "level", "message", "acknowledged_by"],
    insert: """
      INSERT INTO session_warning (session, position, rule, level, message, acknowledged_by)
      VALUES ($1, $2, $3, $4, $5, $6)
      """)
}
