// Courses, and what happens in them.

extension RecordLayout {
  static let course = RecordLayout(
    "course",
    open: [
      "patient", "prescriber", "day", "kind", "zone", "side", "sessions", "start_minutes",
      "target_minutes", "intensity_target", "frequency", "start_day", "indication", "diagnosis",
      "examination", "taken_over_done", "taken_over_day", "taken_over_minutes",
    ],
    sealed: ["goal", "reason"],
    children: [.courseExclusion, .courseTechnique],
    insert: """
      INSERT INTO course (
        event, salt, seal, patient, prescriber, day, kind, zone, side, sessions, start_minutes,
        target_minutes, intensity_target, frequency, start_day, indication, diagnosis,
        examination, taken_over_done, taken_over_day, taken_over_minutes, goal, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23)
      RETURNING id
      """)

  static let courseDecision = RecordLayout(
    "course_decision",
    open: ["course", "choice", "day", "author"],
    sealed: ["reason"],
    insert: """
      INSERT INTO course_decision (event, salt, seal, course, choice, day, author, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """)

  static let missedDate = RecordLayout(
    "missed_date",
    open: ["course", "day", "cause"],
    insert: """
      INSERT INTO missed_date (event, course, day, cause)
      VALUES ($1, $2, $3, $4)
      RETURNING id
      """)
}

extension ChildLayout {
  static let courseExclusion = ChildLayout(
    "course_exclusion", of: "course",
    ["leaf", "position"],
    insert: """
      INSERT INTO course_exclusion (course, leaf, position)
      VALUES ($1, $2, $3)
      """)

  static let courseTechnique = ChildLayout(
    "course_technique", of: "course",
    ["technique", "position"],
    insert: """
      INSERT INTO course_technique (course, technique, position)
      VALUES ($1, $2, $3)
      """)
}
