import KurDomain

/// Between two courses of a kind, or of one place, the body has time.
/// - Source: R-28; S2-70, S2-35. Override: a physician, with a reason.
public struct CourseGap: PrescriptionRule, SessionRule {
  public static let about = RuleAbout(
    "R-28", "COURSE_GAP", .hard,
    """
    A course of the same medical kind, or on a shared leaf, starts at least 10 days after the last \
    counted session of the one before; below 60 days there is a warning. A physician who has \
    examined the patient in the last 30 days may let a course start earlier.
    """,
    why:
      """
      After a course the body needs rest before the next one does good, and time to show what the \
      last one did.
      """,
    override: .physician, source: "S2-70 S2-35",
    parameters: [.courseGapHard, .courseGapSoft, .examinationDays])

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    findings(
      of: order.terms, start: max(order.prescription.start, order.day), asked: order.day,
      prescribed: order.day, in: chart)
  }

  /// The start was judged with the prescription; a first session before it is judged by its day.
  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.progress.done == 0, visit.day < visit.record.course.prescription.start else {
      return []
    }
    return findings(
      of: visit.terms, start: visit.day, asked: visit.day,
      prescribed: visit.record.course.prescription.day, in: chart, except: visit.record.course.key)
  }

  private func findings(
    of terms: CourseTerms, start: CalendarDay, asked day: CalendarDay,
    prescribed: CalendarDay, in chart: Chart, except course: Key<Course>? = nil
  ) -> [RuleFinding] {
    let ended = chart.courses.compactMap { record -> (record: CourseRecord, last: CalendarDay)? in
      // Single visits keep the kind's own least gap among themselves.
      guard record.course.key != course, record.terms.stages != nil || terms.stages != nil,
        !chart.standing(of: record, on: day).state.isOpen,
        Self.isRelated(record.terms, terms), let last = Progress(record).lastDay
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
    let isExamined = Self.isExamined(on: prescribed, in: chart)
    let examine =
      days < hard && !isExamined
      ? " A physician who lets it start earlier examines first: kur examine \(chart.patient.key)."
      : ""
    return [
      RuleFinding(
        about,
        "The last session of \(record.cited) was on \(last); a start on \(start) is \(days.days) "
          + "later, and \(least) \(days < hard ? "are needed" : "are advised"): \(first) or later."
          + examine,
        level: days < hard ? .hard : .soft, limit: .number(least), passes: Figure(first),
        override: isExamined ? .physician : .nobody)
    ]
  }

  /// True where an examination is there on which a physician may decide.
  private static func isExamined(on day: CalendarDay, in chart: Chart) -> Bool {
    let valid = chart.parameters.int(.examinationDays)
    return chart.examinations.contains { $0.day <= day && day.days(since: $0.day) <= valid }
  }

  private static func isRelated(_ old: CourseTerms, _ new: CourseTerms) -> Bool {
    (old.kind.category == .medical && old.kind.code == new.kind.code)
      || !old.sites.isDisjoint(with: new.sites)
  }
}
