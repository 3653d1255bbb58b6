import KurDomain

/// A session on a day on which the clinic is closed is noticed.
/// - Source: R-57; S2-65. Override: acknowledged by whoever logs.
public struct ClosedDay: SessionRule {
  public static let about = RuleAbout(
    "R-57", "CLOSED_DAY", .soft, "A session on a day on which the clinic is closed is warned of.",
    source: "S2-65")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard !chart.calendar.isOpen(visit.day) else { return [] }
    let next = chart.calendar.firstOpen(from: visit.day)
    return [
      RuleFinding(
        about,
        "The clinic is closed on \(visit.day), a \(visit.day.weekday.name); the next open day is "
          + "\(next).", limit: Figure(visit.day), passes: Figure(next))
    ]
  }
}

extension Weekday {
  fileprivate var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
