import KurDomain

/// What is advised after a session suits what the session was to do.
/// - Source: R-39; S1-77, S1-78, S1-79. Override: acknowledged by whoever logs.
public struct AfterAdvice: SessionRule {
  public static let about = RuleAbout(
    "R-39", "AFTER_ADVICE", .information,
    """
    After a stimulating session physical and breathing exercises are advised, after a soothing one \
    rest. Advice that was not recorded was given as usual.
    """,
    why:
      """
      Movement and breathing carry on what a stimulating session began, and rest what a soothing one \
      did.
      """,
    source: "S1-77 S1-78 S1-79", parameters: [.afterAdviceLevel])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard let action = visit.record.action else { return [] }
    let usual = "After a \(action.rawValue) session \(action.advice.words) advised"
    switch visit.given.details.advice {
    case action.advice?:
      return []
    case nil:
      return [RuleFinding(about, "\(usual).", level: .information)]
    case .exercises?, .rest?, .none?:
      let option = "--advice \(action.advice.rawValue)"
      return [
        RuleFinding(
          about, "\(usual); something else was recorded, or nothing.",
          level: chart.parameters.level(.afterAdviceLevel), passes: .text(option))
      ]
    }
  }
}

extension Advice {
  /// With the verb that follows.
  fileprivate var words: String {
    switch self {
    case .exercises: "physical and breathing exercises are"
    case .rest: "rest is"
    case .none: "nothing is"
    }
  }
}
