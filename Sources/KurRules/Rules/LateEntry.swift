import KurDomain

/// A session is entered on its day; later it needs a reason, and much later a physician.
/// - Source: R-59; S2-37. Override: none; beyond the days a physician enters it.
public struct LateEntry: SessionRule {
  public static let about = RuleAbout(
    "R-59", "LATE_ENTRY", .soft,
    """
    A session entered after its day needs a reason. More than 3 days after it a physician enters \
    it.
    """,
    why:
      """
      Memory fades, so a record that comes late says why, and a physician answers for one that comes \
      very late.
      """,
    source: "S2-37", parameters: [.lateDays])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let late = chart.today.days(since: visit.day)
    guard late > 0 else { return [] }
    let most = chart.parameters.int(.lateDays)
    let entered = "A session of \(visit.day) entered on \(chart.today) is \(late.days) late"
    guard late > most, !visit.author.holds(.physician) else {
      return [
        RuleFinding(
          about, "\(entered).", limit: .number(most), passes: "a reason", needsReason: true)
      ]
    }
    return [
      RuleFinding(
        about, "\(entered); beyond \(most.days) a physician enters it.", level: .hard,
        limit: .number(most), passes: "a physician")
    ]
  }
}
