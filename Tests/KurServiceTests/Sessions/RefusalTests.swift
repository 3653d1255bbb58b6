import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct RefusalTests {
  let clinic: TestClinic
  static let raised = Reading.temperature(Temperature(tenths: 374))
  static let calm = Reading.temperature(Temperature(tenths: 366))

  init() throws { self.clinic = try TestClinic() }

  @Test func `a refusal stores nothing of the session and keeps what was learnt`() throws {
    let refusal = try #require(
      refusal {
        try clinic.log {
          $0.observed.readings = [Self.raised, .pulse(72)]
          $0.observed.findings = [StatedFinding(code: "osteoporosis")]
        }
      })
    #expect(refusal.rules == ["CONTRAINDICATED"])
    #expect(try clinic.sessions() == [])
    let health = try clinic.health()
    #expect(health.readings.map(\.reading) == [Self.raised, .pulse(72), .pain(5)])
    #expect(health.readings.allSatisfy { $0.day == march(2) })
    #expect(health.findings.map(\.stated.code) == ["osteoporosis"])
    let kept = health.screenings.last
    #expect(kept?.key == refusal.screening)
    #expect(kept?.asked == .nothing)
    #expect(kept?.author == clinic.therapist.key)
    #expect(try clinic.faults() == [])
  }

  @Test func `a refusal has one event that names the rules`() throws {
    let events = try clinic.written {
      _ = failure {
        try clinic.log {
          $0.minutes = 45
          $0.intensity = 3
          $0.observed.readings = [Self.raised]
        }
      }
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(
      Set(events.first?.rules ?? []) == ["CONTRAINDICATED", "INTRO_INTENSITY", "MINUTES_BOUNDS"])
    #expect(events.first?.subject == clinic.target)
    #expect(events.first?.request == nil)
  }

  @Test func `a code that defers writes the date as deferred, once`() throws {
    let first = refusal { try clinic.log { $0.observed.readings = [Self.raised] } }
    #expect(first?.deferred == march(2))
    let second = refusal { try clinic.log { $0.observed.readings = [Self.raised] } }
    #expect(second?.rules == ["CONTRAINDICATED"])
    #expect(second?.deferred == nil)
    #expect(
      try clinic.missedDates() == [
        MissedDate(course: clinic.course.key, day: march(2), cause: .deferred)
      ])
    #expect(try clinic.line().standing.next?.planned == march(3))
  }

  @Test func `what bars for good, and what is no matter of health, defers no date`() throws {
    let absolute = refusal {
      try clinic.log { $0.observed.findings = [StatedFinding(code: "thrombosis")] }
    }
    #expect(absolute?.rules.contains("CONTRAINDICATED") == true)
    #expect(absolute?.deferred == nil)
    let other = try TestClinic()
    #expect(refusal { try other.log { $0.minutes = 45 } }?.deferred == nil)
    #expect(try clinic.missedDates() == [])
    #expect(try other.missedDates() == [])
  }

  @Test func `asking again without the reading does not get past it`() throws {
    _ = failure { try clinic.log { $0.observed.readings = [Self.raised] } }
    let again = refusal { try clinic.log() }
    #expect(again?.rules == ["CONTRAINDICATED"])
    #expect(again?.findings.first?.bar?.code == "subfebrile")
    #expect(try clinic.sessions() == [])
  }

  @Test func `a second reading that is calm lets the session pass`() throws {
    _ = failure { try clinic.log { $0.observed.readings = [Self.raised] } }
    let answer = try clinic.log { $0.observed.readings = [Self.calm] }
    #expect(answer.session.day == march(2))
    // The date that was deferred had its session after all.
    #expect(try clinic.missedDates().map(\.day) == [march(2)])
    #expect(answer.standing.missed.isEmpty)
    #expect(try clinic.line().record.missed.isEmpty)
    #expect(
      try clinic.health().readings.map(\.reading).filter { $0 != .pain(5) } == [
        Self.raised, Self.calm,
      ])
    #expect(try clinic.faults() == [])
  }

  @Test func `a finding that a refused log stated holds until a physician closes it`() throws {
    _ = failure { try clinic.log { $0.observed.findings = [StatedFinding(code: "thrombosis")] } }
    clinic.go(to: march(3))
    let pressure = Reading.pressure(try #require(BloodPressure("120/80")))
    #expect(
      refusal { try clinic.log { $0.observed.readings = [pressure] } }?.rules
        == ["CONTRAINDICATED"])
    _ = try clinic.practice.close(
      "Elena Rusu", code: "thrombosis", reason: "Excluded by ultrasound", on: nil,
      by: caller(clinic.physician, "close"))
    try clinic.log { $0.observed.readings = [pressure] }
  }

  @Test func `a refused prescription stores nothing but its event`() throws {
    let other = try clinic.admit("Ana Lungu")
    let events = try clinic.written {
      let refusal = refusal { try clinic.prescribe(.back { $0.wishes.sessions = 3 }, for: other) }
      #expect(refusal?.rules == ["SESSION_COUNT", "RAMP_TOO_STEEP"])
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(events.first?.rules == ["SESSION_COUNT", "RAMP_TOO_STEEP"])
    #expect(try clinic.records { try $0.courses(of: other.key) } == [])
  }

  @Test func `next keeps what is given with it, and says what the session would meet`() throws {
    let visit = try clinic.practice.next(
      clinic.target, on: nil, observed: Observed(readings: [Self.raised]),
      by: caller(clinic.therapist, "next"))
    #expect(visit.screening != nil)
    #expect(visit.judgement.refusals.map(\.rule) == ["CONTRAINDICATED"])
    #expect(try clinic.health().readings.map(\.reading) == [Self.raised])
    #expect(try clinic.missedDates() == [])
  }
}
