import KurDomain

/// A zone belongs to the kind, is booked with a side where it has sides, and its excluded leaves
/// stay untouched.
/// - Source: R-11; S1-73, S1-75, S4-10. Override: none.
public struct ZoneNotAllowed: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-11", "ZONE_NOT_ALLOWED", .hard,
    """
    A course is planned on a zone of its kind, with a side exactly where the zone has sides; \
    exclusions leave at least 4 of the 7 parts of a general massage. A session works on at least \
    one leaf of the zone and on none that the prescription excludes.
    """,
    why:
      """
      Each kind was made for certain places of the body, and what a prescription excludes is kept \
      safe from it.
      """,
    source: "S1-73 S1-75 S4-10", parameters: [.generalLeastGroups], figures: [.zones])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    let (kind, zone) = (terms.kind, terms.zone)
    var findings: [RuleFinding] = []
    if !kind.takes(zone) {
      let zones =
        (kind.takesNormZones ? ["any norm zone"] : []) + kind.zones.map(\.rawValue)
      let except =
        kind.exceptZones.isEmpty ? "" : " except \(kind.exceptZones.listed)"
      let allowed = zones.joined(separator: ", ") + except
      findings.append(
        RuleFinding(
          about, "\(kind.code) is not given on \(zone.code); it is given on \(allowed).",
          limit: .text(allowed), passes: .text(allowed)))
    }
    if zone.isPerSide, terms.side == .none {
      findings.append(
        RuleFinding(
          about, "\(zone.code) is booked for the left, the right or both sides; none was named.",
          passes: "left, right or both"))
    } else if !zone.isPerSide, terms.side != .none {
      findings.append(
        RuleFinding(
          about, "\(zone.code) has no sides; \(terms.side) was asked for.", passes: "no side"))
    }
    if terms.sites.isEmpty {
      findings.append(
        RuleFinding(
          about, "The exclusions leave nothing of \(zone.code) to work on.",
          passes: "fewer exclusions"))
    } else if let finding = parts(of: terms, parameters: parameters) {
      findings.append(finding)
    }
    return findings
  }

  /// - Source: specification 5.5.
  private func parts(of terms: CourseTerms, parameters: Parameters) -> RuleFinding? {
    let parts = terms.share.parts.count
    let least = min(parameters.int(.generalLeastGroups), parts)
    let halves = terms.share.halves(of: terms.sites)
    guard halves < 2 * least else { return nil }
    let left = "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : ".5")
    return RuleFinding(
      about,
      "The exclusions leave \(left) of the \(parts) parts of \(terms.zone.code) to work on; "
        + "\(least) are the least. Choose a local kind for what is left.",
      limit: .number(least), passes: "a local kind")
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let worked = visit.given.sites
    guard !worked.isEmpty else {
      return [
        RuleFinding(
          about, "No leaf was worked on; a session works on at least one of its zone.",
          passes: .text(visit.terms.zone.leaves.listed))
      ]
    }
    let zone = visit.terms.zone.sites(visit.terms.side, on: chart.catalogue.body)
    let excluded = worked.intersection(zone.subtracting(visit.terms.sites))
    guard !excluded.isEmpty else { return [] }
    return [
      RuleFinding(
        about,
        "The prescription of \(visit.record.cited) excludes \(excluded.listed); leave it out.",
        passes: .text(visit.terms.sites.listed))
    ]
  }
}
