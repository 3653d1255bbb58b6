import KurDomain

/// Minutes stay within the kind's bounds, in the plan and in the session.
/// - Source: R-19; S2-59, S2-64. Override: none.
public struct MinutesBounds: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-19", "MINUTES_BOUNDS", .hard,
    """
    A course is planned within the kind's least and most minutes, and no session is longer than \
    the most. A shorter one than the least is kept and does not count.
    """,
    why: "Too short a session has little effect, and too long a one overloads the patient.",
    source: "S2-59 S2-64", figures: [.minutes, .zoneMinutes, .stepCap])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    let before = terms.takenOver.map { [("last session elsewhere", $0.lastMinutes)] } ?? []
    return ([("start", terms.start), ("target", terms.target)] + before).compactMap {
      what, minutes in
      guard !terms.bounds.contains(minutes) else { return nil }
      let (least, most) = (terms.bounds.lowerBound, terms.bounds.upperBound)
      let limit = minutes < least ? least : most
      return RuleFinding(
        about,
        "\(terms.kind.code) on \(terms.zone.code) is given for \(least) to \(most) minutes; a "
          + "\(what) of \(minutes) was asked for.", limit: Figure(limit), passes: Figure(limit))
    }
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let given = visit.given.minutes
    let most = visit.terms.bounds.upperBound
    if given > most {
      return [
        RuleFinding(
          about,
          "\(visit.terms.kind.code) is given for at most \(most) minutes; \(given) were recorded.",
          limit: Figure(most), passes: Figure(min(most, visit.dose.ceiling)))
      ]
    }
    guard given < 1 else { return [] }
    return [
      RuleFinding(
        about,
        "A session has at least 1 minute; \(given) were recorded. Where none was given, record a "
          + "missed date.", limit: 1, passes: Figure(visit.planned))
    ]
  }
}
