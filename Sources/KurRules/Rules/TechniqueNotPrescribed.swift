import KurDomain

/// The one who works may omit and soften, never add or strengthen.
/// - Source: R-43; S2-37, S2-38, S2-39. Override: none; a physician prescribes otherwise.
public struct TechniqueNotPrescribed: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-43", "TECHNIQUE_NOT_PRESCRIBED", .hard,
    """
    A session uses techniques of the prescription and of its stage only. Its intensity is at most one above the \
    planned one, and never above the kind's. Techniques may be left out, pressure may be lighter, \
    and self-massage may be taught. A kind of stroking alone is prescribed with stroking alone.
    """,
    why:
      """
      The prescription is the dose for which a physician answers: less of it is safe, more may harm.
      """,
    source: "S2-37 S2-38 S2-39", figures: [.intensity])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    [techniques(visit), outOfStage(visit, chart.catalogue), intensity(visit)].compactMap { $0 }
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    func isStroking(_ code: Code<Technique>) -> Bool {
      chart.catalogue.techniques[code]?.isStroking ?? false
    }
    let kind = order.terms.kind
    let added = order.prescription.techniques.filter {
      !isStroking($0) && $0 != .selfMassageTeach
    }
    guard kind.techniques.allSatisfy(isStroking), !added.isEmpty else { return [] }
    return [
      RuleFinding(
        about, "\(kind.code) is stroking alone; \(added.listed) was asked for.",
        limit: .text(kind.techniques.listed), passes: .text(kind.techniques.listed))
    ]
  }

  private func techniques(_ visit: ProposedSession) -> RuleFinding? {
    let prescribed = visit.record.techniques
    // Teaching is the therapist's, in the stage that SELF_MASSAGE_STAGE says.
    let added = Set(visit.given.techniques).subtracting(prescribed + [.selfMassageTeach])
    guard !added.isEmpty else { return nil }
    return RuleFinding(
      about,
      "\(visit.record.course.key) prescribes \(prescribed.listed); \(added.listed) was recorded.",
      limit: .text(prescribed.listed), passes: .text(prescribed.listed))
  }

  /// Some techniques belong to the main stage; the introductory one is INTRO_TECHNIQUE's.
  private func outOfStage(_ visit: ProposedSession, _ catalogue: Catalogue) -> RuleFinding? {
    guard let stage = visit.dose.stage, stage != .introductory else { return nil }
    let early = visit.given.techniques.filter { code in
      code != .selfMassageTeach
        && catalogue.techniques[code].map { !$0.stages.contains(stage) } ?? false
    }
    guard !early.isEmpty else { return nil }
    return RuleFinding(
      about,
      "Session \(visit.dose.number) of \(visit.record.course.key) is of the \(stage.rawValue) "
        + "stage, to which \(early.listed) does not belong.", passes: "other techniques")
  }

  private func intensity(_ visit: ProposedSession) -> RuleFinding? {
    let given = visit.given.intensity
    let kindMost = visit.terms.dosage.intensityMaximum
    let planned = visit.dose.plannedIntensity
    let stageMost =
      visit.dose.stage ?? .main == .main ? Intensity(rawValue: planned.rawValue + 1) : kindMost
    let most = min(kindMost, stageMost)
    guard given > most else { return nil }
    let why =
      stageMost < kindMost
      ? "one above the \(planned) that was planned" : "the most of \(visit.terms.kind.code)"
    return RuleFinding(
      about, "Intensity is at most \(most), \(why); \(given) was recorded.", limit: Figure(most),
      passes: Figure(most))
  }
}
