import KurDomain

/// Introductory sessions use superficial stroking and rubbing only.
/// - Source: R-17; S2-40, S2-73. Override: a physician, with a reason.
public struct IntroTechnique: SessionRule {
  public static let about = RuleAbout(
    "R-17", "INTRO_TECHNIQUE", .hard,
    "An introductory session uses techniques of the introductory stage only: stroke-superficial, rub.",
    why: "Gentle techniques make the patient ready for stronger ones.",
    override: .physician, source: "S2-40 S2-73", figures: [.introductoryTechniques])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.dose.stage == .introductory else { return [] }
    let used = Self.strong(visit.given.techniques, chart.catalogue)
    guard !used.isEmpty else { return [] }
    let allowed = Self.gentle(chart.catalogue)
    return [
      RuleFinding(
        about,
        "Session \(visit.dose.number) of \(visit.record.course.key) is introductory and uses "
          + "\(allowed) only; \(used.listed) was recorded.", limit: .text(allowed),
        passes: .text(allowed))
    ]
  }

  /// Those of the techniques that do not belong to the introductory stage.
  static func strong(_ techniques: [Code<Technique>], _ catalogue: Catalogue) -> [Code<Technique>] {
    techniques.filter {
      !(catalogue.techniques[$0]?.stages.contains(.introductory) ?? false)
    }
  }

  static func gentle(_ catalogue: Catalogue) -> String {
    catalogue.techniques.values.filter { $0.stages.contains(.introductory) }.map(\.code).listed
  }
}
