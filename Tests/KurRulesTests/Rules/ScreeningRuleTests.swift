import KurDomain
import KurRules
import Testing

@Suite struct ScreeningRuleTests {
  private let missing: [RuleCode] = ["SCREENING_MISSING"]

  private func course(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    born: CalendarDay = "1980-05-04", screened: CalendarDay? = "2026-02-27",
    vitals: String = "by-risk"
  ) throws -> Case {
    var one = try Case(
      born: born, guardian: "Ion Rusu", parameters: [.screeningVitals: vitals])
    one.health = HealthRecord()
    if let screened { one.screen(screened, .full) }
    try one.prescribe(kind, zone)
    return one
  }

  @Test func `the first session has a full screening of the last thirty days`() throws {
    #expect(try course(screened: nil).refusals("2026-03-02") == missing)
    #expect(try course(screened: "2026-01-31").refusals("2026-03-02").isEmpty)
    #expect(try course(screened: "2026-01-30").refusals("2026-03-02") == missing)
    #expect(try course(screened: "2026-03-03").refusals("2026-03-02") == missing)
  }

  @Test func `every session has a full screening of the last 365 days`() throws {
    func refused(_ screened: CalendarDay) throws -> [RuleCode] {
      var one = try course(screened: screened)
      try one.give("2026-03-02")
      return try one.refusals("2026-03-03")
    }
    #expect(try refused("2025-03-03").isEmpty)
    #expect(try refused("2025-03-02") == missing)
  }

  @Test func `every session is asked about on its day`() throws {
    var one = try course()
    func refused() throws -> [RuleCode] {
      let (visit, chart) = try one.visitUnasked("2026-03-02")
      return RuleBook.judge(visit, in: chart).map(\.rule)
    }
    #expect(try refused() == missing)
    one.screen("2026-03-01", .daily)
    one.screen("2026-03-02", .nothing, [.pain(3)])
    #expect(try refused() == missing)
    var routine = one
    routine.screen("2026-03-02", .routine)
    one.screen("2026-03-02", .daily)
    #expect(try refused().isEmpty)
    one = routine
    #expect(try refused().isEmpty)
    one = try course(screened: "2026-03-02")
    #expect(try refused().isEmpty)
  }

  @Test func `after a long pause the full screening is repeated on the day`() throws {
    var one = try course()
    try one.give("2026-03-02")
    // Of these days three are closed.
    #expect(try one.refusals("2026-03-10").isEmpty)
    #expect(try one.visit("2026-03-11").visit.dose.gap.class == .stepBack)
    #expect(try one.refusals("2026-03-11").isEmpty)
    #expect(try one.refusals("2026-03-13") == missing)
    one.screen("2026-03-12", .full)
    #expect(try one.refusals("2026-03-13") == missing)
    one.screen("2026-03-13", .full)
    #expect(try one.refusals("2026-03-13").isEmpty)
  }

  private func measured(_ one: Case, _ readings: [Reading]) throws -> [RuleCode] {
    var one = one
    one.screen("2026-03-02", .nothing, readings)
    return try one.refusals("2026-03-02")
  }

  private func pressure(_ text: String = "120/80") throws -> Reading {
    .pressure(try #require(BloodPressure(text)))
  }

  @Test func `pressure is measured with a disease of heart, vessels or kidney`() throws {
    var one = try course()
    one.state("heart-failure-chronic")
    one.clear("heart-failure-chronic")
    #expect(try measured(one, []) == missing)
    #expect(try measured(one, [try pressure()]).isEmpty)
    #expect(try measured(one, [.pulse(70)]) == missing)
  }

  @Test func `pressure is measured again after a raised one`() throws {
    func refused(_ text: String) throws -> [RuleCode] {
      var one = try course()
      one.screen("2026-02-27", .nothing, [try pressure(text)])
      return try measured(one, [])
    }
    #expect(try refused("139/89").isEmpty)
    #expect(try refused("140/80") == missing)
    #expect(try refused("130/90") == missing)
  }

  @Test func `pressure is measured before general massage from forty years on`() throws {
    let older = try course("classical-general", "GENERAL", born: "1986-03-02")
    #expect(try measured(older, []) == missing)
    #expect(try measured(older, [try pressure()]).isEmpty)
    let younger = try course("classical-general", "GENERAL", born: "1986-03-03")
    #expect(try measured(younger, []).isEmpty)
    #expect(try measured(try course(born: "1950-01-01"), []).isEmpty)
  }

  @Test func `temperature is measured for two weeks after an infection or a fever`() throws {
    let normal = Reading.temperature(Temperature(tenths: 366))
    func refused(_ day: CalendarDay, _ readings: [Reading]) throws -> [RuleCode] {
      var one = try course(screened: "2026-02-10")
      one.state("acute-respiratory-infection", on: day)
      return try measured(one, readings)
    }
    // It holds on its day and the next.
    #expect(try refused("2026-02-15", []) == missing)
    #expect(try refused("2026-02-15", [normal]).isEmpty)
    #expect(try refused("2026-02-14", []).isEmpty)
  }

  @Test func `temperature is measured in the first year of life`() throws {
    let normal = Reading.temperature(Temperature(tenths: 366))
    let infant = try course("child", "GENERAL-CHILD", born: "2025-03-03")
    #expect(try measured(infant, []) == missing)
    #expect(try measured(infant, [normal]).isEmpty)
    #expect(try measured(try course("child", "BACK", born: "2025-03-02"), []).isEmpty)
  }

  @Test func `a clinic may measure always or never`() throws {
    let normal = Reading.temperature(Temperature(tenths: 366))
    let all = try course(vitals: "all")
    #expect(try measured(all, []) == missing + missing)
    #expect(try measured(all, [normal]) == missing)
    #expect(try measured(all, [normal, try pressure()]).isEmpty)
    #expect(
      try measured(try course("child", "BACK", born: "2020-01-01", vitals: "all"), [normal])
        .isEmpty)
    let never = try course("classical-general", "GENERAL", vitals: "never")
    #expect(try measured(never, []).isEmpty)
  }
}
