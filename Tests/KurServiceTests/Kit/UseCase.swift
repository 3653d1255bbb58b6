import KurDomain
import KurRules
import KurService

/// What people do at the desk, and who may.
/// - Source: specification 6.
enum UseCase: String, CaseIterable, Sendable {
  case addStaff, editStaff, closeDay, setWeekdays
  case addPatient, editPatient, listPatients, showCalendar
  case consent, withdrawConsent, missDate
  case screenFully, screenDaily, next, nextWithReading, log
  case react, confirm
  case examine, clear, close, narrow, reclass, review
  case prescribeMedical, prescribeNonMedical
  case suspend, resume, discontinue, reopen, cancel, changeCourse
  case remaining, courses, today
  case report, showCourse, showSession

  static let reads: Set<UseCase> = [
    .listPatients, .showCalendar, .next, .remaining, .courses, .today, .report, .showCourse,
    .showSession,
  ]

  /// Those that a request makes once. Two need a course that is suspended or lapsed.
  static let writes = allCases.filter {
    !reads.contains($0) && $0 != .resume && $0 != .reopen
  }

  var mayBeDoneBy: Set<Role> {
    switch self {
    case .addStaff, .editStaff, .closeDay, .setWeekdays: [.administrator]
    case .addPatient, .editPatient, .listPatients, .showCalendar:
      [.receptionist, .therapist, .physician, .administrator]
    case .consent, .withdrawConsent, .missDate: [.receptionist, .therapist, .physician]
    case .screenFully, .react, .confirm, .prescribeNonMedical: [.therapist, .physician]
    case .screenDaily, .next, .nextWithReading, .log: [.receptionist, .therapist, .physician]
    case .examine, .clear, .close, .narrow, .reclass, .review, .prescribeMedical: [.physician]
    case .suspend, .resume, .discontinue, .reopen, .cancel, .changeCourse: [.physician]
    case .remaining, .courses, .today, .report, .showCourse, .showSession:
      [.receptionist, .therapist, .physician]
    }
  }

  /// Somebody who may do it.
  func person(of clinic: TestClinic) -> Staff {
    if mayBeDoneBy.contains(.therapist) { return clinic.therapist }
    return mayBeDoneBy.contains(.physician) ? clinic.physician : clinic.administrator
  }

  /// Brings about what it needs: a session to confirm or a finding to close.
  func prepare(in clinic: TestClinic) throws {
    switch self {
    case .clear, .close:
      try clinic.screen(findings: ["anticoagulants"])
    case .narrow: try clinic.screen(findings: ["varicose-veins"])
    case .reclass: try clinic.screen(findings: ["malignancy"])
    case .react, .confirm, .showSession, .suspend:
      try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }
    case .prescribeMedical, .prescribeNonMedical:
      try clinic.decide(.cancel)
    case .resume:
      try clinic.log()
      try clinic.decide(.suspend)
    default: break
    }
  }

  func run(in clinic: TestClinic, by asking: Caller) throws {
    let practice = clinic.practice
    let patient = clinic.patient.key.description
    switch self {
    case .editStaff:
      _ = try practice.editStaff(
        clinic.therapist.key.description,
        CredentialRequest(certificateUntil: .day(march(9).adding(days: 2000))), by: asking)
    case .addStaff:
      _ = try practice.addStaff(StaffRequest(name: "Dan Albu", roles: [.therapist]), by: asking)
    case .closeDay:
      _ = try practice.setDay(.day(march(9)), isOpen: false, reason: "Holiday", by: asking)
    case .setWeekdays: try practice.setWeekdays([.monday, .friday], by: asking)
    case .addPatient:
      var request = PatientRequest()
      (request.name, request.born) = ("Maria Lungu", .day(day("1990-01-01")))
      _ = try practice.addPatient(request, by: asking)
    case .editPatient:
      var request = PatientRequest()
      request.phone = "022 123456"
      _ = try practice.editPatient(patient, request, by: asking)
    case .listPatients: _ = try practice.patients(matching: "rusu", by: asking)
    case .showCalendar: _ = try practice.calendar(by: asking)
    case .consent: _ = try practice.consent(ConsentRequest(patient: patient), by: asking)
    case .withdrawConsent: _ = try practice.withdrawConsent(patient, on: nil, by: asking)
    case .missDate:
      _ = try practice.missed(clinic.target, cause: .noShow, on: nil, by: asking)
    case .screenFully:
      _ = try practice.screen(ScreeningRequest(patient: patient, asked: .full), by: asking)
    case .screenDaily:
      _ = try practice.screen(ScreeningRequest(patient: patient, asked: .daily), by: asking)
    case .next: _ = try practice.next(patient, on: nil, observed: Observed(), by: asking)
    case .nextWithReading:
      _ = try practice.next(
        patient, on: nil, observed: Observed(readings: [.pulse(70)]), by: asking)
    case .log:
      var request = LogRequest(target: patient)
      request.routine = true
      request.performer = "Popa"
      (request.painBefore, request.painAfter) = (5, 4)
      _ = try practice.log(request, by: asking)
    case .react: _ = try practice.react(try session(in: clinic), .mild, note: nil, by: asking)
    case .confirm: _ = try practice.confirm(try session(in: clinic), by: asking)
    case .showSession: _ = try practice.session(try session(in: clinic), by: asking)
    case .examine: _ = try practice.examine(.complete(of: patient), by: asking)
    case .clear:
      _ = try practice.clear(
        ClearanceRequest(
          patient: patient, code: "anticoagulants", until: .day(march(20)),
          reason: "Stable for years"), by: asking)
    case .close:
      _ = try practice.close(
        patient, code: "anticoagulants", reason: "Not taken any more", on: nil, by: asking)
    case .narrow:
      _ = try practice.narrow(
        patient, code: "varicose-veins", to: [Site("shin", .left)], reason: "The left shin only",
        by: asking)
    case .reclass:
      _ = try practice.reclass(
        patient, code: "malignancy", to: "malignancy-treated", reason: "Five years in remission",
        by: asking)
    case .changeCourse:
      _ = try practice.changeCourse(
        clinic.target, CourseChangeRequest(sessions: 20), reason: "Pain falls slowly",
        by: asking)
    case .prescribeMedical: _ = try practice.prescribe(patient, .back(), by: asking)
    case .prescribeNonMedical:
      _ = try practice.prescribe(
        patient,
        PrescriptionRequest(wishes: CourseWishes(kind: "anti-stress", zone: "NAPE-BACK-FEET")),
        by: asking)
    case .review, .suspend, .resume, .discontinue, .reopen, .cancel:
      guard let choice = CourseDecision.Choice(rawValue: rawValue) else { throw BadExample() }
      _ = try practice.decide(clinic.target, choice, reason: "As agreed", on: nil, by: asking)
    case .remaining: _ = try practice.remaining(nil, on: nil, by: asking)
    case .courses: _ = try practice.courses(of: patient, on: nil, by: asking)
    case .today: _ = try practice.board(on: nil, by: asking)
    case .report: _ = try practice.file(of: patient, on: nil, by: asking)
    case .showCourse: _ = try practice.course(clinic.target, on: nil, by: asking)
    }
  }

  private func session(in clinic: TestClinic) throws -> String {
    guard let session = try clinic.sessions().first else { throw BadExample() }
    return session.key.description
  }
}
