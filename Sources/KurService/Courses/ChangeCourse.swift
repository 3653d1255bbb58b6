import KurDomain
import KurRules
import KurStore

/// What changes of a course that goes on; what is nil stays.
public struct CourseChangeRequest: Sendable {
  public var sessions: Int?
  public var target: Minutes?
  /// All techniques from now on; nil where they stay.
  public var techniques: [Code<Technique>]?

  public init(
    sessions: Int? = nil, target: Minutes? = nil, techniques: [Code<Technique>]? = nil
  ) {
    self.sessions = sessions
    self.target = target
    self.techniques = techniques
  }
}

/// A course as it goes on after a change.
public struct ChangedCourse: Sendable {
  public let line: CourseLine
  public let amendment: CourseAmendment
  public let calendar: ClinicCalendar
}

extension Practice {
  /// A physician changes how many sessions a course has, how long they become or what is done in
  /// them. What was counted stays as it was.
  public func changeCourse(
    _ text: String, _ request: CourseChangeRequest, reason: String, by caller: Caller
  ) throws(ServiceError) -> ChangedCourse {
    try write(
      by: caller.about(text), may: .prescribeMedical,
      again: { desk, event in
        let course = try Roll(desk.records).course(event.subject ?? "")
        let day = desk.clinic.zone.day(of: event.at)
        return try desk.changed(course) {
          $0.day == day && $0.sessions == request.sessions ?? $0.sessions
            && $0.reason == reason.trimmingSpaces
        }
      }
    ) { try $0.changeCourse(text, request, reason: reason) }
  }
}

extension Desk {
  package func changeCourse(
    _ text: String, _ request: CourseChangeRequest, reason: String
  ) throws -> Result<ChangedCourse, ServiceError> {
    let course = try Roll(records).course(text)
    try mustBeRegistered(on: today)
    let reason = try Wording.text(reason, "--reason")
    let patient = try Roll(records).patient(of: course)
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read", suggestions: [])
    }
    let amendment = try amendment(of: record, request, reason: reason, in: chart)
    let findings = CourseAmendments.findings(
      changing: record, to: amendment.sessions, target: amendment.targetMinutes, on: today,
      in: chart)
    if let asking = findings.first(where: \.needsReason),
      reason.count < Override.leastReasonLength
    {
      throw ServiceError.invalid(
        "the reason '\(reason.shown)' is too short: \(Override.leastReasonLength) letters or more. "
          + asking.message)
    }
    let judgement = Judgement(findings, reason: reason, by: person)
    guard judgement.isAccepted else {
      let rules = judgement.refusals.map(\.rule).unique
      try recordEvent(
        .refused, of: patient.key, subject: course.key.description, rules: rules)
      return .failure(.refused(Refusal(findings: judgement.refusals, rules: rules)))
    }
    try records.insert(amendment)
    try recordEvent(.amended, of: patient.key, subject: course.key.description)
    return .success(try changed(course) { $0 == amendment })
  }

  private func amendment(
    of record: CourseRecord, _ request: CourseChangeRequest, reason: String, in chart: Chart
  ) throws -> CourseAmendment {
    let terms = record.terms
    for technique in request.techniques ?? [] {
      try CourseWords.known(technique, "technique", chart.catalogue.techniques.keys)
    }
    let techniques = request.techniques.map { ([.strokeSuperficial] + $0).unique }
    let target = request.target.map(terms.afterExclusions) ?? terms.target
    let sessions = request.sessions ?? terms.sessions
    guard
      sessions != terms.sessions || target != terms.target
        || techniques.map({ $0 != record.techniques }) ?? false
    else {
      throw ServiceError.invalid(
        "\(record.course.key) has \(terms.sessions) sessions to \(terms.target) minutes with these "
          + "techniques already: give another --sessions N, --to MIN or --technique CODE")
    }
    return CourseAmendment(
      course: record.course.key, sessions: sessions, targetMinutes: target,
      techniques: techniques, day: today, author: person.key, reason: reason)
  }

  /// - Parameter isMeant: which of the course's changes was asked for.
  fileprivate func changed(
    _ course: Course, by isMeant: (CourseAmendment) -> Bool
  ) throws -> ChangedCourse {
    let line = try courseLine(of: course, on: today)
    let made = line.record.changes.amendments
    guard let amendment = made.last(where: isMeant) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return ChangedCourse(
      line: line, amendment: amendment, calendar: try records.calendar())
  }
}
