import KurDomain

/// Delicate places are worked with less pressure, or stroked only.
/// - Source: R-56; S2-87; specification 4d. Override: none.
public struct LeafLimit: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-56", "LEAF_LIMIT", .hard,
    """
    Face and abdomen bear an intensity of at most 3, the front of the neck stroking with 1. Within \
    a larger zone such a leaf is worked at its own limit while the rest may be stronger; where \
    every leaf worked has a limit, the recorded intensity stays within it.
    """,
    why: "These places lie less protected and are hurt by a pressure that a back bears well.",
    source: "S2-87", figures: [.leafLimits])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    guard let most = terms.leafMaximum, terms.intensityTarget > most else { return [] }
    return [
      RuleFinding(
        about,
        "\(Set(terms.sites.map(\.leaf)).listed) bears an intensity of at most \(most); "
          + "\(terms.intensityTarget) was asked for.", limit: Figure(most), passes: Figure(most))
    ]
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let body = chart.catalogue.body
    let worked = Set(visit.given.sites.map(\.leaf)).compactMap { body.leaves[$0] }
      .sorted { $0.code < $1.code }
    return intensity(visit, worked) + techniques(visit, worked, chart.catalogue)
  }

  private func intensity(_ visit: ProposedSession, _ worked: [Leaf]) -> [RuleFinding] {
    let given = visit.given.intensity
    let delicate = worked.filter { $0.maximumIntensity.map { given > $0 } ?? false }
    guard !delicate.isEmpty else { return [] }
    let names = delicate.map { "\($0.code) at most \($0.maximumIntensity ?? 0)" }
      .joined(separator: ", ")
    let isAll = delicate.count == worked.count
    let most = delicate.compactMap(\.maximumIntensity).max() ?? given
    return [
      RuleFinding(
        about,
        isAll
          ? "Intensity \(given) was recorded; the leaves worked bear less: \(names)."
          : "Intensity \(given) is for the rest of the zone: \(names).",
        level: isAll ? .hard : .information, limit: Figure(most), passes: Figure(most))
    ]
  }

  private func techniques(
    _ visit: ProposedSession, _ worked: [Leaf], _ catalogue: Catalogue
  ) -> [RuleFinding] {
    let stroked = worked.filter(\.strokingOnly)
    let used = visit.given.techniques.filter { !(catalogue.techniques[$0]?.isStroking ?? false) }
    guard !stroked.isEmpty, !used.isEmpty else { return [] }
    let names = stroked.map(\.code).listed
    let isAll = stroked.count == worked.count
    return [
      RuleFinding(
        about,
        isAll
          ? "On \(names) only stroking is allowed; \(used.listed) was recorded."
          : "\(used.listed) is for the rest of the zone; on \(names) only stroking is allowed.",
        level: isAll ? .hard : .information, limit: "stroking", passes: "stroking")
    ]
  }
}
