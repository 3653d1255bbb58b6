import KurDomain

extension Transaction {
  /// Stores whose records these are, once.
  public func insert(_ clinic: Clinic) throws {
    _ = try insert(
      .clinic,
      [
        "name": .text(clinic.name), "time_zone": .text(clinic.timeZone),
        "currency": .text(clinic.currency),
      ])
  }

  /// Nil before `init` has named it.
  public func clinic() throws -> Clinic? {
    try first("SELECT name, time_zone, currency FROM clinic") { row in
      Clinic(
        name: try row.text("name"), timeZone: try row.text("time_zone"),
        currency: try row.text("currency"))
    }
  }

  /// On which days the clinic is open.
  public func calendar() throws -> ClinicCalendar {
    let weekdays = try first(
      """
      SELECT coalesce(
        (SELECT value FROM parameter_setting WHERE parameter = $1 ORDER BY id DESC LIMIT 1),
        (SELECT value FROM parameters WHERE code = $1)) AS value
      """, [.text(Self.openWeekdays)]
    ) { try $0.optionalText("value") ?? "" }
    let days = try rows("SELECT day, open FROM calendar_day ORDER BY id") {
      (try $0.day("day"), try $0.flag("open"))
    }
    return ClinicCalendar(
      weekdays: Set(
        (weekdays ?? "").split(separator: " ").compactMap { Weekday(word: String($0)) }),
      exceptions: Dictionary(days, uniquingKeysWith: { $1 }), hours: try openingHours())
  }

  private func openingHours() throws -> [Weekday: OpeningHours] {
    let rows = try rows("SELECT weekday, opens, closes FROM opening_hours ORDER BY id") {
      (Weekday(index: try $0.int("weekday") - 1), try OpeningHours($0))
    }
    return Dictionary(rows, uniquingKeysWith: { $1 }).compactMapValues { $0 }
  }

  /// Sets the hours of a weekday; nil for the whole day.
  public func setHours(_ hours: OpeningHours?, on weekday: Weekday, reason: String?) throws {
    let number = (Weekday.allCases.firstIndex(of: weekday) ?? 0) + 1
    _ = try insert(
      .openingHours,
      [
        "weekday": SQLValue(number), "opens": SQLValue(hours?.opens),
        "closes": SQLValue(hours?.closes),
      ], sealed: ["reason": SQLValue(reason)])
  }

  /// Opens or closes one day, whatever its weekday.
  public func setDay(_ day: CalendarDay, isOpen: Bool, reason: String?) throws {
    _ = try insert(
      .calendarDay, ["day": SQLValue(day), "open": SQLValue(isOpen)],
      sealed: ["reason": SQLValue(reason)])
  }

  /// Sets on which weekdays the clinic is open.
  public func setWeekdays(_ weekdays: Set<Weekday>, reason: String? = nil) throws {
    let words = Weekday.allCases.filter(weekdays.contains).map(\.short)
    try set(parameter: Self.openWeekdays, to: words.joined(separator: " "), reason: reason)
  }

  /// Gives a parameter the clinic's own value, which is not looked at here.
  /// - Throws: `foreignKey` for a parameter that is not there.
  public func set(parameter: String, to value: String, reason: String?) throws {
    forget(.parameters)
    _ = try insert(
      .parameterSetting, ["parameter": .text(parameter), "value": .text(value)],
      sealed: ["reason": SQLValue(reason)])
  }

  /// What the clinic has set, the oldest first; of one parameter or of all.
  public func settings(of parameter: String? = nil) throws -> [ParameterSetting] {
    // A statement each: one for both cases could not use the index of the parameter.
    let (sql, arguments): (SQLText, [SQLValue]) =
      parameter.map { ("WHERE parameter = $1 ORDER BY parameter_setting.id", [.text($0)]) }
      ?? ("ORDER BY parameter_setting.id", [])
    return try rows(
      """
      SELECT parameter, value, reason, event.actor, event.at
      FROM parameter_setting JOIN event ON event.id = parameter_setting.event
      """ + sql, arguments
    ) {
      ParameterSetting(
        parameter: try $0.text("parameter"), value: try $0.text("value"),
        reason: try $0.optionalText("reason"), author: try $0.optionalKey("actor"),
        at: try $0.instant("at"))
    }
  }

  /// The parameters as the program brings them.
  public func defaults() throws -> [Parameter] {
    try rows(CatalogueTable.parameters.all) {
      try Parameter(CatalogueRow($0, list: .parameters))
    }
  }

  private static let openWeekdays = "clinic.openWeekdays"
}

extension OpeningHours {
  /// Nil for the whole day.
  init?(_ row: Row) throws {
    guard let opens = try row.optionalInt("opens"), let closes = try row.optionalInt("closes")
    else { return nil }
    self.init(opens: ClockTime(clamping: opens), closes: closes)
  }
}
