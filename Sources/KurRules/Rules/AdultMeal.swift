import KurDomain

/// After a meal an hour passes before massage; before abdominal massage it must.
/// - Source: R-41; S2-57. Override: acknowledged by whoever logs; in abdominal massage none.
public struct AdultMeal: SessionRule {
  public static let about = RuleAbout(
    "R-41", "ADULT_MEAL", .information,
    """
    A session less than 60 minutes after a meal is noted. In abdominal massage it is refused, and \
    when the patient ate and when the session began is always said.
    """,
    why: "Pressure soon after a meal disturbs digestion, most of all when it is on the abdomen.",
    source: "S2-57", parameters: [.adultMealMinutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let kind = visit.terms.kind.code
    guard kind != .child else { return [] }
    let isHard = kind == .abdominal
    let least = chart.parameters.int(.adultMealMinutes)
    let pause = MealPause(visit.given)
    if case .unknown(let missing) = pause {
      guard isHard else { return [] }
      return [
        RuleFinding(
          about,
          "Abdominal massage is given \(least) minutes after a meal or later; say when the patient "
            + "ate and when the session begins: \(missing.options).", level: .hard,
          limit: .number(least), passes: .text(missing.options))
      ]
    }
    guard let (message, passes) = pause.shortage(least) else { return [] }
    let what = isHard ? "are needed" : "are advised"
    return [
      RuleFinding(
        about, "The patient \(message); \(least) minutes \(what): \(passes).",
        level: isHard ? .hard : .information, limit: .number(least), passes: passes)
    ]
  }
}
