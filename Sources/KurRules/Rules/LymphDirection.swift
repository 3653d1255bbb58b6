import KurDomain

/// Local massage follows the flow of the lymph.
/// - Source: R-37; S2-61. Override: where the clinic raises it, a therapist with a reason.
public struct LymphDirection: SessionRule {
  public static let about = RuleAbout(
    "R-37", "LYMPH_DIRECTION", .information,
    """
    In local massage all movements follow the lymph flow; others are noted. Where the clinic has \
    raised this to a warning it is said of each session, and a therapist gives a reason.
    """,
    why:
      """
      Movement towards the nodes helps fluid to drain, and movement against the flow holds it back.
      """,
    override: .therapist, source: "S2-61", parameters: [.lymphDirectionLevel])

  public init() {}

  /// True where the clinic wants it said of each session.
  static func mustBeSaid(_ terms: CourseTerms, _ parameters: Parameters) -> Bool {
    !terms.isGeneral && parameters.level(.lymphDirectionLevel) == .soft
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let mustBeSaid = Self.mustBeSaid(visit.terms, chart.parameters)
    guard !visit.terms.isGeneral else { return [] }
    let message: String
    switch visit.given.details.followsLymph {
    case true?: return []
    case false?: message = "Local massage follows the lymph flow; this session did not."
    case nil:
      guard mustBeSaid else { return [] }
      message =
        "Say whether the movements followed the lymph flow: \(AskedDetail.lymphFlow.option)."
    }
    return [
      RuleFinding(
        about, message, level: mustBeSaid ? .soft : .information,
        passes: .text(AskedDetail.lymphFlow.option), needsReason: mustBeSaid)
    ]
  }
}
