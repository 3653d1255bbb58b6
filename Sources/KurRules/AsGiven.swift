import KurDomain

/// What may be recorded as it was given although rules refuse it, and what may count afterwards.
/// - Source: specification 'Gate first, record after'; R-32a.
public enum AsGiven {
  /// Of what refuses a session, that which no record can say: a second session of the course on
  /// its day, a session of no minutes, a closing phase longer than the session.
  public static func impossible(
    _ refusals: [RuleFinding], of visit: ProposedSession
  ) -> [RuleFinding] {
    let given = visit.given
    return refusals.filter { finding in
      switch finding.rule {
      case OnePerDay.code: true
      case MinutesBounds.code: given.minutes < 1
      case ClosingTaper.code: given.closing > given.minutes
      default: false
      }
    }
  }

  /// What keeps a deviation from being accepted as one that counts.
  public static func obstacles(to session: Session, in record: CourseRecord) -> [RuleFinding] {
    let course = record.course.key
    guard record.terms.isComplete(session.given) else {
      let least = record.terms.bounds.lowerBound
      let why =
        session.given.interrupted == nil
        ? "it had \(session.minutes.words), and \(least) are the least" : "it was interrupted"
      return [
        RuleFinding(
          CountsWhen.about, "\(session.cited) cannot count: \(why).", limit: Figure(least),
          passes: "--does-not-count")
      ]
    }
    guard Progress(record).done >= record.terms.sessions else { return [] }
    return [
      RuleFinding(
        CountsWhen.about,
        "\(session.cited) cannot count: all \(record.terms.sessions) sessions of \(course) are "
          + "counted.", limit: .number(record.terms.sessions), passes: "--does-not-count")
    ]
  }
}
