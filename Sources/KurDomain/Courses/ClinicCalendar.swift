/// On which days the clinic is open.
public struct ClinicCalendar: Hashable, Sendable {
  public let weekdays: Set<Weekday>
  /// Days that differ from their weekday: closed (false) or open (true).
  public let exceptions: [CalendarDay: Bool]

  public init(weekdays: Set<Weekday>, exceptions: [CalendarDay: Bool] = [:]) {
    self.weekdays = weekdays
    self.exceptions = exceptions
  }

  public static let mondayToFriday = ClinicCalendar(
    weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday])

  public func isOpen(_ day: CalendarDay) -> Bool {
    exceptions[day] ?? weekdays.contains(day.weekday)
  }

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
