import KurDomain
import KurRules
import Testing

/// What plucking, vibration, self-massage and special methods ask for.
@Suite struct SpecialKindRuleTests {
  private func course(
    _ kind: Code<Kind>, _ zone: Code<Zone>, sessions count: Int = 0,
    techniques: [Code<Technique>]? = nil, _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> Case {
    var one = try Case(born: "1990-01-01")
    try one.prescribe(kind, zone, techniques: techniques, change)
    try one.give(sessions: count)
    return one
  }

  // MARK: Plucking

  @Test func `plucking records the pain and that nothing was stretched`() throws {
    let one = try course("facial", "FACE", sessions: 3) { $0.frequency = "daily" }
    let day: CalendarDay = "2026-03-05"
    #expect(try one.refusals(day).isEmpty)
    #expect(try one.refusals(day) { $0.details.painDuring = nil } == ["FACIAL_PLUCK"])
    #expect(try one.refusals(day) { $0.details.isUnstretched = nil } == ["FACIAL_PLUCK"])
    #expect(try one.refusals(day) { $0.details.isUnstretched = false } == ["FACIAL_PLUCK"])
    let found = try one.findings(FacialPluck(), day) { $0.details = SessionDetails() }
    #expect(found.map(\.passes) == ["--pain-during 0-10, --unstretched"])
    #expect(
      try one.refusals(day) { given in
        given.details = SessionDetails()
        given.techniques = ["stroke-superficial", "rub"]
      }.isEmpty)
  }

  @Test func `plucking begins in the main stage`() throws {
    let one = try course("facial", "FACE", sessions: 2) { $0.frequency = "daily" }
    let plucked: (inout SessionAsGiven) -> Void = { given in
      given.techniques.append(.pluck)
      (given.details.painDuring, given.details.isUnstretched) = (4, true)
    }
    #expect(try one.refusals("2026-03-04", plucked) == ["INTRO_TECHNIQUE", "FACIAL_PLUCK"])
    var later = one
    try later.give("2026-03-04")
    #expect(try later.refusals("2026-03-05", plucked).isEmpty)
  }

  @Test func `plucking belongs to the face`() throws {
    let one = try Case()
    func found(_ kind: Code<Kind>, _ zone: Code<Zone>) throws -> [RuleCode] {
      let order = try one.order(
        Case.wishes(kind, zone), techniques: ["stroke-superficial", "rub", "pluck"])
      return FacialPluck().findings(for: order, in: one.chart(on: "2026-02-27")).map(\.rule)
    }
    #expect(try found("facial", "FACE").isEmpty)
    #expect(try found("classical-local", "BACK") == ["FACIAL_PLUCK"])
    let back = try course(
      "classical-local", "BACK", sessions: 3, techniques: ["stroke-superficial", "pluck"])
    #expect(try back.refusals("2026-03-05") == ["FACIAL_PLUCK"])
  }

  // MARK: Vibration

  @Test func `vibration by an apparatus is recorded with its dose`() throws {
    let one = try course("hardware", "BACK", sessions: 3)
    let day: CalendarDay = "2026-03-05"
    #expect(try one.visit(day).visit.given.techniques.contains(.vibrateDevice))
    #expect(try one.findings(VibrationFields(), day).isEmpty)
    #expect(try one.refusals(day) { $0.details.vibration.hertz = nil } == ["VIBRATION_FIELDS"])
    #expect(try one.refusals(day) { $0.details.vibration.amplitude = nil } == ["VIBRATION_FIELDS"])
    let found = try one.findings(VibrationFields(), day) { $0.details.vibration = Vibration() }
    #expect(found.map(\.passes) == ["--hz N, --mm N, --vibration-minutes N"])
    let unnamed = try one.findings(VibrationFields(), day) { $0.details.device = nil }
    #expect(unnamed.map(\.level) == [.information])
  }

  @Test func `an introductory session of the apparatus is by hand and asks for nothing`() throws {
    let one = try course("hardware", "BACK")
    #expect(try one.findings(VibrationFields(), "2026-03-02").isEmpty)
  }

  @Test(arguments: [
    (4, [RuleCode]() + ["VIBRATION_FIELDS"]), (5, []), (26, []), (27, ["VIBRATION_FIELDS"]),
  ])
  func `a long vibration lasts five minutes, and no longer than its session`(
    minutes: Int, expected: [RuleCode]
  ) throws {
    let one = try course(
      "classical-local", "BACK-LUMBAR", sessions: 3,
      techniques: ["stroke-superficial", "rub", "vibrate-long"])
    #expect(try one.visit("2026-03-05").visit.dose.minutes == 26)
    #expect(
      try one.refusals("2026-03-05") {
        $0.details.vibration = Vibration(
          hertz: 20, amplitude: 20, minutes: Minutes(rawValue: minutes))
      } == expected)
  }

  @Test func `a short vibration with an apparatus is no fault`() throws {
    let one = try course("hardware", "BACK", sessions: 3)
    #expect(try one.refusals("2026-03-05") { $0.details.vibration.minutes = 2 }.isEmpty)
  }

  // MARK: Self-massage

  private static func lesson(_ given: inout SessionAsGiven) {
    given.techniques.append(.selfMassageTeach)
    given.details.device = "a wooden roller"
    given.details.lesson = Lesson(content: "rolling the calf", minutes: 5, dose: "twice a day")
  }

  @Test func `self-massage is taught in the final stage`() throws {
    let techniques: [Code<Technique>] = ["stroke-superficial", "rub", "self-massage-teach"]
    let one = try course("classical-local", "BACK-LUMBAR", sessions: 7, techniques: techniques)
    let taught: (inout SessionAsGiven) -> Void = { given in
      given.techniques = ["stroke-superficial"]
      Self.lesson(&given)
    }
    #expect(try one.refusals("2026-03-12", taught) == ["SELF_MASSAGE_STAGE"])
    let found = try one.findings(SelfMassageStage(), "2026-03-12", taught)
    let override = Override(rule: "SELF_MASSAGE_STAGE", reason: "leaves for a journey")
    #expect(Judgement(found, overrides: [override], by: Case.physician).isAccepted)
    #expect(!Judgement(found, overrides: [override], by: Case.therapist).isAccepted)
    var last = one
    try last.give("2026-03-12") { $0.techniques = ["stroke-superficial"] }
    #expect(try last.refusals("2026-03-13", taught).isEmpty)
  }

  @Test func `what was taught, with what, how long and how often is recorded`() throws {
    let techniques: [Code<Technique>] = ["stroke-superficial", "rub", "self-massage-teach"]
    let one = try course("classical-local", "BACK-LUMBAR", sessions: 8, techniques: techniques)
    func passes(_ change: (inout SessionAsGiven) -> Void) throws -> [Figure?] {
      try one.findings(SelfMassageStage(), "2026-03-13") { given in
        given.techniques = ["stroke-superficial"]
        Self.lesson(&given)
        change(&given)
      }.map(\.passes)
    }
    #expect(try passes { _ in }.isEmpty)
    #expect(try passes { $0.details.device = nil } == ["--device TEXT"])
    #expect(
      try passes { $0.details.lesson = Lesson(content: "rolling") } == [
        "--taught-minutes N, --dose TEXT"
      ])
    #expect(
      try passes { $0.details = SessionDetails() } == [
        "--taught TEXT, --device TEXT, --taught-minutes N, --dose TEXT"
      ])
    #expect(
      try passes { $0.techniques = ["stroke-superficial"] } == ["--technique self-massage-teach"])
  }

  // MARK: Methods

  private func ordered(
    _ kind: Code<Kind>, _ zone: Code<Zone>, phase: PrescriptionDetails.Phase? = nil,
    reason: String? = nil
  ) throws -> [RuleCode] {
    let one = try Case()
    let order = try one.order(Case.wishes(kind, zone), details: PrescriptionDetails(phase: phase))
    return Judgement(
      RuleBook.judge(order, in: one.chart(on: "2026-02-27")), reason: reason, by: Case.physician
    ).refusals.map(\.rule)
  }

  @Test(arguments: [
    ("segmental-reflex" as Code<Kind>, "SPINE" as Code<Zone>), ("hardware", "BACK"),
  ])
  func `a special method needs its reason and the phase of the disease`(
    kind: Code<Kind>, zone: Code<Zone>
  ) throws {
    let reason = "the classical method helped little"
    #expect(try ordered(kind, zone) == ["METHOD_REASON", "METHOD_REASON"])
    #expect(try ordered(kind, zone, phase: .chronic) == ["METHOD_REASON"])
    #expect(try ordered(kind, zone, reason: reason) == ["METHOD_REASON"])
    #expect(try ordered(kind, zone, phase: .chronic, reason: "because") == ["METHOD_REASON"])
    #expect(try ordered(kind, zone, phase: .chronic, reason: reason).isEmpty)
  }

  @Test func `the classical method needs neither`() throws {
    #expect(try ordered("classical-local", "BACK").isEmpty)
  }

  @Test func `segmental-reflex massage is dry`() throws {
    let one = try course("segmental-reflex", "SPINE")
    let day: CalendarDay = "2026-03-02"
    #expect(try one.findings(MethodReason(), day).isEmpty)
    #expect(try one.findings(MethodReason(), day) { $0.details.lubricant = Lubricant.none }.isEmpty)
    let oiled = try one.findings(MethodReason(), day) { $0.details.lubricant = .oil }
    #expect(oiled.map(\.level) == [.soft])
    #expect(try one.refusals(day, reason: nil) { $0.details.lubricant = .oil }.isEmpty)
  }

  @Test func `relaxation is planned light`() throws {
    let one = try Case()
    func found(_ intensity: Intensity) throws -> [RuleFinding] {
      let terms = try one.terms(
        Case.wishes("relaxation", "GENERAL") { $0.intensity = intensity })
      return RelaxLight().findings(for: terms, parameters: one.catalogue.parameters)
    }
    #expect(try found(2).isEmpty)
    #expect(try found(3).map(\.level) == [.soft])
    let stress = try one.terms(
      Case.wishes("anti-stress", "NAPE-BACK-FEET") { $0.intensity = 3 })
    #expect(RelaxLight().findings(for: stress, parameters: one.catalogue.parameters).isEmpty)
  }

  @Test func `an allergy to creams warns of what is put on the skin, and of nothing else`() throws {
    var one = try course("classical-local", "BACK-LUMBAR")
    one.state("lubricant-allergy")
    let day: CalendarDay = "2026-03-02"
    #expect(try one.findings(Contraindicated(), day).map(\.level) == [.information])
    #expect(
      try one.findings(Contraindicated(), day) { $0.details.lubricant = Lubricant.none }.isEmpty)
    let oiled = try one.findings(Contraindicated(), day) { $0.details.lubricant = .oil }
    #expect(oiled.map(\.level) == [.soft])
    let message = try #require(oiled.first?.message)
    #expect(message.hasPrefix("Allergy to creams, oils, ointments (lubricant-allergy: "))
    #expect(message.hasSuffix("): oil was used."))
  }
}
