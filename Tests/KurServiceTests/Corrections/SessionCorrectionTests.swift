import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct SessionCorrectionTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func amend(
    _ session: Session, by person: Staff? = nil, request: String? = nil,
    reason: String = "typed in the wrong line",
    _ change: (inout AmendmentRequest) -> Void
  ) throws(ServiceError) -> CorrectedSession {
    var amendment = AmendmentRequest(
      session: session.key.description, changes: LogRequest(target: ""), reason: reason)
    change(&amendment)
    return try clinic.practice.amendSession(
      amendment, by: caller(person ?? clinic.therapist, "session amend", request: request))
  }

  @discardableResult
  private func void(
    _ session: Session, by person: Staff? = nil
  ) throws(ServiceError) -> CorrectedSession {
    try clinic.practice.voidSession(
      session.key.description, reason: "it was another patient's",
      by: caller(person ?? clinic.therapist, "session void"))
  }

  @Test func `an amended session has the place of the old one everywhere`() throws {
    let old = try clinic.log().session
    let events = try clinic.written {
      let amended = try amend(old) {
        $0.changes.minutes = 18
        $0.changes.reaction = .mild
      }
      #expect(amended.before.key == old.key)
      #expect(amended.after?.minutes == 18)
      #expect(amended.number == 1)
      #expect(amended.standing.remaining == 9)
    }
    #expect(events.map(\.kind) == [.corrected])
    let live = try clinic.sessions()
    #expect(live.map(\.minutes) == [18])
    #expect(live.map(\.reaction) == [.mild])
    #expect(live.first?.judged.plannedMinutes == old.judged.plannedMinutes)
    let found = try clinic.practice.session(
      old.key.description, by: caller(clinic.therapist, "session show"))
    #expect(found.session.key == live.first?.key)
    #expect(try clinic.line().standing.progress.done == 1)
    #expect(try clinic.records { try $0.sessionAsWritten(old.key)?.minutes } == old.minutes)
    #expect(try clinic.faults() == [])
  }

  @Test func `a reaction that showed later stays with the amended session`() throws {
    let old = try clinic.log().session
    _ = try clinic.practice.react(
      old.key.description, .moderate, note: nil, by: caller(clinic.therapist, "reaction"))
    let amended = try amend(old) { $0.changes.note = "seen the day after" }
    #expect(amended.after?.reaction == .moderate)
  }

  @Test func `an amendment is refused for what it breaks anew`() throws {
    let old = try clinic.log().session
    let events = try clinic.written {
      #expect(
        refusal { try amend(old) { $0.changes.minutes = 31 } }?.rules.isEmpty == false)
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(try clinic.sessions().map(\.key) == [old.key])
    #expect(try amend(old) { $0.changes.minutes = old.judged.ceiling }.after?.minutes == 20)
  }

  @Test func `what was let by when it was logged does not stand against an amendment`() throws {
    let old = try clinic.log().session
    _ = try clinic.practice.withdrawConsent(
      clinic.patient.key.description, on: nil, by: caller(clinic.receptionist, "withdraw"))
    let amended = try amend(old) { $0.changes.note = "tense on the left" }
    #expect(amended.after?.given.note == "tense on the left")
    #expect(amended.after?.isCounted == true)
  }

  @Test func `a session is moved to the day on which it was given`() throws {
    clinic.go(to: march(3))
    let old = try clinic.log().session
    let amended = try amend(old) { $0.changes.on = .yesterday }
    #expect(amended.after?.day == march(2))
    #expect(try clinic.log().number == 2)
  }

  @Test func `an amended deviation waits for a physician again`() throws {
    let old = try clinic.deviate().session
    _ = try clinic.practice.accept(
      old.key.description, counts: true, reason: "No harm was done",
      by: caller(clinic.physician, "session accept"))
    let amended = try amend(old) { $0.changes.note = "the clock had stopped" }
    #expect(amended.awaitsAcceptance)
    #expect(amended.after?.deviation?.rules == ["MINUTES_BOUNDS"])
    #expect(amended.after?.isCounted == false)
    let lawful = try amend(old) { $0.changes.minutes = 15 }
    #expect(lawful.after?.deviation == nil)
    #expect(lawful.after?.isCounted == true)
  }

  @Test func `somebody else's session, and an old one, are a physician's to correct`() throws {
    let other = try clinic.practice.addStaff(
      StaffRequest(name: "Dan Albu", roles: [.therapist]),
      by: caller(clinic.administrator, "staff add"))
    let session = try clinic.log().session
    #expect(failure { try void(session, by: other) }?.kind == .notPermitted)
    clinic.go(to: march(5))
    let amended = try amend(session) { $0.changes.note = "on the last day" }
    clinic.go(to: march(6))
    #expect(failure { try void(session) }?.kind == .notPermitted)
    #expect(failure { try void(session, by: clinic.receptionist) }?.kind == .notPermitted)
    #expect(try void(session, by: clinic.physician).before.key == amended.after?.key)
  }

  @Test func `a void frees the day, and says what it does to later sessions`() throws {
    let given = try clinic.give(4)
    let voided = try void(given[2].session)
    #expect(voided.after == nil)
    #expect(voided.standing.progress.done == 3)
    #expect(voided.later.count == 1)
    clinic.go(to: given[2].session.day)
    try clinic.log()
    #expect(try clinic.sessions().count == 4)
    #expect(try clinic.faults() == [])
  }

  @Test func `what is void is void once, and says by whom`() throws {
    let session = try clinic.log().session
    try void(session)
    guard case .notFound(let message, _) = failure({ try void(session) }) else {
      Issue.record("it was voided twice")
      return
    }
    #expect(message.contains("by Ana Popa on 2026-03-02"))
  }

  @Test func `the same request amends once`() throws {
    let old = try clinic.log().session
    let first = try amend(old, request: "r-1") { $0.changes.minutes = 18 }
    let events = try clinic.written {
      let again = try amend(old, request: "r-1") { $0.changes.minutes = 18 }
      #expect(again.after?.key == first.after?.key)
      #expect(again.before.key == old.key)
    }
    #expect(events == [])
  }

  @Test func `a price follows the amended session, a corrected one stays`() throws {
    for (zone, amount) in [("BACK-LUMBAR", "25.00")] {
      _ = try clinic.practice.setPrice(
        PriceRequest(zone: Code(zone), amount: amount),
        by: caller(clinic.administrator, "price"))
    }
    let old = try clinic.log().session
    let amended = try #require(try amend(old) { $0.changes.minutes = 18 }.after)
    #expect(try clinic.records { try $0.charge(of: amended.key)?.minutes } == 18)
    _ = try clinic.practice.correctCharge(
      of: amended.key.description, to: "20.00", reason: "As agreed",
      by: caller(clinic.administrator, "price"))
    let again = try #require(try amend(old) { $0.changes.minutes = 16 }.after)
    let charges = try clinic.records { try $0.charges(ofPatient: clinic.patient.key) }
    #expect(charges.map(\.charge.session) == [again.key])
    #expect(charges.map(\.charge.amount.minorUnits) == [2000])
  }
}
