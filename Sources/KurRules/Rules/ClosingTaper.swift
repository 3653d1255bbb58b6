import KurDomain

/// A session ends in light superficial stroking.
/// - Source: R-23; S2-76. Override: a therapist, with a reason, where the session was interrupted.
public struct ClosingTaper: SessionRule {
  public static let about = RuleAbout(
    "R-23", "CLOSING_TAPER", .hard,
    """
    The last 3 minutes or more of a session are superficial stroking with intensity 1, counted \
    within its minutes. In the final stage this refuses, elsewhere it warns. Single visits of \
    kinds without stages are free of it. A therapist sets it aside only where the session was \
    interrupted.
    """,
    why:
      """
      Soft stroking calms what was worked, so that nobody gets up straight from strong pressure.
      """,
    override: .therapist, source: "S2-76", parameters: [.closingMinutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let given = visit.given
    if given.closing > given.minutes {
      return [
        RuleFinding(
          about,
          "The closing phase is part of the session: \(given.closing.words) of \(given.minutes) "
            + "cannot be.", level: .hard, limit: Figure(given.minutes),
          passes: Figure(given.minutes), override: .nobody)
      ]
    }
    guard let stage = visit.dose.stage else { return [] }
    let least = chart.parameters.int(.closingMinutes)
    var faults: [String] = []
    if given.closing.rawValue < least {
      faults.append("the closing phase had \(given.closing.words) and needs \(least)")
    }
    if !given.techniques.contains(.strokeSuperficial) {
      faults.append("no stroke-superficial was recorded, with which it ends")
    }
    guard !faults.isEmpty else { return [] }
    return [
      RuleFinding(
        about,
        "Session \(visit.dose.number) of \(visit.record.course.key) is \(stage.rawValue): "
          + faults.joined(separator: ", and ") + ".",
        level: stage == .final ? .hard : .soft, limit: .number(least), passes: .number(least),
        override: given.interrupted == nil ? .nobody : .therapist)
    ]
  }
}
