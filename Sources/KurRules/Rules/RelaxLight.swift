import KurDomain

/// Relaxation is light.
/// - Source: R-54; S1-11. Override: acknowledged by whoever prescribes.
public struct RelaxLight: PlanRule {
  public static let about = RuleAbout(
    "R-54", "RELAX_LIGHT", .soft, "Relaxation is planned with an intensity of at most 2.",
    why:
      """
      Light work close to the surface lowers the tension of muscles, and strong pressure raises it.
      """,
    source: "S1-11")

  private static let most: Intensity = 2

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    guard terms.kind.code == .relaxation, terms.intensityTarget > Self.most else { return [] }
    return [
      RuleFinding(
        about,
        "Relaxation is light, with an intensity of at most \(Self.most); "
          + "\(terms.intensityTarget) was asked for.", limit: Figure(Self.most),
        passes: Figure(Self.most))
    ]
  }
}
