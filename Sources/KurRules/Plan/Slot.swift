import KurDomain

/// The time that a booked session takes of a therapist's day: its minutes rounded up to 5, and 10
/// for the changeover. The patient's rest is outside of it.
/// - Source: specification 5.4.
public struct Slot: Hashable, Sendable {
  public static let step = 5
  public static let changeover = 10

  public let start: ClockTime
  /// Minutes since midnight; beyond 1439 where it runs into the next day.
  public let end: Int

  public init(at start: ClockTime, minutes: Minutes) {
    let rounded = (minutes.rawValue + Slot.step - 1) / Slot.step * Slot.step
    self.start = start
    self.end = start.minuteOfDay + rounded + Slot.changeover
  }

  /// True where a moment belongs to both; one that begins as the other ends does not overlap it.
  public func overlaps(_ other: Slot) -> Bool {
    start.minuteOfDay < other.end && other.start.minuteOfDay < end
  }
}

/// The days on which the sessions still to come are planned, with the minutes of each.
/// - Source: specification 5.6.
public struct PlannedDays: Sendable {
  public let days: [(day: CalendarDay, minutes: Minutes)]

  public init(_ record: CourseRecord, _ standing: Standing, calendar: ClinicCalendar) {
    guard let next = standing.next else {
      self.days = []
      return
    }
    var days = [(next.earliest, next.minutes)]
    while days.count < standing.remaining, let (last, _) = days.last {
      days.append(
        (
          calendar.firstOpen(from: last.adding(days: record.terms.gapDays)),
          max(next.minutes, record.terms.plannedMinutes(of: next.number + days.count))
        ))
    }
    self.days = days
  }
}
