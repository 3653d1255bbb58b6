import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct RecordCorrectionTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private let reason = "it was another patient's"

  @Test func `a void screening bars nothing any more`() throws {
    let screening = try clinic.screen(findings: ["leukaemia"]).screening
    #expect(refusal { try clinic.log() } != nil)
    let file = try clinic.practice.voidScreening(
      screening.description, reason: reason, by: caller(clinic.therapist, "screening void"))
    #expect(file.isVoid)
    #expect(file.now.outcome == .clear)
    try clinic.log()
    #expect(try clinic.faults() == [])
  }

  @Test func `an amended screening keeps what is not named`() throws {
    let screening = try clinic.screen(
      readings: [.pulse(72), .temperature(Temperature(tenths: 386))], findings: ["anticoagulants"]
    ).screening
    let file = try clinic.practice.amendScreening(
      ScreeningAmendment(
        screening: screening.description,
        observed: Observed(readings: [.temperature(Temperature(tenths: 368))]),
        dropped: ["anticoagulants"], reason: reason),
      by: caller(clinic.therapist, "screening amend"))
    #expect(file.content.readings == [.pulse(72), .temperature(Temperature(tenths: 368))])
    #expect(file.content.findings == [])
    #expect(file.replaces == screening)
    #expect(try clinic.health().readings.count == 2)
    try clinic.log()
  }

  @Test func `whoever stated a finding takes it back, or a physician`() throws {
    try clinic.screen(findings: ["anticoagulants"])
    let other = try clinic.practice.addStaff(
      StaffRequest(name: "Dan Albu", roles: [.therapist]),
      by: caller(clinic.administrator, "staff add"))
    func void(_ person: Staff) throws(ServiceError) {
      _ = try clinic.practice.voidFinding(
        "anticoagulants", of: clinic.patient.key.description, reason: reason,
        by: caller(person, "finding void"))
    }
    #expect(failure { try void(other) }?.kind == .notPermitted)
    try void(clinic.physician)
    #expect(try clinic.health().findings == [])
    #expect(failure { try void(clinic.physician) }?.kind == .notFound)
  }

  @Test func `an examination that a course rests on is amended, not voided`() throws {
    let old = try #require(try clinic.records { try $0.examinations(of: clinic.patient.key).first })
    func void(_ key: Key<Examination>) throws(ServiceError) {
      _ = try clinic.practice.voidExamination(
        key.description, reason: reason, by: caller(clinic.physician, "examination void"))
    }
    #expect(failure { try void(old.key) }?.kind == .invalid)
    var request = ExaminationAmendment(examination: old.key.description, reason: reason)
    #expect(
      failure {
        try clinic.practice.amendExamination(
          request, by: caller(clinic.physician, "examination amend"))
      }?.kind == .invalid)
    request.complaint = "Low back pain on the left"
    let file = try clinic.practice.amendExamination(
      request, by: caller(clinic.physician, "examination amend"))
    #expect(file.examination.draft.history == old.draft.history)
    #expect(failure { try void(file.examination.key) }?.kind == .invalid)
    let free = try clinic.examine()
    try void(free.key)
    #expect(
      try clinic.records { try $0.examinations(of: clinic.patient.key).map(\.key) }
        == [file.examination.key])
  }

  @Test func `a prescription is taken back or amended before its first session`() throws {
    func amended(_ sessions: Int) throws(ServiceError) -> PrescribedCourse {
      try clinic.practice.amendCourse(
        clinic.target, reason: "two more were meant", by: caller(clinic.physician, "course amend")
      ) { old in
        .back { $0.wishes.sessions = sessions }
      }
    }
    #expect(refusal { try amended(40) } != nil)
    let course = try amended(20)
    #expect(course.course.sessions == 20)
    #expect(
      try clinic.records { try $0.courses(of: clinic.patient.key).map(\.key) }
        == [course.course.key])
    // The old number finds the new course.
    try clinic.log()
    #expect(failure { try amended(10) }?.kind == .invalid)
    #expect(
      failure {
        try clinic.practice.voidCourse(
          clinic.target, reason: reason, by: caller(clinic.physician, "course void"))
      }?.kind == .invalid)
    #expect(try clinic.faults() == [])
  }

  @Test func `a void course leaves its place to another one`() throws {
    _ = try clinic.practice.voidCourse(
      clinic.target, reason: reason, by: caller(clinic.physician, "course void"))
    try clinic.prescribe(.back())
    #expect(failure { try clinic.log() }?.kind == .notFound)
    try clinic.log(clinic.target(of: clinic.patient))
  }

  @Test func `the history tells every version, with who made it and why`() throws {
    let session = try clinic.log().session
    _ = try clinic.practice.voidSession(
      session.key.description, reason: reason, by: caller(clinic.therapist, "session void"))
    var request = PatientRequest()
    request.phone = "022 123456"
    _ = try clinic.practice.editPatient(
      clinic.patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
    func history(_ person: Staff) throws -> PatientHistory {
      try clinic.practice.history(
        of: clinic.patient.key.description, by: caller(person, "history"))
    }
    let told = try history(clinic.physician)
    #expect(
      told.entries.map(\.event.event.kind) == [
        .patientAdded, .consented, .examined, .screened, .prescribed, .logged, .voided,
        .patientEdited,
      ])
    let voided = told.entries[6].contents
    #expect(voided.map(\.record) == ["session_void"])
    #expect(voided.first?.texts.map(\.value) == [reason])
    #expect(told.entries[5].contents.last { $0.record == "session" }?.isPast == true)
    #expect(told.entries[5].author == clinic.therapist)
    #expect(!(try history(clinic.receptionist)).showsNotes)
  }

  @Test func `a finding that never was takes its clearance and its deferral with it`() throws {
    #expect(
      refusal {
        try clinic.log { $0.observed.readings = [.temperature(Temperature(tenths: 386))] }
      } != nil)
    let kept = try #require(try clinic.health().screenings.last)
    _ = try clinic.practice.voidScreening(
      kept.key.description, reason: reason, by: caller(clinic.therapist, "screening void"))
    #expect(try clinic.missedDates() == [])

    for _ in 1...2 { try clinic.screen(findings: ["anticoagulants"]) }
    _ = try clinic.practice.clear(
      ClearanceRequest(
        patient: clinic.patient.key.description, code: "anticoagulants", until: .day(march(20)),
        reason: "Stable for years"), by: caller(clinic.physician, "clear"))
    _ = try clinic.practice.voidFinding(
      "anticoagulants", of: clinic.patient.key.description, reason: reason,
      by: caller(clinic.therapist, "finding void"))
    #expect(try clinic.health().findings == [])
    #expect(try clinic.health().clearances == [])
    try clinic.screen(findings: ["anticoagulants"])
    #expect(refusal { try clinic.log() } != nil)
    #expect(try clinic.faults() == [])
  }

  @Test func `an amended examination still carries the courses that rest on it`() throws {
    let old = try #require(try clinic.records { try $0.examinations(of: clinic.patient.key).first })
    func move(_ day: CalendarDay) throws(ServiceError) {
      var request = ExaminationAmendment(examination: old.key.description, reason: reason)
      request.on = .day(day)
      _ = try clinic.practice.amendExamination(
        request, by: caller(clinic.physician, "examination amend"))
    }
    clinic.go(to: march(5))
    #expect(failure { try move(march(3)) }?.kind == .invalid)
    #expect(failure { try move(march(2).adding(days: -31)) }?.kind == .invalid)
    try move(march(2).adding(days: -30))
  }

  @Test func `a prescription on which something hangs is not replaced`() throws {
    _ = try clinic.practice.book(
      clinic.target, on: nil, at: ClockTime(clamping: 600), with: "Popa",
      by: caller(clinic.receptionist, "book"))
    #expect(
      failure {
        try clinic.practice.amendCourse(
          clinic.target, reason: reason, by: caller(clinic.physician, "course amend")
        ) { _ in .back { $0.wishes.sessions = 20 } }
      }?.kind == .invalid)
  }

  @Test func `a request of one session is not answered with another`() throws {
    let first = try clinic.give(2)
    func void(_ session: Session) throws(ServiceError) -> CorrectedSession {
      try clinic.practice.voidSession(
        session.key.description, reason: reason,
        by: caller(clinic.therapist, "session void", request: "one"))
    }
    _ = try void(first[1].session)
    #expect(failure { try void(first[0].session) }?.kind == .invalid)
    #expect(try void(first[1].session).before.key == first[1].session.key)
    #expect(try clinic.sessions().count == 1)
  }
}
