import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct OverrideTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  /// A first session with kneading, which only a physician lets by.
  private func knead(
    by person: Staff, _ overrides: [RuleCode], _ reasons: [String]
  ) throws(ServiceError) -> LoggedSession {
    try clinic.log(by: person) {
      $0.performer = "Popa"
      $0.techniques = ["stroke-superficial", "knead"]
      $0.reasons = Reasons(overrides: overrides, reasons: reasons)
    }
  }

  @Test func `a physician sets a rule aside, and the reason is kept`() throws {
    let events = try clinic.written {
      let answer = try knead(
        by: clinic.physician, ["INTRO_TECHNIQUE"], ["  Soft kneading was agreed "])
      let kept = [Override(rule: "INTRO_TECHNIQUE", reason: "Soft kneading was agreed")]
      #expect(answer.overridden == kept)
      #expect(try clinic.records { try $0.overrides(ofSession: answer.session.key) } == kept)
    }
    #expect(events.map(\.rules) == [["INTRO_TECHNIQUE"]])
  }

  @Test func `a role that may not set a rule aside is refused by it`() throws {
    let refusal = refusal {
      try knead(by: clinic.therapist, ["INTRO_TECHNIQUE"], ["Soft kneading was agreed"])
    }
    #expect(refusal?.rules == ["INTRO_TECHNIQUE"])
  }

  @Test func `a rule that nobody may set aside refuses a physician too`() throws {
    let refusal = refusal {
      try clinic.log(by: clinic.physician) {
        $0.performer = "Popa"
        $0.minutes = 21
        $0.reasons = Reasons(overrides: ["STEP_CAP"], reasons: ["The patient asked for it"])
      }
    }
    #expect(refusal?.rules.contains("STEP_CAP") == true)
    #expect(try clinic.sessions() == [])
  }

  @Test(
    arguments: [
      (["INTRO_TECHNIQUE"], ["too short"], ServiceError.Kind.invalid),
      (["INTRO_TECHNIQUE"], [], .missing),
      (["INTRO_TECHNIQUE"], [""], .invalid),
      (["INTRO_TECHNIQE"], ["Soft kneading was agreed"], .notFound),
      (["INTRO_TECHNIQUE"], ["Soft kneading was agreed", "Another reason"], .invalid),
      (
        ["INTRO_TECHNIQUE", "DAY_LOAD", "STEP_CAP"], ["The first reason", "The second one"],
        .invalid
      ),
    ] as [([RuleCode], [String], ServiceError.Kind)])
  func `an override that cannot be meant stores nothing`(
    _ overrides: [RuleCode], _ reasons: [String], _ kind: ServiceError.Kind
  ) throws {
    let events = try clinic.written {
      #expect(failure { try knead(by: clinic.physician, overrides, reasons) }?.kind == kind)
    }
    #expect(events == [])
  }

  @Test func `an unknown rule names the nearest ones`() throws {
    let failure = failure { try knead(by: clinic.physician, ["STEPCAP"], ["For a good reason"]) }
    #expect(failure?.suggestions.first == "STEP_CAP")
  }

  @Test func `an override of a rule that says nothing is not kept`() throws {
    let answer = try knead(
      by: clinic.physician, ["DAY_LOAD", "INTRO_TECHNIQUE"], ["One reason for both of them"])
    #expect(answer.overridden.map(\.rule) == ["INTRO_TECHNIQUE"])
  }

  @Test func `reasons are paired with overrides in their order`() throws {
    try clinic.log()
    try clinic.decide(.discontinue)
    let second = try clinic.prescribe(
      .back {
        $0.reasons = Reasons(
          overrides: ["COURSE_GAP"], reasons: ["The first course was a mistake"])
      })
    #expect(second.overridden.map(\.reason) == ["The first course was a mistake"])
    let reasons = ["Worked on in the morning", "Soft kneading was agreed"]
    let session = try clinic.log(second.course.key.description, by: clinic.physician) {
      $0.performer = "Popa"
      $0.techniques = ["stroke-superficial", "knead"]
      $0.reasons = Reasons(overrides: ["DAY_LOAD", "INTRO_TECHNIQUE"], reasons: reasons)
    }.session
    let kept = try clinic.records { try $0.overrides(ofSession: session.key) }
    #expect(
      Set(kept) == [
        Override(rule: "DAY_LOAD", reason: reasons[0]),
        Override(rule: "INTRO_TECHNIQUE", reason: reasons[1]),
      ])
  }

  @Test func `the first answer to a prescription names again what was set aside`() throws {
    try clinic.log()
    try clinic.decide(.discontinue)
    func prescribe() throws -> PrescribedCourse {
      try clinic.practice.prescribe(
        clinic.target(of: clinic.patient),
        .back {
          $0.reasons = Reasons(
            overrides: ["COURSE_GAP"], reasons: ["The first course was a mistake"])
        }, by: caller(clinic.physician, "prescribe", request: "one"))
    }
    let first = try prescribe()
    #expect(first.overridden.map(\.rule) == ["COURSE_GAP"])
    #expect(try prescribe().overridden == first.overridden)
  }

  @Test func `a warning that needs a reason is let by with one, which is kept`() throws {
    try clinic.give(4)
    clinic.go(to: march(6))
    #expect(refusal { try clinic.log { $0.minutes = 20 } }?.rules == ["RAMP"])
    let answer = try clinic.log {
      $0.minutes = 20
      $0.reasons.reasons = ["Tired from a long journey"]
    }
    let kept = try clinic.records { try $0.overrides(ofSession: answer.session.key) }
    #expect(
      kept == [Override(rule: "RAMP", reason: "Tired from a long journey", isExplained: true)])
    #expect(answer.overridden == [])
  }
}
