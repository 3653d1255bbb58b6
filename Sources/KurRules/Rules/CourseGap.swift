import KurDomain

/// Between two courses of a kind, or of one place, the body has time.
/// - Source: R-28; S2-70, S2-35. Override: a physician, with a reason.
public struct CourseGap: PrescriptionRule {
  public static let about = RuleAbout(
    "R-28", "COURSE_GAP", .hard,
    """
    A course of the same medical kind, or on a shared leaf, starts at least 10 days after the last \
    counted session of the one before; below 60 days there is a warning.
    """,
    override: .physician, source: "S2-70 S2-35", parameters: [.courseGapHard, .courseGapSoft])

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let start = max(order.prescription.start, order.day)
    let ended = chart.courses.compactMap { record -> (record: CourseRecord, last: CalendarDay)? in
      guard !chart.standing(of: record, on: order.day).state.isOpen,
        Self.isRelated(record.terms, order.terms), let last = Progress(record).lastDay
      else { return nil }
      return (record, last)
    }
    guard let (record, last) = ended.max(by: { $0.last < $1.last }) else { return [] }
    let days = start.days(since: last)
    let hard = chart.parameters.int(.courseGapHard)
    let soft = chart.parameters.int(.courseGapSoft)
    guard days < max(hard, soft) else { return [] }
    let least = days < hard ? hard : soft
    let first = last.adding(days: least)
    return [
      RuleFinding(
        about,
        "The last session of \(record.cited) was on \(last); a start on \(start) is \(days.days) "
          + "later, and \(least) \(days < hard ? "are needed" : "are advised"): \(first) or later.",
        level: days < hard ? .hard : .soft, limit: .number(least), passes: Figure(first))
    ]
  }

  private static func isRelated(_ old: CourseTerms, _ new: CourseTerms) -> Bool {
    (old.kind.category == .medical && old.kind.code == new.kind.code)
      || !old.sites.isDisjoint(with: new.sites)
  }
}
