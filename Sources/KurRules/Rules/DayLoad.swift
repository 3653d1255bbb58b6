import KurDomain

/// All massage of a patient on one day stays within an hour, and no place is worked on twice.
/// - Source: R-26; S2-59. Override: a physician for a shared place; the minutes nobody.
public struct DayLoad: SessionRule {
  public static let about = RuleAbout(
    "R-26", "DAY_LOAD", .hard,
    """
    Sessions of different courses on one day share no leaf, unless a physician gives a reason, and \
    together have at most 60 minutes, which nobody sets aside.
    """,
    why: "To the body all massage of a day is one load, whatever course it belongs to.",
    override: .physician, source: "S2-59", parameters: [.dayLoadMinutes])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let others = chart.courses.filter { $0.course.key != visit.record.course.key }
      .flatMap(\.sessions).filter { $0.day == visit.day }
    guard !others.isEmpty else { return [] }
    return others.compactMap { shared($0, visit) } + [total(others, visit, chart)].compactMap { $0 }
  }

  private func shared(_ other: Session, _ visit: ProposedSession) -> RuleFinding? {
    let sites = other.given.sites.intersection(visit.given.sites)
    guard !sites.isEmpty else { return nil }
    return RuleFinding(
      about,
      "\(other.cited), of \(other.course), worked on \(sites.listed) on the same day. Leave that "
        + "out, or give the session on \(visit.day.adding(days: 1)).",
      limit: .text(sites.listed), passes: Figure(visit.day.adding(days: 1)))
  }

  private func total(
    _ others: [Session], _ visit: ProposedSession, _ chart: Chart
  ) -> RuleFinding? {
    let most = chart.parameters.int(.dayLoadMinutes)
    let before = others.reduce(0) { $0 + $1.minutes.rawValue }
    guard before + visit.given.minutes.rawValue > most else { return nil }
    let keys = others.map(\.key).listed
    return RuleFinding(
      about,
      "With \(keys) (\(before) minutes) there would be "
        + "\(before + visit.given.minutes.rawValue) minutes of massage on \(visit.day); at most "
        + "\(most) are allowed, so \(max(0, most - before)) are left.",
      limit: .number(most), passes: .number(max(0, most - before)), override: .nobody)
  }
}
