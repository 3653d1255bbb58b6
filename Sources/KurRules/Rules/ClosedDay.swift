import KurDomain

/// A session on a day on which the clinic is closed, or at an hour at which it is, is noticed.
/// - Source: R-57; S2-65. Override: acknowledged by whoever logs.
public struct ClosedDay: SessionRule {
  public static let about = RuleAbout(
    "R-57", "CLOSED_DAY", .soft,
    """
    A session on a day on which the clinic is closed, or that begins outside its opening hours, is \
    warned of.
    """,
    why:
      """
      A session on a day on which nobody works is mostly a slip of the date, and the record should \
      be right.
      """,
    source: "S2-65")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard chart.calendar.isOpen(visit.day) else {
      let next = chart.calendar.firstOpen(from: visit.day)
      return [
        RuleFinding(
          about,
          "The clinic is closed on \(visit.day), a \(visit.day.weekday.name); the next open day is "
            + "\(next).", limit: Figure(visit.day), passes: Figure(next))
      ]
    }
    guard let time = visit.given.time, let hours = chart.calendar.hours(on: visit.day),
      !hours.contains(time)
    else { return [] }
    return [
      RuleFinding(
        about,
        "The session begins at \(time); on \(visit.day), a \(visit.day.weekday.name), the clinic is "
          + "open \(hours).", limit: .text(hours.description), passes: .text(hours.description))
    ]
  }
}

extension Weekday {
  fileprivate var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
