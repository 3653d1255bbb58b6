// What sessions have beyond the common ones.

extension RecordLayout {
  static let sessionDetail = RecordLayout(
    "session_detail",
    open: [
      "session", "meal_time", "bedtime", "mood", "lubricant", "hertz", "amplitude",
      "vibration_minutes", "lymph_flow", "pain_during", "unstretched", "rest", "advice",
      "taught_minutes",
    ],
    sealed: ["device", "taught", "dose"],
    insert: """
      INSERT INTO session_detail (
        event, salt, seal, session, meal_time, bedtime, mood, lubricant, hertz, amplitude,
        vibration_minutes, lymph_flow, pain_during, unstretched, rest, advice, taught_minutes,
        device, taught, dose)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
      RETURNING id
      """)

  static let sessionDeviation = RecordLayout(
    "session_deviation",
    open: [
      "session", "rules",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO session_deviation (
        event, salt, seal, session, rules, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6)
      RETURNING id
      """)

  static let sessionAcceptance = RecordLayout(
    "session_acceptance",
    open: [
      "session", "counted", "physician",
    ],
    sealed: ["reason"],
    insert: """
      INSERT INTO session_acceptance (
        event, salt, seal, session, counted, physician, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)
}
