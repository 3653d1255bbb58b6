import KurDomain

/// Each kind has its ages; the upper one is looked at when a course begins.
/// - Source: R-10; S2-46; specification 4e. Override: none.
public struct KindAge: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-10", "KIND_AGE", .hard,
    """
    The patient's age is within the kind's limits; under 7 years only kind child is given. The \
    upper limit is looked at when a course is prescribed and at its first session.
    """,
    why:
      """
      A child's body bears less time and pressure than a grown one, so it is given the kind that was \
      made for it.
      """,
    source: "S2-46", figures: [.ages])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    findings(visit.terms.kind, on: visit.day, isFirst: visit.dose.number == 1, in: chart)
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    findings(order.terms.kind, on: order.day, isFirst: true, in: chart)
  }

  private func findings(
    _ kind: Kind, on day: CalendarDay, isFirst: Bool, in chart: Chart
  ) -> [RuleFinding] {
    let age = chart.patient.age(on: day)
    let who = "\(chart.patient.key), born \(chart.patient.born), is \(age.words) old on \(day)"
    if age.months < kind.leastAgeMonths {
      let first = chart.patient.born.adding(months: kind.leastAgeMonths)
      let least =
        kind.leastAgeMonths < 24
        ? "\(kind.leastAgeMonths) months" : "\(kind.leastAgeMonths / 12) years"
      return [
        RuleFinding(
          about, "\(who); \(kind.code) is given from \(least) on, that is from \(first).",
          limit: kind.leastAgeMonths < 24 ? .text(least) : .number(kind.leastAgeMonths / 12),
          passes: Figure(first))
      ]
    }
    guard isFirst, let end = kind.endAgeYears, age.years >= end else { return [] }
    return [
      RuleFinding(
        about, "\(who); \(kind.code) begins before \(end) years. Choose a kind for adults.",
        limit: .number(end), passes: "another kind")
    ]
  }
}
