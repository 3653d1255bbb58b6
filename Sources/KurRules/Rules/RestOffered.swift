import KurDomain

/// After a session the patient rests.
/// - Source: R-38; S2-69, S1-78. Override: acknowledged by whoever logs.
public struct RestOffered: SessionRule {
  public static let about = RuleAbout(
    "R-38", "REST", .information,
    """
    After a medical session 30 minutes of rest are offered, after a soothing one 5. A shorter rest \
    that was recorded is noted; one that was not recorded was as usual.
    """,
    why: "Pulse and pressure settle while the patient rests; who gets up at once may be dizzy.",
    source: "S2-69 S1-78", parameters: [.restLevel, .restMedical, .restSoothing])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard let rest = visit.given.details.rest,
      let least = chart.parameters.rest(after: visit.terms.kind, visit.record.action),
      rest.rawValue < least
    else { return [] }
    return [
      RuleFinding(
        about,
        "After \(visit.terms.kind.code) \(least) minutes of rest are offered; \(rest) were taken.",
        level: chart.parameters.level(.restLevel), limit: .number(least), passes: .number(least))
    ]
  }
}
