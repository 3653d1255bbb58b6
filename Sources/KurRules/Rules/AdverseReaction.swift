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
    override: .physician, source: "S2-01 S2-88", parameters: [.painRise])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let course = visit.record.course.key
    let message: String
    switch visit.given.reaction {
    case .none, .mild:
      return risen(visit, chart)
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

  /// Pain that rose in the session is more than a mild reaction.
  private func risen(_ visit: ProposedSession, _ chart: Chart) -> [RuleFinding] {
    let least = chart.parameters.int(.painRise)
    guard let before = visit.given.painBefore, let after = visit.given.painAfter,
      after.rawValue - before.rawValue >= least
    else { return [] }
    return [
      RuleFinding(
        about,
        "Pain rose from \(before) to \(after) in the session: from \(least) points on that is a "
          + "moderate reaction, and \(visit.given.reaction.rawValue) was recorded.",
        level: .soft, limit: .number(least), passes: "--reaction moderate")
    ]
  }
}
