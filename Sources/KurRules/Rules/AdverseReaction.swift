import KurDomain

/// Says what follows from a reaction that goes beyond soreness.
/// - Source: R-52; S2-01, S2-88. Override: a physician resumes the course.
public struct AdverseReaction: SessionRule {
  public static let about = RuleAbout(
    "R-52", "ADVERSE_REACTION", .hard,
    """
    Every session has a reaction: none, mild, moderate or severe. After a moderate one a physician \
    is told and the next session holds; after a severe one the course is suspended until a \
    physician resumes it.
    """,
    why:
      """
      Massage that is borne badly is seen by a physician before another session makes it worse.
      """,
    override: .physician, source: "S2-01 S2-88")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let course = visit.record.course.key
    let message: String
    switch visit.given.reaction {
    case .none, .mild:
      return []
    case .moderate:
      message =
        "A moderate reaction: tell a physician. The next session of \(course) does not raise minutes "
        + "or intensity."
    case .severe:
      message =
        "A severe reaction: tell a physician at once. \(course) is suspended until a physician "
        + "resumes it."
    }
    return [RuleFinding(about, message, level: .soft)]
  }
}
