/// On which days the clinic is open, and when.
public struct ClinicCalendar: Hashable, Sendable {
  public let weekdays: Set<Weekday>
  /// Days that differ from their weekday: closed (false) or open (true).
  public let exceptions: [CalendarDay: Bool]
  /// Weekdays that are not here have no hours: an open day is open all day.
  public let hours: [Weekday: OpeningHours]

  public init(
    weekdays: Set<Weekday>, exceptions: [CalendarDay: Bool] = [:],
    hours: [Weekday: OpeningHours] = [:]
  ) {
    self.weekdays = weekdays
    self.exceptions = exceptions
    self.hours = hours
  }

  public static let mondayToFriday = ClinicCalendar(
    weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday])

  public func isOpen(_ day: CalendarDay) -> Bool {
    exceptions[day] ?? weekdays.contains(day.weekday)
  }

  /// The hours of a day; nil where it is open all day.
  public func hours(on day: CalendarDay) -> OpeningHours? { hours[day.weekday] }

  /// The first open day from `day` on, that day included. Where a clinic is closed for two years on
  /// end there is none, and the day itself is returned.
  public func firstOpen(from day: CalendarDay) -> CalendarDay {
    (0...731).lazy.map { day.adding(days: $0) }.first(where: isOpen) ?? day
  }

  /// Closed days strictly between two days.
  public func closedDays(after start: CalendarDay, before end: CalendarDay) -> Int {
    let first = start.ordinal + 1
    guard first < end.ordinal else { return 0 }
    return (first..<end.ordinal).count { !isOpen(CalendarDay(ordinal: $0)) }
  }
}
