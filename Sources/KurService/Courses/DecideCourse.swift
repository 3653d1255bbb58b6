import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Suspends, resumes, discontinues, reopens or cancels a course, or reviews its no-shows.
  public func decide(
    _ text: String, _ choice: CourseDecision.Choice, reason: String, on word: DayWord?,
    by caller: Caller
  ) throws(ServiceError) -> CourseLine {
    try write(
      by: caller.about(text), may: .prescribeMedical,
      again: { desk, event in
        try desk.courseLine(of: Roll(desk.records).course(event.subject ?? ""), on: desk.today)
      }
    ) { try $0.decide(text, choice, reason: reason, on: word) }
  }
}

extension Desk {
  package func decide(
    _ text: String, _ choice: CourseDecision.Choice, reason: String, on word: DayWord?
  ) throws -> Result<CourseLine, ServiceError> {
    let course = try Roll(records).course(text)
    let day = try dayMeant(word, .past)
    try mustBeRegistered(on: today)
    let reason = try Wording.text(reason, "--reason")
    let patient = try Roll(records).patient(of: course)
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read", suggestions: [])
    }
    let findings = CourseDecisions.findings(for: choice, of: record, on: day, in: chart)
    guard findings.isEmpty else {
      try recordEvent(
        .refused, of: patient.key, subject: course.key.description,
        rules: findings.map(\.rule).unique)
      return .failure(.refused(Refusal(findings: findings)))
    }
    try records.insert(
      CourseDecision(
        course: course.key, choice: choice, day: day, author: person.key, reason: reason,
        recorded: now))
    try recordEvent(.decided, of: patient.key, subject: course.key.description)
    return .success(try courseLine(of: course, on: max(day, today)))
  }
}

extension Desk {
  func courseLine(of course: Course, on day: CalendarDay) throws -> CourseLine {
    let patient = try Roll(records).patient(of: course)
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read", suggestions: [])
    }
    return CourseLine(
      patient: patient, record: record, standing: chart.standing(of: record, on: day),
      staff: chart.staff)
  }
}
