import KurDomain

/// Minutes and intensity follow the plan: it grows from start to target within the kind, and a
/// session that leaves it says why.
/// - Source: R-20; S2-59, S2-64, S2-99; specification 5.4. Override: none.
public struct PlannedCourse: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-20", "RAMP", .hard,
    """
    Planned minutes grow evenly from start to target and never fall; general massage starts at 20 \
    and must grow, flat kinds do not. The planned intensity stays within the kind's. A session \
    more than 5 minutes off its plan for the leaves worked, or shorter than that and the last one, \
    needs a reason.
    """,
    why:
      """
      The body gets used to massage by small, even steps, and a session that left the plan can be \
      understood later.
      """,
    source: "S2-59 S2-64 S2-99", parameters: [.deviationMinutes],
    figures: [.ramp, .intensity, .stepCap])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    [minutes(terms), intensity(terms)].compactMap { $0 }
  }

  private func minutes(_ terms: CourseTerms) -> RuleFinding? {
    let (kind, start, target) = (terms.kind, terms.start, terms.target)
    switch kind.ramp {
    case .flat:
      guard start != target else { return nil }
      return RuleFinding(
        about,
        "\(kind.code) has the same minutes in every session; \(start) to \(target) were asked for.",
        limit: Figure(target), passes: Figure(target))
    case .required where start != terms.dosage.startMinutes:
      let usual = terms.dosage.startMinutes
      return RuleFinding(
        about, "\(kind.code) starts at \(usual) minutes; \(start) were asked for.",
        limit: Figure(usual), passes: Figure(usual))
    case .required where target <= start:
      return RuleFinding(
        about,
        "The minutes of \(kind.code) grow: a target above \(start) is needed, \(target) was "
          + "asked for.", limit: Figure(start), passes: Figure(terms.dosage.targetMinutes))
    case .required, .optional:
      guard target < start else { return nil }
      return RuleFinding(
        about, "Minutes never fall by plan; \(start) to \(target) were asked for.",
        limit: Figure(start), passes: Figure(start))
    }
  }

  private func intensity(_ terms: CourseTerms) -> RuleFinding? {
    let (most, asked) = (terms.dosage.intensityMaximum, terms.intensityTarget)
    guard asked > most || asked < 1 else { return nil }
    return RuleFinding(
      about,
      "\(terms.kind.code) is given with an intensity of 1 to \(most); \(asked) was asked for.",
      limit: Figure(most), passes: Figure(min(most, max(asked, 1))))
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let (given, planned) = (visit.given.minutes, visit.planned)
    guard visit.given.interrupted == nil, visit.given.shortened == nil,
      given <= visit.dose.ceiling
    else { return [] }
    let most = chart.parameters.int(.deviationMinutes)
    let off = abs(given.rawValue - planned.rawValue)
    let why: String
    if off > most {
      why = "\(off) off the \(planned) that were planned; more than \(most) need a reason"
    } else if let last = visit.progress.lastMinutes, given < last, given < planned,
      let stage = visit.dose.stage, stage != .final
    {
      why =
        "fewer than the \(last) of the last session, and the plan has \(planned); this needs a "
        + "reason"
    } else {
      return []
    }
    return [
      RuleFinding(
        about, "\(given) minutes are \(why).", level: .soft, limit: .number(most),
        passes: Figure(planned), needsReason: true)
    ]
  }
}
