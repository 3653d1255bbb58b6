import KurDomain
import KurRules
import Testing

@Suite struct QuestionnaireTests {
  private let day: CalendarDay = "2026-03-02"

  private func asked(
    _ one: Case, _ form: Screening.Asked = .full, on day: CalendarDay = "2026-03-02"
  ) throws -> Questionnaire {
    Questionnaire(
      form, of: try TestCatalogue.questions(), chart: one.chart(on: day), on: day)
  }

  private func codes(_ one: Case, _ form: Screening.Asked = .full) throws -> Set<String> {
    Set(try asked(one, form).asked.map(\.code.rawValue))
  }

  @Test func `the full form holds every question that concerns the patient`() throws {
    let all = Set(try TestCatalogue.questions().map(\.code.rawValue))
    #expect(all.count == 53)
    // Nobody has had a session, and the patient is grown up.
    #expect(try codes(Case(sex: .female)) == all.subtracting(["Q49", "Q53"]))
    #expect(
      try codes(Case(sex: .male)) == all.subtracting(["Q15", "Q47", "Q48", "Q49", "Q53"]))
  }

  @Test(arguments: [Sex.unknown, .other])
  func `where the sex is not known the questions of women are asked`(sex: Sex) throws {
    #expect(try codes(Case(sex: sex)).isSuperset(of: ["Q15", "Q47", "Q48"]))
  }

  @Test(arguments: [("2016-03-02", true), ("2016-03-03", false)])
  func `from ten years on a girl is asked`(born: String, isAsked: Bool) throws {
    let one = try Case(born: CalendarDay(stringLiteral: born), sex: .female)
    #expect(try codes(one).contains("Q15") == isAsked)
  }

  @Test(arguments: [("2008-03-02", true), ("2008-03-03", false)])
  func `alcohol is asked about from eighteen on`(born: String, isAsked: Bool) throws {
    let one = try Case(born: CalendarDay(stringLiteral: born))
    #expect(try codes(one).contains("Q06") == isAsked)
    #expect(try codes(one).contains("Q49") == !isAsked)
  }

  @Test(arguments: [
    ("139/89", false), ("140/89", true), ("139/90", true), ("90/60", false), ("89/60", true),
    ("90/59", true),
  ])
  func `a pressure that is not as usual is repeated`(words: String, isRepeated: Bool) throws {
    let pressure = try #require(BloodPressure(words))
    #expect(try asked(Case()).isOutOfRange(.pressure(pressure)) == isRepeated)
  }

  @Test(arguments: [(370, false), (371, true)])
  func `a raised temperature is repeated`(tenths: Int, isRepeated: Bool) throws {
    let reading = Reading.temperature(Temperature(tenths: tenths))
    #expect(try asked(Case()).isOutOfRange(reading) == isRepeated)
  }

  @Test(arguments: [("2012-03-02", true), ("2012-03-03", false)])
  func `pressure is asked for from fourteen on`(born: String, isAsked: Bool) throws {
    let one = try Case(born: CalendarDay(stringLiteral: born))
    #expect(try codes(one).contains("Q03") == isAsked)
  }

  @Test func `a child's mood is asked in the children's kind`() throws {
    var one = try Case(born: "2015-01-01")
    try one.prescribe("classical-local", "BACK-LUMBAR")
    #expect(try !codes(one, .daily).contains("Q49"))
    one.courses = []
    try one.prescribe("child", "BACK")
    #expect(try codes(one, .daily).contains("Q49"))
  }

  @Test func `the daily form is what every session asks, and pregnancy where it applies`() throws {
    let daily = try codes(Case(sex: .female), .daily)
    #expect(daily.isSuperset(of: ["Q01", "Q02", "Q16", "Q47", "Q52"]))
    #expect(daily.isDisjoint(with: ["Q17", "Q48", "Q50", "Q51"]))
    #expect(try !codes(Case(sex: .male), .daily).contains("Q47"))
  }

  @Test func `after a session its reaction is asked about`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give("2026-03-02")
    #expect(try asked(one, .daily, on: "2026-03-03")["Q53"] != nil)
    #expect(try asked(one, .daily, on: "2026-03-01")["Q53"] == nil)
  }

  // MARK: Measurements by policy

  private func need(_ one: Case, _ code: Code<Question>) throws -> (isAsked: Bool, isNeeded: Bool) {
    let found = try asked(one, .daily)[code]
    return (found != nil, found?.isNeeded ?? false)
  }

  @Test func `by risk a measurement is needed where it matters`() throws {
    var one = try Case()
    #expect(try need(one, "Q03") == (true, false))
    one.state("anticoagulants")
    #expect(try need(one, "Q03") == (true, true))
    one.state("acute-respiratory-infection", on: "2026-03-01")
    #expect(try need(one, "Q02") == (true, true))
  }

  @Test func `a general course from forty on needs the pressure`() throws {
    for (born, isNeeded) in [("1986-03-02", true), ("1986-03-03", false)] {
      var one = try Case(born: CalendarDay(stringLiteral: born))
      try one.prescribe("classical-general", "GENERAL")
      #expect(try need(one, "Q03") == (true, isNeeded))
    }
  }

  @Test func `a clinic measures all, or never`() throws {
    let all = try Case(parameters: [.screeningVitals: "all"])
    #expect(try need(all, "Q02") == (true, true))
    var never = try Case(parameters: [.screeningVitals: "never"])
    never.state("anticoagulants")
    #expect(try need(never, "Q03") == (false, false))
  }

  @Test func `what was measured beside is answered`() throws {
    var one = try Case()
    one.state("anticoagulants")
    let form = try asked(one, .daily)
    let all = Set(form.asked.map(\.code)).subtracting(["Q03"])
    #expect(form.missing(after: all, readings: []).map(\.code) == ["Q03"])
    let pressure = Reading.pressure(try #require(BloodPressure("120/80")))
    #expect(form.missing(after: all, readings: [pressure]).isEmpty)
  }

  @Test(arguments: [(7, 7, false), (5, 8, false), (6, 8, true), (0, 8, false)])
  func `strong pain that is not new by its score is asked about`(
    before: Int, now: Int, isUnclear: Bool
  ) throws {
    var one = try Case()
    one.screen("2026-02-27", .nothing, [.pain(PainScore(rawValue: before))])
    #expect(try asked(one).isUnclear(PainScore(rawValue: now)) == isUnclear)
  }

  // MARK: What was yes before

  @Test func `what is open is shown at the first question that leads to it`() throws {
    var one = try Case()
    one.state("skin-infection", on: "2026-03-01")
    let form = try asked(one)
    #expect(form["Q12"]?.open.map(\.row.code) == ["skin-infection"])
    #expect(form["Q33"]?.open.isEmpty == true)
    one.screen("2026-03-02", healed: ["skin-infection"])
    #expect(try asked(one)["Q12"]?.open.isEmpty == true)
  }

  @Test func `of an event one code is to be stated, and none that is measured`() throws {
    let form = try asked(Case(sex: .female))
    #expect(form["Q17"]?.statable.map(\.code) == ["mi-acute"])
    #expect(form["Q47"]?.statable.map(\.code) == ["pregnancy", "preeclampsia"])
    #expect(form["Q19"]?.statable.isEmpty == true)
  }
}
