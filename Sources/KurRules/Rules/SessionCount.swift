import KurDomain

/// A course has a usual number of sessions, or another one within the kind's range for which a
/// physician gives a reason.
/// - Source: R-14; S2-67, S2-99. Override: a physician's reason.
public struct SessionCount: PlanRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-14", "SESSION_COUNT", .hard,
    """
    A course has as many sessions as its kind allows, mostly 5 to 25. 10 or 20 pass without \
    comment, another number with a physician's reason.
    """,
    why:
      """
      Too few sessions bring no lasting effect and too many tire the patient, so what is unusual is \
      decided for this one patient.
      """,
    override: .physician, source: "S2-67 S2-99", parameters: [.introductorySessions],
    figures: [.sessions, .usualSessions])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    let (kind, asked) = (terms.kind, terms.sessions)
    let most = kind.sessions.upperBound
    let least = Self.least(terms)
    if asked < least {
      guard !BackMinimum.applies(to: terms) else { return [] }
      return [outside(terms, limit: least, least...max(least, most))]
    }
    if asked > most { return [outside(terms, limit: most, least...max(least, most))] }
    guard !kind.usualSessions.contains(asked) else { return [] }
    return [
      RuleFinding(
        about,
        "\(asked) sessions need a physician's reason; \(usual(kind)) pass without one.",
        level: .soft, limit: .text(usual(kind)), passes: .text(usual(kind)), needsReason: true,
        override: .nobody)
    ]
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let kind = order.terms.kind
    guard !order.prescriber.holds(.physician), kind.sessions.contains(order.terms.sessions),
      !kind.usualSessions.contains(order.terms.sessions)
    else { return [] }
    return [
      RuleFinding(
        about,
        "\(order.terms.sessions) sessions need a physician's reason, and \(order.prescriber.cited) "
          + "is no physician; \(usual(kind)) pass without one.", limit: .text(usual(kind)),
        passes: .text(usual(kind)))
    ]
  }

  /// The kind's own least number, and never fewer than its stages need.
  static func least(_ terms: CourseTerms) -> Int {
    max(terms.kind.sessions.lowerBound, terms.stages.map { $0.introductory + 2 } ?? 1)
  }

  private func outside(_ terms: CourseTerms, limit: Int, _ range: ClosedRange<Int>) -> RuleFinding {
    let allowed =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return RuleFinding(
      about,
      "\(terms.kind.code) takes \(allowed) \(allowed == "1" ? "session" : "sessions"); "
        + "\(terms.sessions) were asked for.",
      limit: .number(limit), passes: .number(limit), override: .nobody)
  }

  private func usual(_ kind: Kind) -> String {
    kind.usualSessions.map(String.init).joined(separator: " or ")
  }
}
