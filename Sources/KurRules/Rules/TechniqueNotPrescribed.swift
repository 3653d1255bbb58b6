import KurDomain

/// The one who works may omit and soften, never add or strengthen.
/// - Source: R-43; S2-37, S2-38, S2-39. Override: none; a physician prescribes otherwise.
public struct TechniqueNotPrescribed: SessionRule {
  public static let about = RuleAbout(
    "R-43", "TECHNIQUE_NOT_PRESCRIBED", .hard,
    """
    A session uses techniques of the prescription only. Its intensity is at most one above the \
    planned one, and never above the kind's. Techniques may be left out, pressure may be lighter.
    """,
    why:
      """
      The prescription is the dose for which a physician answers: less of it is safe, more may harm.
      """,
    source: "S2-37 S2-38 S2-39", figures: [.intensity])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    [techniques(visit), intensity(visit)].compactMap { $0 }
  }

  private func techniques(_ visit: ProposedSession) -> RuleFinding? {
    let prescribed = visit.record.techniques
    let added = Set(visit.given.techniques).subtracting(prescribed)
    guard !added.isEmpty else { return nil }
    return RuleFinding(
      about,
      "\(visit.record.course.key) prescribes \(prescribed.listed); \(added.listed) was recorded.",
      limit: .text(prescribed.listed), passes: .text(prescribed.listed))
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
