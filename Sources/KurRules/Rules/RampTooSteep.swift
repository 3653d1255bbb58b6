import KurDomain

/// The target can be reached by the kind's steps.
/// - Source: R-20; S2-59, S2-64; specification 5.4. Override: none.
public struct RampTooSteep: PlanRule {
  public static let about = RuleAbout(
    "R-20", "RAMP_TOO_STEEP", .hard,
    """
    Target minus start is at most the kind's step times the sessions in which minutes grow, less \
    one. The finding names the target that can be reached.
    """,
    why:
      """
      A target that only jumps could reach would overload the patient or never be reached, so it is \
      found out on paper.
      """,
    source: "S2-59 S2-64", figures: [.stepCap])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    guard let cap = terms.dosage.stepCap, terms.ramp.isTooSteep(for: cap) else { return [] }
    let reachable = terms.ramp.reachable(by: cap)
    return [
      RuleFinding(
        about,
        "\(terms.sessions) sessions cannot grow from \(terms.start) to \(terms.target) minutes by "
          + "at most \(cap) each: \(reachable) can be reached.", limit: Figure(reachable),
        passes: Figure(reachable))
    ]
  }
}
