import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct UndoTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func undo(
    by person: Staff? = nil, reason: String? = nil
  ) throws(ServiceError) -> UndoneRecord {
    try clinic.practice.undo(reason: reason, by: caller(person ?? clinic.therapist, "undo"))
  }

  @Test func `the last session is undone with what its line kept`() throws {
    let logged = try clinic.log()
    let undone = try undo()
    #expect(undone.event.kind == .logged)
    #expect(undone.records.first == "session \(logged.session.key)")
    #expect(try clinic.sessions() == [])
    #expect(
      try clinic.health().screenings.count { $0.day == march(2) && $0.asked == .routine } == 0)
    try clinic.log()
    #expect(try clinic.faults() == [])
  }

  @Test func `said again, undo takes back the one before`() throws {
    try clinic.log()
    try clinic.screen(readings: [.pulse(72)])
    #expect(try undo(reason: "another patient's").event.kind == .screened)
    #expect(try undo().event.kind == .logged)
    #expect(failure { try undo() }?.kind == .notFound)
  }

  @Test func `only one's own records of today are undone`() throws {
    try clinic.log()
    #expect(failure { try undo(by: clinic.physician) } != nil)
    clinic.go(to: march(3))
    #expect(failure { try undo() }?.kind == .notFound)
    #expect(try clinic.sessions().count == 1)
  }

  @Test func `what was learnt about health is undone with a reason only`() throws {
    try clinic.screen(readings: [.temperature(Temperature(tenths: 386))])
    #expect(failure { try undo() }?.kind == .missing)
    try undo(reason: "typed 38.6, it was 36.8")
    try clinic.log()
  }

  @Test func `what a refused line kept is undone, too`() throws {
    #expect(
      refusal {
        try clinic.log { $0.observed.readings = [.temperature(Temperature(tenths: 386))] }
      } != nil)
    #expect(try clinic.missedDates().map(\.cause) == [.deferred])
    try undo(reason: "typed 38.6, it was 36.8")
    #expect(try clinic.missedDates() == [])
    try clinic.log()
  }

  @Test func `a missed date is undone and may be recorded again`() throws {
    try clinic.missed(.noShow)
    try undo(by: clinic.receptionist)
    #expect(try clinic.missedDates() == [])
    try clinic.missed(.patient)
    #expect(try clinic.missedDates().map(\.cause) == [.patient])
    #expect(try clinic.faults() == [])
  }

  @Test(arguments: [
    UseCase.consent, .missDate, .screenDaily, .examine, .clear, .close, .narrow, .reclass, .suspend,
    .changeCourse, .assign, .book, .measure, .therapy, .practise, .pay, .react, .log, .deviate,
    .editPatient,
  ])
  func `a record is undone, and the chain stays whole`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    let person = useCase.person(of: clinic)
    // The one who prepares it may be the one who undoes it, an hour before.
    clinic.go(to: TestClinic.monday, at: ClockTime(clamping: 660))
    try useCase.run(in: clinic, by: caller(person, useCase.rawValue))
    let events = try clinic.written {
      _ = try undo(by: person, reason: "it was another patient's")
    }
    #expect(events.map(\.kind) == [.undone])
    #expect(try clinic.faults() == [])
  }

  @Test(arguments: [
    UseCase.setParameter, .addStaff, .closeDay, .accept, .confirm, .withdrawConsent,
  ])
  func `what is not undone names what is done instead`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    let person = useCase.person(of: clinic)
    try useCase.run(in: clinic, by: caller(person, useCase.rawValue))
    let events = try clinic.written {
      #expect(failure { try undo(by: person) }?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `a course in which sessions were given stays`() throws {
    try clinic.decide(.cancel)
    let course = try clinic.prescribe(.knee).course
    try clinic.log(course.key.description)
    guard case .invalid(let message) = failure({ try undo(by: clinic.physician) }) else {
      Issue.record("the course is gone")
      return
    }
    #expect(message.contains("has sessions by now"))
  }

  @Test func `two edits are undone one after the other, and nothing else`() throws {
    _ = try clinic.practice.pay(
      PaymentRequest(target: clinic.target, amount: "25.00"),
      by: caller(clinic.receptionist, "paid"))
    for phone in ["022 111111", "022 222222"] {
      var request = PatientRequest()
      request.phone = phone
      _ = try clinic.practice.editPatient(
        clinic.patient.key.description, request,
        by: caller(clinic.receptionist, "patient edit"))
    }
    #expect(try undo(by: clinic.receptionist).patient?.identity.phone == "022 111111")
    #expect(try undo(by: clinic.receptionist).patient?.identity.phone == nil)
    #expect(try undo(by: clinic.receptionist).event.kind == .paid)
  }

  @Test func `a session that somebody amended is not undone in part`() throws {
    let session = try clinic.log().session
    var amendment = AmendmentRequest(
      session: session.key.description, changes: LogRequest(target: ""),
      reason: "It was otherwise")
    amendment.changes.note = "tense on the left"
    _ = try clinic.practice.amendSession(
      amendment, by: caller(clinic.physician, "session amend"))
    let events = try clinic.written {
      #expect(failure { try undo() }?.kind == .invalid)
    }
    #expect(events == [])
  }
}
