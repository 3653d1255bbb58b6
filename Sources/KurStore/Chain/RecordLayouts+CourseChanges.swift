// How prescribed courses change hands, times and length.

extension RecordLayout {
  static let courseDetail = RecordLayout(
    "course_detail",
    open: [
      "course", "phase", "purpose", "action", "accompanying", "injured",
    ],
    insert: """
      INSERT INTO course_detail (
        event, course, phase, purpose, action, accompanying, injured)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)

  static let courseAmendment = RecordLayout(
    "course_amendment",
    open: [
      "course", "sessions", "target_minutes", "techniques", "day", "author",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO course_amendment (
        event, salt, seal, course, sessions, target_minutes, techniques, day, author, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      RETURNING id
      """)

  static let courseAssignment = RecordLayout(
    "course_assignment",
    open: [
      "course", "therapist", "day", "author",
    ],
    sealed: ["note"],
    insert: """
      INSERT INTO course_assignment (
        event, salt, seal, course, therapist, day, author, note)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """)

  static let booking = RecordLayout(
    "booking",
    open: [
      "course", "day", "start_time", "therapist",
    ],
    insert: """
      INSERT INTO booking (
        event, course, day, start_time, therapist)
      VALUES (
        $1, $2, $3, $4, $5)
      RETURNING id
      """)
}
