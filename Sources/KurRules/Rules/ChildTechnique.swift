import KurDomain

/// A child is stroked, rubbed, kneaded and gently shaken, no more.
/// - Source: R-34; S2-52. Override: a physician, with a reason.
public struct ChildTechnique: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-34", "CHILD_TECHNIQUE", .soft,
    """
    Techniques beyond stroking, rubbing, kneading and vibration are used with a child only when a \
    physician prescribes them with a reason; each session warns of them.
    """,
    why: "Stronger techniques were made for grown muscles and may hurt a child.",
    override: .physician, source: "S2-52", figures: [.childTechniques])

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    finding(
      order.prescription.techniques, of: order.terms.kind, "was prescribed", needsReason: true)
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let prescribed = Set(visit.record.techniques)
    return finding(
      visit.given.techniques, of: visit.terms.kind, "was recorded",
      needsReason: !prescribed.isSuperset(of: visit.given.techniques))
  }

  private func finding(
    _ techniques: [Code<Technique>], of kind: Kind, _ what: String, needsReason: Bool
  ) -> [RuleFinding] {
    guard kind.code == .child else { return [] }
    // Teaching the family is no technique that a child's body bears.
    let others = Set(techniques).subtracting(kind.techniques).subtracting([.selfMassageTeach])
    guard !others.isEmpty else { return [] }
    let usual = kind.techniques.listed
    return [
      RuleFinding(
        about, "A child is treated with \(usual); \(others.listed) \(what).",
        limit: .text(usual), passes: .text(usual), needsReason: needsReason)
    ]
  }
}
