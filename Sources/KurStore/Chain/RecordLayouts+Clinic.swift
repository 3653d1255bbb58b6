// The clinic: its name, its calendar, its own parameters.

extension RecordLayout {
  static let clinic = RecordLayout(
    "clinic",
    open: ["name", "time_zone", "currency"],
    insert: """
      INSERT INTO clinic (event, name, time_zone, currency)
      VALUES ($1, $2, $3, $4)
      RETURNING id
      """)

  static let calendarDay = RecordLayout(
    "calendar_day",
    open: ["day", "open"],
    sealed: ["reason"],
    insert: """
      INSERT INTO calendar_day (event, salt, seal, day, open, reason)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)

  static let parameterSetting = RecordLayout(
    "parameter_setting",
    open: ["parameter", "value"],
    sealed: ["reason"],
    insert: """
      INSERT INTO parameter_setting (event, salt, seal, parameter, value, reason)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)
}
