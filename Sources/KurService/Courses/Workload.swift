import KurDomain
import KurRules
import KurStore

/// What was worked on some days, in units of 10 minutes against the 30 of a day.
/// - Source: specification 4d, 8; N1.
public struct Workload: Sendable {
  public struct Day: Hashable, Sendable {
    public let day: CalendarDay
    public let sessions: Int
    public let minutes: Int
    /// Work units, in tenths.
    public let unitTenths: Int
  }

  public struct Line: Sendable {
    public let performer: Staff
    /// Those on which something was worked, in their order.
    public let days: [Day]

    public var sessions: Int { days.reduce(0) { $0 + $1.sessions } }
    public var minutes: Int { days.reduce(0) { $0 + $1.minutes } }
    public var unitTenths: Int { days.reduce(0) { $0 + $1.unitTenths } }

    /// Tenths of units on a day; nil for one without work.
    public func unitTenths(on day: CalendarDay) -> Int? {
      days.first { $0.day == day }?.unitTenths
    }
  }

  public static let longest = 366

  public let clinic: String
  public let first: CalendarDay
  public let last: CalendarDay
  /// Units of a full day.
  public let dayUnits: Int
  /// Whose work alone is shown; nil for everybody's.
  public let person: Staff?
  /// By name.
  public let lines: [Line]
  /// The days of the time, open or not.
  public var days: [CalendarDay] {
    (first.ordinal...last.ordinal).map { CalendarDay(ordinal: $0) }
  }

  /// True for more than a full day's work.
  public func isOver(_ unitTenths: Int) -> Bool { unitTenths > dayUnits * 10 }
}

extension Practice {
  /// The work of some days: everybody's to a physician or an administrator, else one's own.
  public func workload(
    from first: DayWord?, to last: DayWord?, by caller: Caller
  ) throws(ServiceError) -> Workload {
    try look(by: caller, may: .figures) { desk in
      let last = last?.resolved(today: desk.today, .past)
      let first = first?.resolved(today: desk.today, .past)
      switch (first, last) {
      case (let first?, let last?): return try desk.workload(from: first, to: last)
      case (let first?, nil): return try desk.workload(from: first, to: max(first, desk.today))
      case (nil, let last?): return try desk.workload(from: last.monday, to: last)
      case (nil, nil):
        return try desk.workload(
          from: desk.today.monday, to: desk.today.monday.adding(days: 6))
      }
    }
  }

  /// The same of the week, from Monday to Sunday, in which a day lies.
  public func workload(
    inWeekOf word: DayWord, by caller: Caller
  ) throws(ServiceError) -> Workload {
    try look(by: caller, may: .figures) { desk in
      let monday = word.resolved(today: desk.today, .past).monday
      return try desk.workload(from: monday, to: monday.adding(days: 6))
    }
  }
}

extension Desk {
  fileprivate func workload(from first: CalendarDay, to last: CalendarDay) throws -> Workload {
    guard first <= last else {
      throw ServiceError.invalid("--from \(first) is after --to \(last)")
    }
    guard last.days(since: first) < Workload.longest else {
      throw ServiceError.invalid(
        "from \(first) to \(last) are \(last.days(since: first) + 1) days; "
          + "\(Workload.longest) are the most")
    }
    let parameters = Parameters(try records.entries())
    let unitMinutes = max(1, parameters.int(.unitMinutes))
    let seesAll = person.holds(.physician) || person.holds(.administrator)
    let worked = Dictionary(
      grouping: try records.workedDays(
        from: first, to: last, performer: seesAll ? nil : person.key), by: \.performer)
    return Workload(
      clinic: clinic.name, first: first, last: last, dayUnits: parameters.int(.dayUnits),
      person: seesAll ? nil : person,
      lines: try records.staff().compactMap { performer in
        worked[performer.key].map { days in
          Workload.Line(
            performer: performer,
            days: days.map {
              Workload.Day(
                day: $0.day, sessions: $0.sessions, minutes: $0.minutes,
                unitTenths: $0.unitTenths
                  + ($0.minutesWithoutUnits * 10 + unitMinutes / 2) / unitMinutes)
            })
        }
      }.sorted { ($0.performer.name, $0.performer.key) < ($1.performer.name, $1.performer.key) })
  }
}

extension CalendarDay {
  /// The Monday of its week.
  var monday: CalendarDay { adding(days: -(((ordinal + 3) % 7 + 7) % 7)) }
}
