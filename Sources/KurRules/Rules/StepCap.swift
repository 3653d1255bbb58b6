import KurDomain

/// Minutes rise by at most the kind's step from the last counted session.
/// - Source: R-21; S2-59. Override: none.
public struct StepCap: SessionRule {
  public static let about = RuleAbout(
    "R-21", "STEP_CAP", .hard,
    """
    A session is at most the kind's step longer than the last counted one: 5 minutes in local \
    kinds, 10 in general and anti-cellulite, 3 in children.
    """,
    why:
      """
      A body that gets much more than the last time may answer with pain or exhaustion; it grows \
      into longer sessions by small steps.
      """,
    source: "S2-59", figures: [.stepCap, .minutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let (given, dose) = (visit.given.minutes, visit.dose)
    guard dose.stage != .final, dose.gap.class ?? .normal == .normal, given > dose.ceiling,
      given <= visit.terms.bounds.upperBound, let cap = visit.terms.dosage.stepCap
    else { return [] }
    return [
      RuleFinding(
        about,
        "\(given) minutes are too many: session \(dose.number) of \(visit.record.course.key) may be "
          + "at most \(cap) longer than \(visit.lastCited), that is \(dose.ceiling).",
        limit: Figure(dose.ceiling), passes: Figure(dose.ceiling))
    ]
  }
}

extension ProposedSession {
  /// The session from which minutes grow, as people cite it.
  var lastCited: String {
    let last = progress.counted.last { $0.given.shortened == nil }
    if let last { return "\(last.cited) (\(last.minutes))" }
    if let takenOver = terms.takenOver {
      return "the last session elsewhere, of \(takenOver.lastDay) (\(takenOver.lastMinutes))"
    }
    if let last = progress.counted.last { return "\(last.cited) (\(last.minutes))" }
    return "its plan (\(dose.planned))"
  }
}
