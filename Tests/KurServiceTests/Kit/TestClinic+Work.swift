import KurDomain
import KurRules
import KurService

extension TestClinic {
  /// Logs a routine session of the course by the therapist, with pain before and after.
  @discardableResult
  func log(
    _ target: String? = nil, by person: Staff? = nil, request: String? = nil,
    _ change: (inout LogRequest) -> Void = { _ in }
  ) throws(ServiceError) -> LoggedSession {
    var asked = LogRequest(target: target ?? self.target)
    asked.routine = true
    asked.painBefore = 5
    asked.painAfter = 4
    change(&asked)
    return try practice.log(asked, by: caller(person ?? therapist, "log", request: request))
  }

  /// Logs a session that rules refuse as it was given; longer than the kind allows, unless `change`
  /// says otherwise.
  @discardableResult
  func deviate(
    by person: Staff? = nil, request: String? = nil, _ change: (inout LogRequest) -> Void = { _ in }
  ) throws(ServiceError) -> LoggedSession {
    try log(by: person, request: request) {
      $0.minutes = 45
      $0.asGiven = true
      $0.reasons.reasons = ["The clock had stopped"]
      change(&$0)
    }
  }

  /// Logs routine sessions on the days of the plan, and stays on the last of them.
  @discardableResult
  func give(_ count: Int) throws -> [LoggedSession] {
    var given: [LoggedSession] = []
    for _ in 0..<count {
      if let next = try line().standing.next { go(to: next.earliest) }
      given.append(try log())
    }
    return given
  }

  /// Where the course stands.
  func line(on day: CalendarDay? = nil) throws -> CourseLine {
    let lines = try practice.remaining(
      target, on: day.map { .day($0) }, by: caller(therapist, "remaining"))
    guard let line = lines.first else { throw BadExample() }
    return line
  }

  @discardableResult
  func decide(
    _ choice: CourseDecision.Choice, on day: CalendarDay? = nil, of course: String? = nil
  ) throws(ServiceError) -> CourseLine {
    try practice.decide(
      course ?? target, choice, reason: "As agreed", on: day.map { .day($0) },
      by: caller(physician, "course \(choice.rawValue)"))
  }

  @discardableResult
  func prescribe(
    _ request: PrescriptionRequest, for patient: Patient? = nil
  ) throws(ServiceError) -> PrescribedCourse {
    try practice.prescribe(
      (patient ?? self.patient).key.description, request, by: caller(physician, "prescribe"))
  }

  /// Screens the patient, with nothing asked but what is given.
  @discardableResult
  func screen(
    _ asked: Screening.Asked = .nothing, readings: [Reading] = [],
    findings: [Code<Contraindication>] = []
  ) throws(ServiceError) -> ScreeningAnswer {
    try practice.screen(
      ScreeningRequest(
        patient: patient.key.description, asked: asked,
        observed: Observed(
          readings: readings, findings: findings.map { StatedFinding(code: $0) })),
      by: caller(therapist, "screen"))
  }

  @discardableResult
  func examine() throws -> Examination {
    try practice.examine(
      .complete(of: patient.key.description), by: caller(physician, "examine")
    ).examination
  }

  @discardableResult
  func hire(_ name: String, _ roles: [Role] = [.receptionist]) throws(ServiceError) -> Staff {
    try practice.addStaff(
      StaffRequest(name: name, roles: roles), by: caller(administrator, "staff add"))
  }

  @discardableResult
  func admit(_ name: String, born: String = "1975-01-01") throws -> Patient {
    try practice.admit(name, born: born, by: (physician, receptionist))
  }

  func missed(_ cause: MissedDate.Cause, on day: CalendarDay? = nil) throws(ServiceError) {
    _ = try practice.missed(
      target, cause: cause, on: day.map { .day($0) }, by: caller(receptionist, "missed"))
  }
}

extension TestClinic {
  func target(of patient: Patient) -> String { patient.key.description }
}
