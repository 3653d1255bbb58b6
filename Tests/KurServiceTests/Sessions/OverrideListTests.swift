import KurDomain
import KurRules
import KurService
import Testing

struct OverrideListTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func list(
    _ patient: String? = nil, from first: CalendarDay? = nil, to last: CalendarDay? = nil,
    by person: Staff? = nil
  ) throws(ServiceError) -> OverrideList {
    try clinic.practice.overrides(
      of: patient, from: first.map { .day($0) }, to: last.map { .day($0) },
      by: caller(person ?? clinic.therapist, "overrides"))
  }

  /// A first session with kneading that a physician lets by, one that is entered late, and a course
  /// that follows too soon.
  private func work() throws {
    try clinic.log(by: clinic.physician) {
      $0.performer = "Popa"
      $0.techniques = ["stroke-superficial", "knead"]
      $0.reasons = Reasons(overrides: ["INTRO_TECHNIQUE"], reasons: ["Soft kneading was agreed"])
    }
    clinic.go(to: march(3))
    try clinic.log()
    clinic.go(to: march(5))
    try clinic.log {
      $0.on = .yesterday
      $0.reasons.reasons = ["Forgotten on the day"]
    }
    try clinic.decide(.discontinue)
    try clinic.prescribe(
      .back {
        $0.reasons = Reasons(overrides: ["COURSE_GAP"], reasons: ["The pain came back"])
      })
  }

  @Test func `what was set aside and what was explained are listed with their people`() throws {
    try work()
    let lines = try list().lines
    #expect(
      lines.map(\.recorded.override.rule) == ["INTRO_TECHNIQUE", "LATE_ENTRY", "COURSE_GAP"])
    #expect(lines.map(\.recorded.override.isExplained) == [false, true, false])
    #expect(
      lines.map(\.person?.key) == [
        clinic.physician.key, clinic.therapist.key, clinic.physician.key,
      ])
    #expect(lines.map(\.day) == [march(2), march(5), march(5)])
    #expect(lines.map { $0.recorded.session == nil } == [false, false, true])
    #expect(lines.allSatisfy { $0.patient?.key == clinic.patient.key })
    #expect(
      lines.map(\.recorded.override.reason) == [
        "Soft kneading was agreed", "Forgotten on the day", "The pain came back",
      ])
  }

  @Test func `the first and the last day belong to the list`() throws {
    try work()
    #expect(try list(from: march(2), to: march(2)).lines.count == 1)
    #expect(try list(from: march(3), to: march(4)).lines.isEmpty)
    #expect(try list(from: march(5), to: march(5)).lines.count == 2)
    #expect(failure { try list(from: march(5), to: march(4)) }?.kind == .invalid)
  }

  @Test func `the clinic's list reaches thirty days back, a patient's to the beginning`() throws {
    try work()
    clinic.go(to: march(31))
    #expect(try list().lines.count == 3)
    clinic.go(to: day("2026-04-01"))
    #expect(try list().lines.count == 2)
    #expect(try list("Elena Rusu").lines.count == 3)
    let ana = try clinic.admit("Ana Lungu")
    #expect(try list(ana.key.description).lines.isEmpty)
  }

  @Test func `clearances that were given stand beside it`() throws {
    _ = try clinic.practice.clear(
      ClearanceRequest(
        patient: "Elena Rusu", code: "anticoagulants", until: .day(march(20)),
        reason: "Stable for years"), by: caller(clinic.physician, "clear"))
    #expect(try list().clearances.map(\.clearance.code) == ["anticoagulants"])
    #expect(try list().clearances.map(\.physician?.key) == [clinic.physician.key])
    #expect(try list("Elena Rusu").clearances.count == 1)
    clinic.go(to: march(10))
    #expect(try list(from: march(3)).clearances.isEmpty)
  }

  @Test func `a deviation is no override`() throws {
    try clinic.deviate()
    #expect(try list().lines.isEmpty)
  }

  @Test func `what somebody asked for and may not is told with the refusal`() throws {
    let refused = refusal {
      try clinic.log {
        $0.minutes = 21
        $0.reasons = Reasons(overrides: ["STEP_CAP"], reasons: ["The patient asked for it"])
      }
    }
    #expect(refused?.asked == ["STEP_CAP"])
    #expect(refused?.person?.key == clinic.therapist.key)
  }
}
