import KurDomain
import KurRules
import KurService
import KurStore

/// What people do at the desk, and who may.
/// - Source: specification 6.
enum UseCase: String, CaseIterable, Sendable {
  case addStaff, editStaff, leave, bind, unbind, givePin, removePin, closeDay, setWeekdays
  case addPatient, editPatient, listPatients, showCalendar
  case consent, withdrawConsent, missDate
  case screenFully, screenDaily, next, nextWithReading, log
  case deviate, accept, assign, book, overrides
  case react, confirm
  case examine, clear, close, narrow, reclass, review
  case prescribeMedical, prescribeNonMedical
  case suspend, resume, discontinue, reopen, cancel, changeCourse
  case remaining, courses, today, recall, workload, release
  case report, showCourse, showSession
  case setPrice, correctCharge, listPrices, pay, account, takings
  case setParameter, showParameter, changedParameters, setHours, addRows, clinicHistory
  case measure, therapy, practise, showMeasures, showTherapies, showDiary
  case mergePatients, unmergePatients, exportPatient, erasePatient
  case amendSession, voidSession, undo, voidScreening, voidFinding, amendExamination, voidCourse
  case history, showScreening, showExamination, statistics

  static let reads: Set<UseCase> = [
    .listPatients, .showCalendar, .next, .remaining, .courses, .today, .recall, .workload, .report,
    .showCourse,
    .showSession, .listPrices, .account, .takings, .showParameter, .changedParameters,
    .clinicHistory, .overrides, .showMeasures, .showTherapies, .showDiary, .history,
    .showScreening, .showExamination, .statistics,
  ]

  /// Those that a request makes once. Two need a course that is suspended or lapsed.
  static let writes = allCases.filter {
    !reads.contains($0) && $0 != .resume && $0 != .reopen
  }

  var mayBeDoneBy: Set<Role> {
    switch self {
    case .addStaff, .editStaff, .closeDay, .setWeekdays: [.administrator]
    case .leave, .bind, .unbind, .givePin, .removePin: [.administrator]
    case .release: [.receptionist, .therapist, .physician]
    case .mergePatients, .unmergePatients, .exportPatient, .erasePatient: [.administrator]
    case .setPrice, .correctCharge, .setParameter, .setHours, .addRows, .clinicHistory:
      [.administrator]
    case .pay, .account, .takings: [.receptionist, .therapist, .physician]
    case .addPatient, .editPatient, .listPatients, .showCalendar, .listPrices, .showParameter,
      .changedParameters:
      [.receptionist, .therapist, .physician, .administrator]
    case .consent, .withdrawConsent, .missDate: [.receptionist, .therapist, .physician]
    case .screenFully, .react, .confirm, .prescribeNonMedical: [.therapist, .physician]
    case .deviate, .assign, .overrides: [.therapist, .physician]
    case .statistics: [.therapist, .physician, .administrator]
    case .amendSession, .voidSession, .voidScreening, .voidFinding, .voidCourse, .showScreening,
      .showExamination:
      [.therapist, .physician]
    case .amendExamination: [.physician]
    case .undo: [.receptionist, .therapist, .physician, .administrator]
    case .history: [.receptionist, .therapist, .physician]
    case .book: [.receptionist, .therapist, .physician]
    case .accept: [.physician]
    case .screenDaily, .next, .nextWithReading, .log: [.receptionist, .therapist, .physician]
    case .examine, .clear, .close, .narrow, .reclass, .review, .prescribeMedical: [.physician]
    case .suspend, .resume, .discontinue, .reopen, .cancel, .changeCourse: [.physician]
    case .measure, .therapy: [.therapist, .physician]
    case .practise: [.receptionist, .therapist, .physician]
    case .workload: [.therapist, .physician, .administrator]
    case .remaining, .courses, .today, .recall, .report, .showCourse, .showSession, .showMeasures,
      .showTherapies, .showDiary:
      [.receptionist, .therapist, .physician]
    }
  }

  /// True where the refusal is kept with the patient's record.
  var isAboutThePatient: Bool {
    switch self {
    case .addStaff, .editStaff, .leave, .bind, .unbind, .givePin, .removePin, .closeDay,
      .setWeekdays, .addPatient, .listPatients, .showCalendar, .overrides, .remaining, .today,
      .recall, .workload, .statistics, .takings, .setPrice, .listPrices, .setParameter,
      .showParameter, .changedParameters, .setHours, .addRows, .clinicHistory:
      false
    default: true
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
    case .undo: try clinic.log()
    case .voidScreening, .voidFinding, .showScreening:
      try clinic.screen(findings: ["anticoagulants"])
    case .voidCourse:
      try clinic.decide(.cancel)
      _ = try clinic.practice.prescribe(
        clinic.patient.key.description,
        PrescriptionRequest(wishes: CourseWishes(kind: "anti-stress", zone: "NAPE-BACK-FEET")),
        by: caller(clinic.therapist, "prescribe"))
    case .amendSession, .voidSession:
      try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }
    case .react, .confirm, .showSession, .suspend, .correctCharge:
      try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }
    case .accept:
      try clinic.deviate()
    case .prescribeMedical, .prescribeNonMedical:
      try clinic.decide(.cancel)
    case .resume:
      try clinic.log()
      try clinic.decide(.suspend)
    case .bind, .givePin: try clinic.hire("Dan Albu")
    case .unbind:
      try clinic.hire("Dan Albu")
      try UseCase.bind.run(in: clinic, by: caller(clinic.administrator, "staff bind"))
    case .removePin:
      try clinic.hire("Dan Albu")
      try UseCase.givePin.run(in: clinic, by: caller(clinic.administrator, "staff pin"))
    case .mergePatients, .unmergePatients:
      let other = try clinic.practice.admit(
        "Elena Russu", born: "1980-05-04", by: (clinic.physician, clinic.receptionist))
      guard self == .unmergePatients else { return }
      _ = try clinic.practice.merge(
        clinic.patient.key.description, other.key.description, reason: "Same identity card",
        by: caller(clinic.administrator, "patient merge"))
    case .erasePatient: clinic.go(to: day("2060-01-05"))
    default: break
    }
  }

  func run(in clinic: TestClinic, by asking: Caller) throws {
    let practice = clinic.practice
    let patient = clinic.patient.key.description
    switch self {
    case .editStaff:
      var change = StaffChange()
      change.certificateUntil = .day(march(9).adding(days: 2000))
      _ = try practice.editStaff(clinic.therapist.key.description, change, by: asking)
    case .addStaff:
      _ = try practice.addStaff(StaffRequest(name: "Dan Albu", roles: [.therapist]), by: asking)
    case .leave:
      _ = try practice.leave(clinic.receptionist.key.description, on: nil, by: asking)
    case .bind:
      _ = try practice.bind("Albu", to: "dan", isBound: true, by: asking)
    case .unbind:
      _ = try practice.bind("Albu", to: "dan", isBound: false, by: asking)
    case .givePin:
      _ = try practice.setPin(of: "Albu", by: asking) { _ in "246810" }
    case .removePin:
      _ = try practice.removePin(of: "Albu", by: asking)
    case .release:
      _ = try practice.release(
        ReleaseRequest(target: patient, name: "Elena Rusu", identity: "passport 1"), by: asking,
        make: { _ in Array("text".utf8) }, place: { _ in })
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
    case .deviate:
      var request = LogRequest(target: patient)
      (request.routine, request.asGiven, request.minutes) = (true, true, 45)
      request.performer = "Popa"
      request.reasons.reasons = ["The clock had stopped"]
      _ = try practice.log(request, by: asking)
    case .accept:
      _ = try practice.accept(
        try session(in: clinic), counts: true, reason: "No harm was done", by: asking)
    case .assign:
      _ = try practice.assign(clinic.target, to: "Munteanu", note: "Sore nape", by: asking)
    case .book:
      _ = try practice.book(
        clinic.target, on: nil, at: ClockTime(clamping: 600), with: "Popa", by: asking)
    case .overrides: _ = try practice.overrides(of: nil, from: nil, to: nil, by: asking)
    case .statistics: _ = try practice.statistics(from: nil, to: nil, by: asking)
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
    case .recall: _ = try practice.recalls(on: nil, within: 14, back: 366, by: asking)
    case .workload: _ = try practice.workload(from: nil, to: nil, by: asking)
    case .report: _ = try practice.file(of: patient, on: nil, by: asking)
    case .measure:
      _ = try practice.measure(
        MeasureRequest(target: clinic.target, measure: "pain", value: "4"), by: asking)
    case .therapy:
      _ = try practice.therapy(
        TherapyRequest(patient: patient, therapy: "kinetotherapy"), by: asking)
    case .practise:
      _ = try practice.practise(PracticeRequest(target: clinic.target, minutes: 10), by: asking)
    case .showMeasures: _ = try practice.measures(of: patient, on: nil, by: asking)
    case .showTherapies: _ = try practice.therapies(of: patient, on: nil, by: asking)
    case .showDiary: _ = try practice.diary(of: patient, on: nil, by: asking)
    case .showCourse: _ = try practice.course(clinic.target, on: nil, by: asking)
    case .setPrice:
      _ = try practice.setPrice(PriceRequest(zone: "BACK-LUMBAR", amount: "25.00"), by: asking)
    case .correctCharge:
      _ = try practice.correctCharge(
        of: try session(in: clinic), to: "20.00", reason: "As agreed", by: asking)
    case .listPrices: _ = try practice.prices(zone: nil, on: nil, by: asking)
    case .pay: _ = try practice.pay(PaymentRequest(target: patient, amount: "25.00"), by: asking)
    case .account: _ = try practice.account(of: patient, on: nil, by: asking)
    case .takings: _ = try practice.takings(on: nil, by: asking)
    case .setParameter:
      _ = try practice.set("late.days", to: "2", reason: "As agreed", by: asking)
    case .showParameter: _ = try practice.parameter("late.days", by: asking)
    case .changedParameters: _ = try practice.changedParameters(by: asking)
    case .setHours:
      try practice.setHours(OpeningHours("08:00-18:00"), on: [.monday], reason: nil, by: asking)
    case .addRows:
      _ = try practice.addRows(.ownZones, to: "zones", reason: "Longer minutes", by: asking)
    case .clinicHistory: _ = try practice.clinicHistory(by: asking)
    case .amendSession:
      var request = AmendmentRequest(
        session: try session(in: clinic), changes: LogRequest(target: ""),
        reason: "It was otherwise")
      request.changes.note = "Tense on the left"
      _ = try practice.amendSession(request, by: asking)
    case .voidSession:
      _ = try practice.voidSession(
        Key<Session>(rawValue: 1).description, reason: "It was another patient's", by: asking)
    case .undo: _ = try practice.undo(reason: "It was another patient's", by: asking)
    case .voidScreening:
      _ = try practice.voidScreening(
        Key<Screening>(rawValue: 2).description, reason: "It was another patient's", by: asking)
    case .voidFinding:
      _ = try practice.voidFinding(
        "anticoagulants", of: patient, reason: "It was another patient's", by: asking)
    case .amendExamination:
      var request = ExaminationAmendment(
        examination: try examination(in: clinic), reason: "It was otherwise")
      request.visual = "Tense neck"
      _ = try practice.amendExamination(request, by: asking)
    case .voidCourse:
      _ = try practice.voidCourse(
        Key<Course>(rawValue: 2).description, reason: "It was another patient's", by: asking)
    case .history: _ = try practice.history(of: patient, by: asking)
    case .showScreening: _ = try practice.screening(try screening(in: clinic), by: asking)
    case .showExamination: _ = try practice.examination(try examination(in: clinic), by: asking)
    case .mergePatients:
      _ = try practice.merge(
        patient, nextPatient(in: clinic), reason: "Same identity card", by: asking)
    case .unmergePatients:
      _ = try practice.unmerge(nextPatient(in: clinic), reason: "Two sisters", by: asking)
    case .exportPatient: _ = try practice.export(patient, by: asking)
    case .erasePatient:
      _ = try practice.erase(patient, reason: "Kept for 25 years", by: asking)
    }
  }

  /// The number of who was registered last in `prepare`.
  private func nextPatient(in clinic: TestClinic) -> String {
    Key<Patient>(rawValue: clinic.patient.key.rawValue + 1).description
  }

  private func screening(in clinic: TestClinic) throws -> String {
    guard let screening = try clinic.health().screenings.last else { throw BadExample() }
    return screening.key.description
  }

  private func examination(in clinic: TestClinic) throws -> String {
    guard
      let examination = try clinic.records({ try $0.examinations(of: clinic.patient.key).first })
    else { throw BadExample() }
    return examination.key.description
  }

  private func session(in clinic: TestClinic) throws -> String {
    guard let session = try clinic.sessions().first else { throw BadExample() }
    return session.key.description
  }
}
