import KurDomain

/// General massage leaves at least one day free, and so does every kind with a gap of its own.
/// - Source: R-24; S2-58. Override: none.
public struct GeneralNotDaily: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-24", "GENERAL_NOT_DAILY", .hard,
    """
    General massage and relaxation are given at the earliest two days after the last general \
    session of any course, and no kind sooner than its own least gap.
    """,
    why:
      """
      Massage of the whole body is a heavy load, and the body needs a day to recover from it.
      """,
    source: "S2-58", figures: [.leastGap, .frequencies, .frequencyGap])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    let least = terms.dosage.leastGapDays
    guard least > 1, terms.sessions > 1, terms.frequency.gapDays < least,
      !terms.dosage.frequencies.contains(terms.frequency.code)
    else { return [] }
    let allowed = terms.dosage.frequencies.map(\.rawValue).joined(separator: ", ")
    return [
      RuleFinding(
        about,
        "\(terms.kind.code) is given at the earliest every \(least.days): \(allowed); "
          + "\(terms.frequency.code) was asked for.", limit: .number(least), passes: .text(allowed))
    ]
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let least = visit.terms.dosage.leastGapDays
    guard least > 1 else { return [] }
    let others =
      visit.terms.isGeneral
      ? chart.courses.filter { $0.terms.isGeneral && $0.course.key != visit.record.course.key } : []
    // Another general session of the same day is too close as well; one of this course is R-25's.
    let earlier =
      visit.record.sessions.filter { $0.day < visit.day }
      + others.flatMap(\.sessions).filter { $0.day <= visit.day }
    var last = earlier.max { ($0.day, $0.key) < ($1.day, $1.key) }.map { ($0.day, $0.cited) }
    if let elsewhere = visit.terms.takenOver?.lastDay,
      elsewhere > last?.0 ?? elsewhere.adding(days: -1)
    {
      last = (elsewhere, "the one of \(elsewhere) elsewhere")
    }
    guard let (day, cited) = last, visit.day.days(since: day) < least else { return [] }
    let next = day.adding(days: least)
    return [
      RuleFinding(
        about,
        "\(visit.terms.kind.code) is given at the earliest \(least.days) after the last session, "
          + "\(cited): on \(next) or later, not on \(visit.day).", limit: .number(least),
        passes: Figure(next))
    ]
  }
}
