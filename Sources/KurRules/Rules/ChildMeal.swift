import KurDomain

/// A child is massaged an hour after food at the earliest.
/// - Source: R-30; S2-48. Override: none.
public struct ChildMeal: SessionRule {
  public static let about = RuleAbout(
    "R-30", "CHILD_MEAL", .hard,
    """
    A child's session begins 60 minutes after the last meal or feed, or later. When the child ate \
    and when the session began is always said.
    """,
    why: "Pressure and movement on a full stomach make a child unwell.",
    source: "S2-48", parameters: [.childMealMinutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.terms.kind.code == .child else { return [] }
    let least = chart.parameters.int(.childMealMinutes)
    let pause = MealPause(visit.given)
    if case .unknown(let missing) = pause {
      return [
        RuleFinding(
          about,
          "A child is massaged \(least) minutes after food or later; say when it ate and when the "
            + "session begins: \(missing.options).", limit: .number(least),
          passes: .text(missing.options))
      ]
    }
    guard let (message, passes) = pause.shortage(least) else { return [] }
    return [
      RuleFinding(
        about, "The child \(message); \(least) minutes are needed: \(passes).",
        limit: .number(least), passes: passes)
    ]
  }
}
