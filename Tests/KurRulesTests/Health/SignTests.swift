import KurDomain
import KurRules
import Testing

@Suite struct SignTests {
  private let day: CalendarDay = "2026-03-02"

  private func signs(_ one: Case, on day: CalendarDay = "2026-03-02") -> [String] {
    one.chart(on: day).activeFindings(on: day).signs.map {
      "\($0.measure.rawValue) \($0.level.rawValue)"
    }
  }

  @Test(arguments: [
    (92, [String]()), (91, ["saturation warning"]), (90, ["saturation warning"]),
    (89, ["saturation defer"]),
  ])
  func `a saturation warns below 92 and defers below 90`(percent: Int, expected: [String]) throws {
    var one = try Case()
    one.screen(day, .nothing, [.saturation(Saturation(rawValue: percent))])
    #expect(signs(one) == expected)
  }

  @Test func `of several saturations the last one decides, and the next day is another`() throws {
    var one = try Case()
    one.screen(day, .nothing, [.saturation(88)])
    #expect(signs(one, on: "2026-03-03").isEmpty)
    one.screen(day, .nothing, [.saturation(95)])
    #expect(signs(one).isEmpty)
  }

  @Test(arguments: [(355, [String]()), (354, ["temperature warning"])])
  func `a temperature below 35_5 warns`(tenths: Int, expected: [String]) throws {
    var one = try Case()
    one.screen(day, .nothing, [.temperature(Temperature(tenths: tenths))])
    #expect(signs(one) == expected)
  }

  @Test(arguments: [("90/60", [String]()), ("89/60", ["dizziness defer"])])
  func `dizziness defers with a low pressure alone`(pressure: String, expected: [String]) throws {
    var one = try Case()
    one.screen(day, .nothing, [.dizziness(true), .pressure(try #require(BloodPressure(pressure)))])
    #expect(signs(one) == expected)
    one.screen(day, .nothing, [.dizziness(false)])
    #expect(signs(one).isEmpty)
  }

  @Test func `a clinic's own bounds are taken`() throws {
    var one = try Case(parameters: [.saturationWarning: "95", .saturationDefer: "92"])
    one.screen(day, .nothing, [.saturation(91)])
    #expect(signs(one) == ["saturation defer"])
  }

  @Test func `a deferring sign refuses a session and not a prescription`() throws {
    for (percent, level) in [(89, RuleLevel.hard), (91, .soft)] {
      var one = try Case()
      try one.prescribe()
      one.screen(day, .nothing, [.saturation(Saturation(rawValue: percent))])
      let found = try one.findings(Contraindicated(), day)
      #expect(found.map(\.level) == [level])
      #expect(found.first?.message.contains("Oxygen saturation \(percent) %") == true)
      #expect(try one.refusals(day) == (level == .hard ? ["CONTRAINDICATED"] : []))
      let order = try one.order(Case.wishes(), day: day)
      #expect(
        Contraindicated().findings(for: order, in: one.chart(on: day)).map(\.level) == [.soft])
    }
  }

  @Test func `dizziness asks for the pressure`() throws {
    var one = try Case()
    try one.prescribe()
    one.screen(day, .nothing, [.dizziness(true)])
    #expect(try one.refusals(day) == ["SCREENING_MISSING"])
    one.screen(day, .nothing, [.pressure(try #require(BloodPressure("120/80")))])
    #expect(try one.refusals(day).isEmpty)
  }
}
