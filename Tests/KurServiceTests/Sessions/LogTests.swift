import KurDomain
import KurRules
import KurService
import Testing

@testable import KurStore

struct LogTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func authorisers() throws -> [Key<Staff>?] {
    try clinic.records { records in
      try records.rows("SELECT authoriser FROM session ORDER BY id") {
        try $0.optionalKey("authoriser", of: Staff.self)
      }
    }
  }

  @Test func `a session keeps the facts by which it was judged`() throws {
    let first = try clinic.log().session
    clinic.go(to: march(3))
    try clinic.log { $0.minutes = 18 }
    let stored = try clinic.sessions()
    #expect(stored.first == first)
    #expect(
      stored.map(\.judged) == [
        SessionAsJudged(
          stage: .introductory, plannedMinutes: 15, plannedIntensity: 1, ceiling: 20,
          gapClass: nil, isCounted: true),
        SessionAsJudged(
          stage: .introductory, plannedMinutes: 19, plannedIntensity: 2, ceiling: 20,
          gapClass: .normal, isCounted: true),
      ])
    #expect(stored.map(\.minutes) == [15, 18])
  }

  @Test func `a routine session is stored as planned, with what was said on top of it`() throws {
    let given = try clinic.log {
      $0.time = ClockTime("09:30")
      $0.omitted = [Site("sacrum"), Site("scapula", .left)]
      $0.note = "  Asleep at the end \n"
    }.session.given
    #expect(given.minutes == 15)
    #expect(given.intensity == 1)
    #expect(given.techniques == ["stroke-superficial", "rub"])
    #expect(
      given.sites == [
        Site("scapula", .right), Site("upper-back"), Site("mid-back"), Site("lumbar"),
      ])
    #expect(given.closing == 3)
    #expect(given.condition == .same)
    #expect(given.reaction == .none)
    #expect(given.note == "Asleep at the end")
    #expect(given.time == ClockTime("09:30"))
  }

  @Test func `performer, author and authoriser are three people's columns`() throws {
    let session = try clinic.log(by: clinic.physician) {
      $0.performer = "popa"
      $0.techniques = ["stroke-superficial", "knead"]
      $0.reasons = Reasons(
        overrides: ["INTRO_TECHNIQUE"], reasons: ["Soft kneading was agreed"])
    }.session
    #expect(session.given.performer == clinic.therapist.key)
    #expect(session.entry.author == clinic.physician.key)
    #expect(session.entry.isUnconfirmed)
    #expect(try authorisers() == [clinic.physician.key])
  }

  @Test func `nobody authorises what was not set aside`() throws {
    try clinic.log()
    #expect(try authorisers() == [nil])
  }

  @Test func `a write has one event`() throws {
    let events = try clinic.written { try clinic.log() }
    #expect(events.map(\.kind) == [.logged])
    #expect(events.first?.actor == clinic.therapist.key)
    #expect(events.first?.patient == clinic.patient.key)
    #expect(events.first?.subject == (try clinic.sessions().first?.key.description))
    #expect(events.first?.command == "log")
    #expect(events.first?.request?.count == 36)
    #expect(try clinic.faults() == [])
  }

  @Test func `the answer says what remains and what comes next`() throws {
    let answer = try clinic.log()
    #expect(answer.number == 1)
    #expect(answer.standing.remaining == 9)
    #expect(answer.standing.state == .active)
    #expect(answer.standing.next?.number == 2)
    #expect(answer.standing.next?.earliest == march(3))
    #expect(answer.standing.next?.minutes == 19)
  }

  @Test func `all that refuses a session is reported together`() throws {
    let refusal = try #require(
      refusal {
        try clinic.log {
          $0.minutes = 45
          $0.intensity = 4
          $0.techniques = ["stroke-superficial", "pluck"]
          $0.painBefore = nil
          $0.condition = .worse
        }
      })
    #expect(
      Set(refusal.rules) == [
        "MINUTES_BOUNDS", "INTRO_INTENSITY", "INTRO_TECHNIQUE", "TECHNIQUE_NOT_PRESCRIBED",
        "CONDITION_NOTE", "FACIAL_PLUCK",
      ])
    #expect(refusal.findings.count { $0.rule == "CONDITION_NOTE" } == 2)
  }

  @Test func `what is missing is named all at once`() throws {
    clinic.go(to: march(3))
    let failure = try #require(failure { try clinic.log { $0.routine = false } })
    #expect(
      failure.fields == [
        "--minutes N (planned: 15)", "--intensity N (planned: 1)",
        "--condition better|same|worse", "--reaction none|mild|moderate|severe",
        "the day's questions: kur screen \(clinic.patient.key) --daily --clear first, or --routine "
          + "for a session that went as planned",
      ])
  }

  @Test func `a session told in full needs no routine where the day's questions were asked`() throws
  {
    try clinic.screen(.daily)
    let answer = try clinic.log {
      $0.routine = false
      $0.minutes = 16
      $0.intensity = 1
      $0.condition = .same
      $0.reaction = .mild
    }
    #expect(answer.session.minutes == 16)
    #expect(answer.session.reaction == .mild)
  }

  @Test func `a session of the future is refused`() throws {
    for word in [DayWord.tomorrow, .day(march(3)), .day(day("2199-12-31"))] {
      let events = try clinic.written {
        #expect(failure { try clinic.log { $0.on = word } }?.kind == .invalid)
      }
      #expect(events == [])
    }
  }

  @Test func `a second session on the same day is refused`() throws {
    try clinic.log()
    #expect(refusal { try clinic.log() }?.rules.contains("ONE_PER_DAY") == true)
    #expect(try clinic.sessions().count == 1)
  }

  @Test func `today is the day of the clinic's time zone`() throws {
    clinic.watch.set(Instant(march(2), ClockTime(clamping: 22 * 60 + 30)))
    #expect(try clinic.log().session.day == march(3))
  }

  @Test func `a write that fails leaves no trace`() throws {
    let events = try clinic.written {
      let failure = failure {
        try clinic.log {
          $0.painAfter = PainScore(rawValue: 11)
          $0.observed.readings = [.pulse(70)]
        }
      }
      #expect(failure?.kind == .storage)
    }
    #expect(events == [])
    #expect(try clinic.sessions() == [])
    #expect(try clinic.health().readings == [])
    #expect(try clinic.faults() == [])
    try clinic.log()
  }

  @Test func `warnings are kept with the session that they were shown with`() throws {
    clinic.go(to: march(7))
    let answer = try clinic.log()
    #expect(answer.warnings.map(\.rule) == ["CLOSED_DAY", "MEASURES"])
    let kept = try clinic.records { try $0.warnings(ofSession: answer.session.key) }
    #expect(kept.map(\.rule) == ["CLOSED_DAY", "MEASURES"])
    #expect(kept.map(\.message) == answer.warnings.map(\.message))
  }
}
