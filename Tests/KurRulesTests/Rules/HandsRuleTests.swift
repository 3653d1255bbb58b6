import KurDomain
import KurRules
import Testing

/// Where, with which techniques and how strongly is worked.
@Suite struct HandsRuleTests {
  private func course(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    sessions count: Int = 0, _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> Case {
    var one = try Case()
    try one.prescribe(kind, zone, change)
    try one.give(sessions: count)
    return one
  }

  @Test func `a session stays within its zone and leaves out what is excluded`() throws {
    let one = try course { $0.exclusions = ["sacrum"] }
    let day: CalendarDay = "2026-03-02"
    #expect(try one.refusals(day) { $0.sites.insert(Site("nape")) } == ["LOCAL_ONE_ZONE"])
    #expect(try one.refusals(day) { $0.sites.insert(Site("sacrum")) } == ["ZONE_NOT_ALLOWED"])
    #expect(try one.refusals(day) { $0.sites = [Site("lumbar")] }.isEmpty)
    #expect(try one.refusals(day) { $0.sites = [] } == ["ZONE_NOT_ALLOWED"])
    let knee = try course("classical-local", "KNEE-JOINT") { $0.side = .left }
    #expect(try knee.refusals(day) { $0.sites = [Site("knee", .right)] } == ["LOCAL_ONE_ZONE"])
  }

  @Test func `general massage leaves out head and face`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("classical-general", "GENERAL")
    #expect(
      try one.refusals("2026-03-02") { $0.sites.formUnion([Site("head"), Site("face")]) } == [
        "GENERAL_EXCLUDES_HEAD"
      ])
  }

  @Test func `an introductory session strokes and rubs only`() throws {
    let one = try course(sessions: 2)
    let day: CalendarDay = "2026-03-04"
    let kneaded: (inout SessionAsGiven) -> Void = { $0.techniques.append("knead") }
    #expect(try one.refusals(day) { $0.techniques = ["stroke-superficial", "rub"] }.isEmpty)
    #expect(try one.refusals(day, kneaded) == ["INTRO_TECHNIQUE"])
    let found = try one.findings(IntroTechnique(), day, kneaded)
    #expect(
      found.map(\.message) == [
        "Session 3 of C20014 is introductory and uses rub, stroke-superficial only; knead was "
          + "recorded."
      ])
    let override = Override(rule: "INTRO_TECHNIQUE", reason: "old contracture, seen today")
    #expect(Judgement(found, overrides: [override], by: Case.physician).isAccepted)
    #expect(!Judgement(found, overrides: [override], by: Case.therapist).isAccepted)
    #expect(
      !Judgement(
        found, overrides: [Override(rule: "INTRO_TECHNIQUE", reason: "too short")],
        by: Case.physician
      ).isAccepted)
  }

  @Test func `the fourth session of ten kneads`() throws {
    let one = try course(sessions: 3)
    #expect(try one.visit("2026-03-05").visit.dose.stage == .main)
    #expect(
      try one.refusals("2026-03-05") { $0.techniques = ["stroke-superficial", "knead"] }.isEmpty)
  }

  @Test(arguments: [(2, [RuleCode]()), (3, ["INTRO_INTENSITY"])])
  func `an introductory session is light`(intensity: Int, expected: [RuleCode]) throws {
    #expect(
      try course().refusals("2026-03-02") { $0.intensity = Intensity(rawValue: intensity) }
        == expected)
  }

  @Test func `no technique is added to the prescribed ones`() throws {
    let one = try course(sessions: 3)
    let day: CalendarDay = "2026-03-05"
    #expect(
      try one.refusals(day) { $0.techniques.append("shake") } == ["TECHNIQUE_NOT_PRESCRIBED"])
    #expect(try one.refusals(day) { $0.techniques = ["stroke-superficial"] }.isEmpty)
  }

  @Test(arguments: [(1, [RuleCode]()), (3, []), (4, ["TECHNIQUE_NOT_PRESCRIBED"])])
  func `a main session is at most one stronger than planned`(
    intensity: Int, expected: [RuleCode]
  ) throws {
    // Session 4 is planned with 2.
    #expect(
      try course(sessions: 3).refusals("2026-03-05") {
        $0.intensity = Intensity(rawValue: intensity)
      } == expected)
  }

  @Test(arguments: [(4, [RuleCode]()), (5, ["TECHNIQUE_NOT_PRESCRIBED"])])
  func `no session is stronger than its kind`(intensity: Int, expected: [RuleCode]) throws {
    let one = try course(sessions: 7) { $0.intensity = 4 }
    #expect(
      try one.refusals("2026-03-12") { $0.intensity = Intensity(rawValue: intensity) } == expected)
  }

  @Test func `a final session is softer than the main stage and never rises`() throws {
    var one = try course(sessions: 8)
    #expect(try one.refusals("2026-03-13") { $0.intensity = 2 }.isEmpty)
    #expect(try one.refusals("2026-03-13") { $0.intensity = 3 } == ["FINAL_HOLD"])
    try one.give("2026-03-13") { $0.intensity = 1 }
    #expect(try one.refusals("2026-03-16") { $0.intensity = 1 }.isEmpty)
    #expect(try one.refusals("2026-03-16") { $0.intensity = 2 } == ["FINAL_HOLD"])
  }

  @Test func `a face or a belly worked alone keeps its limit`() throws {
    let face = try course("facial", "FACE", sessions: 5) { $0.frequency = "daily" }
    #expect(try face.refusals("2026-03-10") { $0.intensity = 3 }.isEmpty)
    #expect(try face.refusals("2026-03-10") { $0.intensity = 4 } == ["LEAF_LIMIT"])
    let found = try face.findings(LeafLimit(), "2026-03-10") { $0.intensity = 4 }
    #expect(
      found.map(\.message) == [
        "Intensity 4 was recorded; the leaves worked bear less: face at most 3."
      ])
  }

  @Test func `a delicate leaf in a larger zone is named and worked at its own limit`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("classical-general", "GENERAL")
    try one.give(sessions: 5)
    let (visit, chart) = try one.visit("2026-03-16") { $0.intensity = 3 }
    let found = RuleBook.judge(visit, in: chart)
    #expect(Set(found.map(\.rule)) == ["LEAF_LIMIT"])
    #expect(found.allSatisfy { $0.level == .information })
    #expect(
      found.first?.message == "Intensity 3 is for the rest of the zone: neck-front at most 1.")
  }

  @Test func `the front of the neck alone is only stroked`() throws {
    let one = try course("classical-local", "NECK")
    #expect(
      try one.refusals("2026-03-02") { given in
        given.sites = [Site("neck-front")]
        given.techniques = ["stroke-superficial", "rub"]
      } == ["LEAF_LIMIT"])
    #expect(
      try one.refusals("2026-03-02") { given in
        given.sites = [Site("neck-front")]
        given.techniques = ["stroke-superficial"]
      }.isEmpty)
  }
}
