import KurDomain

/// What needs no prescription treats no disease, unless a physician prescribes it.
/// - Source: R-49; S2-66, S1-74. Override: none.
public struct NonMedicalLimits: PrescriptionRule {
  public static let about = RuleAbout(
    "R-49", "NON_MEDICAL_LIMITS", .hard,
    """
    Relaxation, anti-stress, preventive and anti-cellulite massage need no prescription, but all \
    rules of safety hold for them. With an indication that is a disease, as fluid retention or \
    overweight, a registered physician prescribes them.
    """,
    why:
      """
      Massage for well-being can do the same harm as medical massage, and a disease is for a \
      physician to treat.
      """,
    source: "S2-66 S1-74")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let kind = order.terms.kind
    let diseases = order.indications(in: chart).filter { !$0.isNonMedical }.map(\.code)
    guard !kind.isMedical, !diseases.isEmpty,
      !order.prescriber.isRegisteredPhysician(on: order.day)
    else { return [] }
    return [
      RuleFinding(
        about,
        "\(kind.code) for \(diseases.listed) is prescribed by a registered physician; "
          + "\(order.prescriber.cited) \(order.prescriber.lack(on: order.day)).",
        passes: "a registered physician")
    ]
  }
}
