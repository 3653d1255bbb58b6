import KurDomain

/// A course has at most one session a day; an interrupted one occupies its day.
/// - Source: R-25; S2-65, S2-68. Override: none.
public struct OnePerDay: SessionRule {
  public static let about = RuleAbout(
    "R-25", "ONE_PER_DAY", .hard,
    """
    A course has at most one session on a calendar day. An interrupted session occupies its day \
    although it does not count.
    """,
    why: "The dose of a course is measured for one day, and a second session would double it.",
    source: "S2-65 S2-68")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let next = Figure(visit.day.adding(days: 1))
    if let session = visit.record.sessions.first(where: { $0.day == visit.day }) {
      return [
        RuleFinding(
          about,
          "\(visit.record.cited) has a session on \(visit.day) already: \(session.key). The next is "
            + "on \(next) or later.", limit: 1, passes: next)
      ]
    }
    guard let takenOver = visit.terms.takenOver, visit.day <= takenOver.lastDay else { return [] }
    let first = takenOver.lastDay.adding(days: 1)
    return [
      RuleFinding(
        about,
        "\(visit.record.cited) was given elsewhere until \(takenOver.lastDay); its sessions here "
          + "are on \(first) or later.", limit: Figure(takenOver.lastDay), passes: Figure(first))
    ]
  }
}
