import KurDomain

/// Which decisions a course takes in its present state.
/// - Source: specification 5.6, 5.7.
public enum CourseDecisions {
  public static func findings(
    for choice: CourseDecision.Choice, of record: CourseRecord, on day: CalendarDay, in chart: Chart
  ) -> [RuleFinding] {
    let standing = chart.standing(of: record, on: max(day, chart.today))
    let state = standing.state
    let course = record.course.key
    let (allowed, way): ([CourseState], String)
    switch choice {
    case .suspend: (allowed, way) = ([.active], "only an active course is suspended")
    case .resume: (allowed, way) = ([.suspended], "only a suspended course is resumed")
    case .discontinue:
      (allowed, way) = (
        [.prescribed, .active, .suspended], "only an open course is discontinued"
      )
    case .cancel:
      (allowed, way) = (
        [.prescribed, .expired],
        "only a course without a session is cancelled; discontinue it instead"
      )
    case .review:
      (allowed, way) = (
        [.prescribed, .active, .suspended], "only an open course has no-shows to review"
      )
    case .reopen: (allowed, way) = ([.lapsed], "only a lapsed course is reopened")
    }
    guard allowed.contains(state) else {
      return [refusal("\(course) is \(state.rawValue): \(way).")]
    }
    if let last = record.decisions.last, last.day > day {
      return [
        refusal(
          "\(course) was changed on \(last.day) (\(last.choice.rawValue)); a decision of \(day) "
            + "would come before it.", passes: Figure(last.day))
      ]
    }
    return choice == .reopen ? reopening(of: record, on: day, standing, in: chart) : []
  }

  /// A lapsed course is reopened once, on a new examination.
  private static func reopening(
    of record: CourseRecord, on day: CalendarDay, _ standing: Standing, in chart: Chart
  ) -> [RuleFinding] {
    let course = record.course.key
    if let earlier = record.decisions.first(where: { $0.choice == .reopen }) {
      return [
        refusal(
          "\(course) was reopened on \(earlier.day) already; a course is reopened once. "
            + "Prescribe a new one.")
      ]
    }
    let others = chart.courses.filter {
      $0.course.key != course && chart.standing(of: $0, on: max(day, chart.today)).state.isOpen
        && !$0.terms.sites.isDisjoint(with: record.terms.sites)
    }
    if let other = others.first {
      return [
        RuleFinding(
          CourseOverlap.about,
          "\(other.cited) is open and works on leaves of \(course) too; only one of them is given.",
          limit: .text(other.course.key.description),
          passes: .text("after \(other.course.key) has ended"))
      ]
    }
    let last = standing.progress.lastDay ?? record.course.prescription.day
    let valid = chart.parameters.int(.examinationDays)
    let isExamined = chart.examinations.contains {
      $0.day > last && $0.day <= day && day.days(since: $0.day) <= valid
    }
    return isExamined
      ? []
      : [
        refusal(
          "\(course) lapsed after \(last); it is reopened on an examination later than that and "
            + "at most \(valid) days old. Examine first: kur examine \(chart.patient.key) …",
          passes: "a new examination")
      ]
  }

  private static func refusal(_ message: String, passes: Figure? = nil) -> RuleFinding {
    RuleFinding(CourseInterruption.about, message, level: .hard, passes: passes, override: .nobody)
  }
}
