import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct LateEntryTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @Test func `a session entered after its day needs a reason`() throws {
    clinic.go(to: march(4))
    #expect(refusal { try clinic.log { $0.on = .yesterday } }?.rules == ["LATE_ENTRY"])
    let answer = try clinic.log {
      $0.on = .yesterday
      $0.reasons.reasons = ["The line was down"]
    }
    #expect(answer.session.day == march(3))
    #expect(answer.session.entry.recorded > Instant(march(4)))
    #expect(answer.warnings.map(\.rule) == ["LATE_ENTRY", "MEASURES"])
    let kept = try clinic.records { try $0.overrides(ofSession: answer.session.key) }
    #expect(
      kept == [Override(rule: "LATE_ENTRY", reason: "The line was down", isExplained: true)])
  }

  @Test func `a weekday is the last one`() throws {
    clinic.go(to: march(5))
    let answer = try clinic.log {
      $0.on = .weekday(.tuesday)
      $0.reasons.reasons = ["The line was down"]
    }
    #expect(answer.session.day == march(3))
  }

  @Test func `more than three days late a physician enters it`() throws {
    clinic.go(to: march(6))
    func enter(_ person: Staff) throws -> LoggedSession {
      try clinic.log(by: person) {
        $0.on = .day(march(2))
        $0.performer = "Popa"
        $0.reasons.reasons = ["The line was down"]
      }
    }
    #expect(refusal { try enter(clinic.therapist) }?.rules == ["LATE_ENTRY"])
    #expect(try enter(clinic.physician).session.day == march(2))
  }

  @Test func `later sessions that would now break a rule are named, not judged again`() throws {
    try clinic.give(2)
    clinic.go(to: march(5))
    let third = try clinic.log().session
    let late = try clinic.log {
      $0.on = .yesterday
      $0.reasons.reasons = ["Forgotten on the day"]
    }
    #expect(late.number == 3)
    #expect(late.later == ["\(third.key) of 2026-03-05 would now be session 4, main"])
    #expect(late.standing.progress.done == 4)
    #expect(try clinic.sessions().first { $0.key == third.key }?.judged == third.judged)
  }

  @Test func `a late session is judged by the day on which it was`() throws {
    clinic.go(to: march(3))
    try clinic.screen(readings: [.temperature(Temperature(tenths: 374))])
    let answer = try clinic.log {
      $0.on = .yesterday
      $0.reasons.reasons = ["Forgotten on the day"]
    }
    #expect(answer.session.judged.gapClass == nil)
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
  }

  @Test func `a session before its prescription is refused`() throws {
    let refusal = refusal {
      try clinic.log(by: clinic.physician) {
        $0.on = .day(day("2026-02-27"))
        $0.performer = "Popa"
        $0.reasons.reasons = ["Forgotten on the day"]
      }
    }
    #expect(refusal?.rules.contains("PRESCRIPTION_EXPIRED") == true)
  }
}
