import KurDomain

/// Self-massage is taught at the end of a course, and what was taught is written down.
/// - Source: R-35; S2-77. Override: a physician, with a reason, for the stage.
public struct SelfMassageStage: SessionRule {
  public static let about = RuleAbout(
    "R-35", "SELF_MASSAGE_STAGE", .hard,
    """
    Self-massage is taught in the final stage, unless a physician gives a reason. What was taught, \
    with which device, for how many minutes and in which dose at home is recorded.
    """,
    why:
      """
      Who has felt a whole course knows what is right at home; earlier they would easily do too \
      much.
      """,
    override: .physician, source: "S2-77")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let isTaught = visit.given.techniques.contains(.selfMassageTeach)
    guard isTaught || visit.given.details.lesson != nil else { return [] }
    return [isTaught ? lesson(visit.given.details) : technique(), stage(visit)].compactMap { $0 }
  }

  private func stage(_ visit: ProposedSession) -> RuleFinding? {
    guard visit.dose.stage != .final else { return nil }
    let session = "Session \(visit.dose.number) of \(visit.record.course.key)"
    let stage = visit.dose.stage.map { "is \($0.rawValue)" } ?? "has no stage"
    return RuleFinding(
      about, "\(session) \(stage); self-massage is taught in the final stage.",
      limit: "the final stage", passes: "the final stage")
  }

  private func technique() -> RuleFinding {
    let option = "--technique \(Code<Technique>.selfMassageTeach)"
    return RuleFinding(
      about, "What was taught belongs to self-massage, which was not recorded: \(option).",
      passes: .text(option), override: .nobody)
  }

  private func lesson(_ details: SessionDetails) -> RuleFinding? {
    let missing = [
      details.lesson == nil ? "--taught TEXT" : nil,
      details.device == nil ? "--device TEXT" : nil,
      details.lesson?.minutes == nil ? "--taught-minutes N" : nil,
      details.lesson?.dose == nil ? "--dose TEXT" : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { return nil }
    let options = missing.joined(separator: ", ")
    return RuleFinding(
      about, "Self-massage is recorded as it was taught: \(options).", passes: .text(options),
      override: .nobody)
  }
}
