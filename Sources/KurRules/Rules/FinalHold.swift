import KurDomain

/// Final sessions hold the minutes that were reached, and grow softer.
/// - Source: R-22; S2-76. Override: none.
public struct FinalHold: SessionRule {
  public static let about = RuleAbout(
    "R-22", "FINAL_HOLD", .hard,
    """
    A final session is not longer than the longest so far. Its intensity is at least one below the \
    strongest of the main stage and not above that of the final session before it.
    """,
    why: "A course ends gently: nothing is added any more, and pressure is taken back.",
    source: "S2-76", figures: [.stepCap, .minutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.dose.stage == .final else { return [] }
    return [minutes(visit), intensity(visit)].compactMap { $0 }
  }

  private func minutes(_ visit: ProposedSession) -> RuleFinding? {
    let (given, dose) = (visit.given.minutes, visit.dose)
    guard dose.gap.class ?? .normal == .normal, given > dose.ceiling,
      given <= visit.terms.bounds.upperBound
    else { return nil }
    let longest = visit.progress.longest ?? dose.ceiling
    let why =
      dose.ceiling < longest
      ? "at most \(dose.ceiling), one step above \(visit.lastCited)"
      : "at most \(dose.ceiling), the longest so far"
    return RuleFinding(
      about,
      "Session \(dose.number) of \(visit.record.course.key) is final and holds what was reached: "
        + "\(why); \(given) minutes were recorded.", limit: Figure(dose.ceiling),
      passes: Figure(dose.ceiling))
  }

  private func intensity(_ visit: ProposedSession) -> RuleFinding? {
    let given = visit.given.intensity
    let main = Dose.softened(visit.progress.mainMaximum ?? visit.terms.intensityTarget)
    let most = [main, visit.progress.previousFinal].compactMap { $0 }.min() ?? main
    guard given > most else { return nil }
    let why =
      most < main
      ? "that of the final session before it" : "one below the strongest of the main stage"
    return RuleFinding(
      about,
      "Session \(visit.dose.number) of \(visit.record.course.key) is final: intensity is at most "
        + "\(most), \(why); \(given) was recorded.", limit: Figure(most), passes: Figure(most))
  }
}
