import KurDomain

/// Introductory sessions are light.
/// - Source: R-18; S2-40, S2-95. Override: none.
public struct IntroIntensity: SessionRule {
  public static let about = RuleAbout(
    "R-18", "INTRO_INTENSITY", .hard, "An introductory session has an intensity of at most 2.",
    why:
      """
      At the start nobody knows yet how the patient bears pressure, so it begins softly and grows \
      later.
      """,
    source: "S2-40 S2-95")

  /// The strongest pressure of an introductory session, and of one that steps back.
  static let most: Intensity = 2

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.dose.stage == .introductory, visit.given.intensity > Self.most else { return [] }
    return [
      RuleFinding(
        about,
        "Session \(visit.dose.number) of \(visit.record.course.key) is introductory: intensity is "
          + "at most \(Self.most); \(visit.given.intensity) was recorded.",
        limit: Figure(Self.most), passes: Figure(Self.most))
    ]
  }
}
