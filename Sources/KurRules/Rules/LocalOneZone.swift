import KurDomain

/// A course names one zone, and its sessions work on nothing beside it.
/// - Source: R-12; S2-60. Override: none; a second zone is a second prescription.
public struct LocalOneZone: SessionRule {
  public static let about = RuleAbout(
    "R-12", "LOCAL_ONE_ZONE", .hard,
    """
    A course names exactly one zone, with one side or both, and a session works on nothing beyond \
    it. A second zone is a second prescription.
    """,
    why:
      """
      Minutes and pressure are measured for one part of the body, and another part needs a dose of \
      its own.
      """,
    source: "S2-60")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let terms = visit.terms
    let zone = terms.zone.sites(terms.side, on: chart.catalogue.body)
    let beyond = visit.given.sites.subtracting(zone)
      .filter { !(terms.isGeneral && GeneralExcludesHead.leaves.contains($0.leaf)) }
    guard !beyond.isEmpty else { return [] }
    return [
      RuleFinding(
        about,
        "\(visit.record.cited) works on one zone; \(beyond.listed) lies beyond it and takes a "
          + "prescription of its own.", limit: .text(terms.zone.code.rawValue),
        passes: .text(terms.sites.listed))
    ]
  }
}
