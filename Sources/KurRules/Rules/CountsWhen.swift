import KurDomain

/// Says of a session that it will not count, and why.
/// - Source: R-32a; S2-37. Override: none.
public struct CountsWhen: SessionRule {
  public static let about = RuleAbout(
    "R-32a", "COUNTS_WHEN", .hard,
    """
    A session counts when it was completed and had at least the kind's minutes. What was \
    interrupted, missed or deferred is kept, does not count and does not move the stage.
    """,
    why: "The next dose builds on what the patient truly had, not on what was booked.",
    source: "S2-37", figures: [.minutes, .zoneMinutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard !visit.isCounted else { return [] }
    let least = visit.terms.bounds.lowerBound
    let why =
      visit.given.interrupted != nil
      ? "it was interrupted"
      : "it had \(visit.given.minutes.words), and \(least) are the least"
    return [
      RuleFinding(
        about,
        "This session will not count: \(why). Session \(visit.dose.number) of "
          + "\(visit.record.course.key) is still to be given.", level: .information,
        limit: Figure(least), passes: Figure(least))
    ]
  }
}
