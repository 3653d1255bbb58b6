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
      exceptions: Dictionary(days, uniquingKeysWith: { $1 }))
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

  private static let openWeekdays = "clinic.openWeekdays"
}
