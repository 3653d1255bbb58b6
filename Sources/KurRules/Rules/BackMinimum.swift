import KurDomain

/// Back massage and massage in osteochondrosis take at least ten sessions.
/// - Source: R-15; S2-93. Override: none.
public struct BackMinimum: PlanRule {
  public static let about = RuleAbout(
    "R-15", "BACK_MIN_10", .hard,
    "A course of kind back or osteochondrosis has at least 10 sessions.",
    why: "A back eases slowly, and a shorter course ends before it helps.",
    source: "S2-93", figures: [.sessions])

  private static let kinds: Set<Code<Kind>> = ["back", "osteochondrosis"]

  public init() {}

  static func applies(to terms: CourseTerms) -> Bool {
    kinds.contains(terms.kind.code) && terms.sessions < terms.kind.sessions.lowerBound
  }

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    guard Self.applies(to: terms) else { return [] }
    let least = terms.kind.sessions.lowerBound
    return [
      RuleFinding(
        about,
        "A course of \(terms.kind.code) has at least \(least) sessions; \(terms.sessions) were "
          + "asked for.", limit: .number(least), passes: .number(least))
    ]
  }
}
