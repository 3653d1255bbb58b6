import KurDomain

/// Words of the calendar.
public enum CalendarKey: String, TextKey {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case january, february, march, april, may, june
  case july, august, september, october, november, december
  /// `{day} {month} {year}`, in the order of the language.
  case longDay = "long-day"
  /// `{weekday} {day}`.
  case weekdayDay = "weekday-day"

  public static let section = "calendar"
}

extension Texts {
  /// As tables have it: `2026-03-02` in English, `02.03.2026` elsewhere.
  public func day(_ day: CalendarDay) -> String {
    guard language != .english else { return day.description }
    let parts = [day.day, day.month].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(parts[0]).\(parts[1]).\(day.year)"
  }

  /// As letters have it: `2 March 2026`, `2 martie 2026`, `2 марта 2026 г.`, `2. März 2026`.
  public func longDay(_ day: CalendarDay) -> String {
    let months: [CalendarKey] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return self[
      CalendarKey.longDay,
      [
        "day": "\(day.day)", "month": self[months[day.month - 1]], "year": "\(day.year)",
      ]]
  }

  /// With the short name of its weekday: `Mon 2026-03-02`.
  public func weekdayDay(_ day: CalendarDay) -> String {
    self[
      CalendarKey.weekdayDay, ["weekday": weekday(day.weekday), "day": self.day(day)]]
  }

  /// Short, as `Mon`.
  public func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: self[CalendarKey.monday]
    case .tuesday: self[CalendarKey.tuesday]
    case .wednesday: self[CalendarKey.wednesday]
    case .thursday: self[CalendarKey.thursday]
    case .friday: self[CalendarKey.friday]
    case .saturday: self[CalendarKey.saturday]
    case .sunday: self[CalendarKey.sunday]
    }
  }
}
