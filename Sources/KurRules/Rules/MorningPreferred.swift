import KurDomain

/// General massage does best in the morning.
/// - Source: R-40; S2-57. Override: acknowledged by whoever logs.
public struct MorningPreferred: SessionRule {
  public static let about = RuleAbout(
    "R-40", "MORNING", .information,
    """
    General massage is best in the morning after breakfast; a start after 12:00 is noted. Soothing \
    single visits are free of it.
    """,
    why: "Massage of the whole body takes strength, and in the morning the patient is rested.",
    source: "S2-57", parameters: [.morningLevel, .generalLatestStart])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let latest = chart.parameters.time(.generalLatestStart)
    guard visit.terms.isGeneral, visit.terms.kind.action != .soothing,
      let start = visit.given.time, start > latest
    else { return [] }
    return [
      RuleFinding(
        about,
        "General massage is best in the morning, begun by \(latest); this one began at \(start).",
        level: chart.parameters.level(.morningLevel), limit: .text(latest.description),
        passes: .text("a start at \(latest) or earlier"))
    ]
  }
}
