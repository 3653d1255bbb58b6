import KurDomain

/// Plucking belongs to facial massage from the main stage on; it hurts, and never stretches.
/// - Source: R-36; S2-73, S2-83, S2-86, S2-87, S2-88. Override: none.
public struct FacialPluck: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-36", "FACIAL_PLUCK", .hard,
    """
    Plucking is used in facial massage only, from the main stage on. The pain during it is \
    recorded, and that the skin was not stretched.
    """,
    why:
      """
      Plucking is strong and hurts, and on skin that is unprepared or stretched it does damage.
      """,
    source: "S2-73 S2-83 S2-86 S2-87 S2-88")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    guard order.prescription.techniques.contains(.pluck) else { return [] }
    return [elsewhere(order.terms.kind)].compactMap { $0 }
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.given.techniques.contains(.pluck) else { return [] }
    return [elsewhere(visit.terms.kind), early(visit), unsaid(visit.given)].compactMap { $0 }
  }

  private func elsewhere(_ kind: Kind) -> RuleFinding? {
    guard kind.code != .facial else { return nil }
    return RuleFinding(
      about, "pluck is a technique of facial massage; \(kind.code) is without it.",
      limit: "facial", passes: "other techniques")
  }

  private func early(_ visit: ProposedSession) -> RuleFinding? {
    guard visit.dose.stage == .introductory else { return nil }
    return RuleFinding(
      about,
      "Session \(visit.dose.number) of \(visit.record.course.key) is introductory; plucking begins "
        + "in the main stage.", limit: "the main stage", passes: "other techniques")
  }

  private func unsaid(_ given: SessionAsGiven) -> RuleFinding? {
    let missing = [AskedDetail.painDuring, .unstretched].filter {
      !$0.isGiven(time: given.time, given.details)
    }
    guard !missing.isEmpty else { return nil }
    return RuleFinding(
      about,
      "With plucking, the pain during it and that the skin was not stretched are recorded; still to "
        + "say: \(missing.options).", passes: .text(missing.options))
  }
}
