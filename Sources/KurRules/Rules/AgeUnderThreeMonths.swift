import KurDomain

/// No infant is treated before it is older than three months.
/// - Source: R-09; S2-46. Override: none.
public struct AgeUnderThreeMonths: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-09", "AGE_UNDER_3_MONTHS", .hard,
    "A patient is older than three calendar months, the day on which they are complete excluded.",
    why: "An infant younger than that is too delicate for massage.",
    source: "S2-46", parameters: [.childLeastAgeMonths])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    findings(on: visit.day, in: chart)
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    findings(on: order.day, in: chart)
  }

  private func findings(on day: CalendarDay, in chart: Chart) -> [RuleFinding] {
    let months = chart.parameters.int(.childLeastAgeMonths)
    let complete = chart.patient.born.adding(months: months)
    guard day <= complete else { return [] }
    let first = complete.adding(days: 1)
    return [
      RuleFinding(
        about,
        "\(chart.patient.key), born \(chart.patient.born), is not older than \(months) months on "
          + "\(day); massage may begin on \(first).", limit: .number(months), passes: Figure(first))
    ]
  }
}
