import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct DeviationTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func accept(
    _ session: Session, counts: Bool = true, by person: Staff? = nil, request: String? = nil
  ) throws(ServiceError) -> AcceptedSession {
    try clinic.practice.accept(
      session.key.description, counts: counts, reason: "No harm was done",
      by: caller(person ?? clinic.physician, "session accept", request: request))
  }

  private func board() throws -> DayBoard {
    try clinic.practice.board(on: nil, by: caller(clinic.receptionist, "today"))
  }

  // MARK: As given

  @Test func `what rules refuse is recorded as it was given, and sets none aside`() throws {
    let events = try clinic.written {
      let answer = try clinic.deviate()
      #expect(answer.session.isCounted == false)
      #expect(answer.against.map(\.rule) == ["MINUTES_BOUNDS"])
      #expect(answer.overridden == [])
      #expect(answer.standing.remaining == 10)
    }
    #expect(events.map(\.kind) == [.logged])
    #expect(events.map(\.rules) == [[]])
    let kept = try #require(try clinic.sessions().first)
    #expect(kept.minutes == 45)
    #expect(kept.judged.isDeviation)
    #expect(kept.judged.isCounted == false)
    #expect(kept.judged.ceiling == 20)
    #expect(kept.deviation?.rules == ["MINUTES_BOUNDS"])
    #expect(kept.deviation?.reason == "The clock had stopped")
    #expect(kept.deviation?.acceptance == nil)
    #expect(try clinic.records { try $0.overrides(ofSession: kept.key) } == [])
    #expect(try clinic.faults() == [])
  }

  @Test func `what was measured and found is kept with it`() throws {
    let answer = try clinic.deviate {
      $0.minutes = nil
      $0.observed.readings = [.temperature(Temperature(tenths: 382))]
    }
    #expect(answer.session.deviation?.rules == ["CONTRAINDICATED"])
    #expect(try clinic.missedDates() == [])
    #expect(
      try clinic.health().readings.contains {
        $0.reading == .temperature(Temperature(tenths: 382))
      })
    clinic.go(to: march(3))
    #expect(refusal { try clinic.log() }?.rules.contains("CONTRAINDICATED") == true)
  }

  @Test func `a session that nobody asked about is recorded so as well`() throws {
    try clinic.log()
    clinic.go(to: march(3))
    let answer = try clinic.deviate {
      $0.routine = false
      $0.minutes = 15
      $0.intensity = 1
      $0.condition = .same
      $0.reaction = Reaction.none
    }
    #expect(answer.session.deviation?.rules == ["SCREENING_MISSING"])
  }

  @Test func `what no rule refuses is recorded as any other session`() throws {
    let answer = try clinic.deviate { $0.minutes = 20 }
    #expect(answer.session.deviation == nil)
    #expect(answer.session.isCounted)
    #expect(try clinic.sessions().map(\.judged.isDeviation) == [false])
  }

  @Test func `a second session of the day is refused as given too, and by nothing else`() throws {
    try clinic.log()
    let refusal = refusal { try clinic.deviate() }
    #expect(refusal?.rules == ["ONE_PER_DAY"])
    #expect(try clinic.sessions().count == 1)
  }

  @Test func `an incomplete line and a day to come stay what they are`() throws {
    let missing = failure { try clinic.deviate { $0.routine = false } }
    #expect(missing?.kind == .missing)
    #expect(missing?.fields.contains { $0.hasPrefix("the day's questions") } == false)
    #expect(failure { try clinic.deviate { $0.on = .tomorrow } }?.kind == .invalid)
    #expect(try clinic.sessions() == [])
  }

  @Test(
    arguments: [
      (nil, ServiceError.Kind.missing), ("too short", .invalid), ("ten letter", nil),
    ] as [(String?, ServiceError.Kind?)])
  func `it says why, in ten letters or more`(reason: String?, kind: ServiceError.Kind?) throws {
    let failure = failure {
      try clinic.deviate { $0.reasons.reasons = reason.map { [$0] } ?? [] }
    }
    #expect(failure?.kind == kind)
  }

  @Test func `a line without its reason loses nothing of what was learnt`() throws {
    let failure = failure {
      try clinic.deviate {
        $0.observed.readings = [.temperature(Temperature(tenths: 382))]
        $0.reasons.reasons = []
      }
    }
    #expect(failure?.kind == .missing)
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
  }

  @Test func `it sets no rule aside`() throws {
    let failure = failure { try clinic.deviate { $0.reasons.overrides = ["INTRO_TECHNIQUE"] } }
    #expect(failure?.kind == .invalid)
    #expect(try clinic.sessions() == [])
  }

  @Test func `who may not record it is told so`() throws {
    for person in [clinic.receptionist, clinic.administrator] {
      let failure = failure { try clinic.deviate(by: person) { $0.performer = "Popa" } }
      #expect(failure?.kind == .notPermitted)
    }
    #expect(try clinic.sessions() == [])
  }

  @Test func `the same request records it once`() throws {
    let first = try clinic.deviate(request: "one")
    let events = try clinic.written {
      let second = try clinic.deviate(request: "one")
      #expect(second.session == first.session)
      #expect(second.standing.remaining == first.standing.remaining)
    }
    #expect(events == [])
  }

  @Test func `beyond three days it waits for a physician like any other deviation`() throws {
    clinic.go(to: march(6))
    let answer = try clinic.deviate {
      $0.on = .day(march(2))
      $0.minutes = nil
    }
    #expect(answer.session.deviation?.rules == ["LATE_ENTRY"])
    #expect(try accept(answer.session).file.session.isCounted)
  }

  // MARK: A physician's word

  @Test func `it waits on the board until a physician has accepted it`() throws {
    let session = try clinic.deviate().session
    #expect(try board().deviations.map(\.session.key) == [session.key])
    #expect(try board().deviations.map(\.patient.key) == [clinic.patient.key])
    let events = try clinic.written {
      let answer = try accept(session)
      #expect(answer.file.session.isCounted)
      #expect(answer.file.accepted?.key == clinic.physician.key)
      #expect(answer.standing.remaining == 9)
    }
    #expect(events.map(\.kind) == [.accepted])
    #expect(events.map(\.subject) == [session.key.description])
    #expect(try board().deviations.isEmpty)
    let kept = try #require(try clinic.sessions().first)
    #expect(kept.judged == session.judged)
    #expect(kept.deviation?.acceptance?.reason == "No harm was done")
    #expect(try clinic.faults() == [])
  }

  @Test func `what is accepted without counting stands and moves nothing`() throws {
    let answer = try accept(try clinic.deviate().session, counts: false)
    #expect(answer.file.session.isCounted == false)
    #expect(answer.standing.remaining == 10)
    #expect(try board().deviations.isEmpty)
  }

  @Test func `it is accepted once, and only where it is a deviation`() throws {
    let session = try clinic.deviate().session
    _ = try accept(session, counts: false)
    clinic.go(to: march(3))
    let routine = try clinic.log().session
    let events = try clinic.written {
      #expect(failure { try accept(session) }?.kind == .invalid)
      #expect(failure { try accept(routine) }?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `the same request accepts it once`() throws {
    let session = try clinic.deviate().session
    let first = try accept(session, request: "one")
    let events = try clinic.written {
      let second = try accept(session, request: "one")
      #expect(second.file.session == first.file.session)
      #expect(second.standing.remaining == first.standing.remaining)
    }
    #expect(events == [])
  }

  @Test func `what was interrupted cannot count, and the refusal is kept`() throws {
    let session = try clinic.deviate {
      $0.interrupted = "Felt dizzy"
      $0.condition = .same
      $0.reaction = .mild
    }.session
    let events = try clinic.written {
      #expect(refusal { try accept(session) }?.rules == ["COUNTS_WHEN"])
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(try accept(session, counts: false).file.session.isCounted == false)
  }

  @Test func `the last session of a course may be a deviation, and no further one`() throws {
    try clinic.give(9)
    clinic.go(to: march(16))
    let tenth = try clinic.deviate().session
    clinic.go(to: march(17))
    let eleventh = try clinic.deviate().session
    #expect(try accept(tenth).standing.state == .completed)
    #expect(refusal { try accept(eleventh) }?.rules == ["COUNTS_WHEN"])
    #expect(try clinic.practice.remaining(nil, on: nil, by: caller(clinic.therapist, "r")).isEmpty)
  }

  @Test func `later sessions that would now break a rule are named`() throws {
    try clinic.give(2)
    clinic.go(to: march(4))
    let deviation = try clinic.deviate().session
    clinic.go(to: march(5))
    let third = try clinic.log().session
    #expect(
      try accept(deviation).later == ["\(third.key) of 2026-03-05 would now be session 4, main"])
    #expect(try clinic.sessions().last?.judged == third.judged)
  }

  @Test func `only a registered physician accepts`() throws {
    let session = try clinic.deviate().session
    let former = try clinic.practice.addStaff(
      StaffRequest(
        name: "Radu Grosu", roles: [.physician], registration: "MD-2",
        registrationUntil: .day(day("2026-02-28"))),
      by: caller(clinic.administrator, "staff add"))
    for person in [clinic.therapist, clinic.receptionist, former] {
      #expect(failure { try accept(session, by: person) }?.kind == .notPermitted)
    }
    #expect(try clinic.sessions().first?.deviation?.acceptance == nil)
  }
}
