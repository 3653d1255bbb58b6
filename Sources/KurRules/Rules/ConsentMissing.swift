import KurDomain

/// Nobody is treated without having agreed, and to some things with a consent of their own.
/// - Source: R-06; S2-88. Override: none.
public struct ConsentMissing: SessionRule {
  public static let about = RuleAbout(
    "R-06", "CONSENT_MISSING", .hard,
    """
    The patient, or under 18 a guardian, consents to treatment before the first session; to work \
    on chest, buttock, thigh or abdomen with a consent of its own for the zone; to facial massage \
    with a consent to pain. A consent that was withdrawn holds no more.
    """,
    why:
      """
      The patient, or the guardian, decides beforehand about touch in intimate places and about \
      pain, and may change this at any time.
      """,
    source: "S2-88")

  /// Leaves to whose touch a patient agrees separately.
  public static let sensitive: Set<Code<Leaf>> = [
    "chest-upper", "chest-lower", "buttock", "thigh", "abdomen",
  ]

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let command = "kur consent \(chart.patient.key)"
    var findings: [RuleFinding] = []
    if let finding = lack(of: .treatment, called: "to treatment", command, visit, chart) {
      findings.append(finding)
    }
    let touched = Set(visit.given.sites.map(\.leaf)).intersection(Self.sensitive)
    let zone = visit.terms.zone.code
    if !touched.isEmpty,
      let finding = lack(
        of: .zone(zone), called: "to work on \(touched.listed) (zone \(zone))",
        "\(command) --zone \(zone)", visit, chart)
    {
      findings.append(finding)
    }
    if visit.terms.kind.code == .facial,
      let finding = lack(
        of: .facialPain, called: "to the pain of facial massage", "\(command) --facial-pain",
        visit, chart)
    {
      findings.append(finding)
    }
    return findings
  }

  private func lack(
    of scope: Consent.Scope, called what: String, _ command: String, _ visit: ProposedSession,
    _ chart: Chart
  ) -> RuleFinding? {
    let needsGuardian = chart.patient.age(on: visit.day).years < 18
    let given = chart.consents.filter { $0.scope == scope }
    let holds = given.contains {
      $0.holds(on: visit.day) && (!needsGuardian || $0.givenBy != nil)
    }
    guard !holds else { return nil }
    let withdrawn = given.compactMap(\.withdrawn).filter { $0 <= visit.day }.max()
    let cause = withdrawn.map { "; the last was withdrawn on \($0)" } ?? ""
    let who = needsGuardian ? "a guardian's consent" : "consent"
    let dated = visit.day == chart.today ? command : "\(command) --on \(visit.day)"
    let how = needsGuardian ? "\(dated) --by NAME" : dated
    return RuleFinding(
      about, "There is no \(who) \(what) that holds on \(visit.day)\(cause). Record it: \(how).",
      passes: .text(how))
  }
}
