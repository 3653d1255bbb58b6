import KurDomain

/// General massage leaves out head and face.
/// - Source: R-13; S2-54. Override: none.
public struct GeneralExcludesHead: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-13", "GENERAL_EXCLUDES_HEAD", .hard, "General massage never works on head or face.",
    why: "Head and face need a lighter hand, and have kinds of their own.",
    source: "S2-54")

  static let leaves: Set<Code<Leaf>> = ["head", "face"]

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    terms.isGeneral ? findings(terms.sites) : []
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    visit.terms.isGeneral ? findings(visit.given.sites) : []
  }

  private func findings(_ sites: Set<Site>) -> [RuleFinding] {
    let touched = Set(sites.map(\.leaf)).intersection(Self.leaves)
    guard !touched.isEmpty else { return [] }
    return [
      RuleFinding(
        about, "General massage never works on \(touched.listed).", passes: "without head and face")
    ]
  }
}
