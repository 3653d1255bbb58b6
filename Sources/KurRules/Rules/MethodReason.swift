import KurDomain

/// A special method is chosen for a reason, in a known phase of the disease.
/// - Source: R-44; S3-08, S3-09, S3-10, S3-11. Override: none, a text is required.
public struct MethodReason: PlanRule, PrescriptionRule, SessionRule {
  public static let about = RuleAbout(
    "R-44", "METHOD_REASON", .soft,
    """
    Segmental-reflex and hardware massage are prescribed with a reason for choosing them and the \
    phase of the disease. Segmental-reflex massage is given without a lubricant.
    """,
    why:
      """
      In one disease now the one method works and now the other, so a choice is one that others can \
      follow.
      """,
    source: "S3-08 S3-09 S3-10 S3-11")

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    guard terms.kind.needsMethodReason else { return [] }
    return [
      RuleFinding(
        about,
        "\(terms.kind.code) is a special method; its prescription says why it was chosen and the "
          + "phase of the disease: --reason TEXT --phase PHASE.",
        passes: "--reason TEXT --phase PHASE", needsReason: true)
    ]
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    guard order.terms.kind.needsMethodReason, order.prescription.details.phase == nil else {
      return []
    }
    let words = PrescriptionDetails.Phase.allCases.map(\.rawValue).joined(separator: "|")
    let option = "--phase \(words)"
    return [
      RuleFinding(
        about, "For \(order.terms.kind.code) say the phase of the disease: \(option).",
        level: .hard, passes: .text(option))
    ]
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.terms.kind.code == .segmentalReflex,
      let lubricant = visit.given.details.lubricant, lubricant != .none
    else { return [] }
    return [
      RuleFinding(
        about,
        "Segmental-reflex massage is given without a lubricant; \(lubricant.rawValue) was recorded.",
        limit: "none", passes: "--lubricant none")
    ]
  }
}
