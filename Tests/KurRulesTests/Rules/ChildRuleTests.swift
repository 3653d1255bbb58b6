import KurDomain
import KurRules
import Testing

/// What is asked before, while and after a child is massaged.
@Suite struct ChildRuleTests {
  private static let day: CalendarDay = "2026-03-02"

  private func child(
    sessions count: Int = 0, techniques: [Code<Technique>]? = nil,
    parameters: [ParameterKey: String] = [:]
  ) throws -> Case {
    var one = try Case(born: "2022-03-02", guardian: "Ion Rusu", parameters: parameters)
    try one.prescribe("child", "BACK", techniques: techniques)
    try one.give(sessions: count)
    return one
  }

  private func time(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }

  @Test(arguments: [
    ("12:30", "13:29", [RuleCode]() + ["CHILD_MEAL"]), ("12:30", "13:30", []),
    ("10:30", "10:00", ["CHILD_MEAL"]), ("18:30", "10:00", []), ("17:59", "10:00", ["CHILD_MEAL"]),
  ])
  func `a child is massaged an hour after food`(
    meal: String, start: String, expected: [RuleCode]
  ) throws {
    let (meal, start) = (try time(meal), try time(start))
    #expect(
      try child().refusals(Self.day) { given in
        given.details.meal = meal
        given.time = start
      } == expected)
  }

  @Test func `the refusal of a fed child names the clock`() throws {
    let (meal, start) = (try time("12:30"), try time("13:29"))
    let found = try child().findings(ChildMeal(), Self.day) { given in
      given.details.meal = meal
      given.time = start
    }
    #expect(
      found.map(\.message) == [
        "The child last ate at 12:30, 59 minutes before 13:29; 60 minutes are needed: a start at "
          + "13:30 or later."
      ])
    #expect(found.first?.limit == 60)
    #expect(found.first?.passes == "a start at 13:30 or later")
  }

  @Test func `a meal or a start that was not said refuses, and says how to say it`() throws {
    let one = try child()
    let neither = try one.findings(ChildMeal(), Self.day) { given in
      given.details.meal = nil
      given.time = nil
    }
    #expect(neither.map(\.passes) == ["--meal HH:MM, --at HH:MM"])
    #expect(
      try one.findings(ChildMeal(), Self.day) { $0.time = nil }.map(\.passes) == ["--at HH:MM"])
    #expect(
      try one.findings(ChildMeal(), Self.day) { $0.details.meal = nil }.map(\.passes) == [
        "--meal HH:MM"
      ])
    #expect(neither.allSatisfy { $0.level == .hard && $0.override == .nobody })
  }

  @Test func `an adult is not asked for a meal`() throws {
    var one = try Case()
    try one.prescribe()
    #expect(
      try one.findings(ChildMeal(), Self.day) { given in
        given.details.meal = nil
        given.time = nil
      }.isEmpty)
  }

  @Test(arguments: [
    ("18:20", "20:30", [RuleCode]()), ("18:21", "20:30", ["CHILD_BEDTIME"]),
    ("17:50", nil, []), ("17:51", nil, ["CHILD_BEDTIME"]),
    // A bedtime after midnight is that of the coming night.
    ("20:00", "00:30", []), ("10:00", "11:00", ["CHILD_BEDTIME"]),
  ])
  func `a child's session ends two hours before bed, or by six`(
    start: String, bedtime: String?, expected: [RuleCode]
  ) throws {
    let start = try time(start)
    let bedtime = try bedtime.map(time)
    #expect(
      try child().refusals(Self.day) { given in
        given.time = start
        given.minutes = 10
        given.details.bedtime = bedtime
      } == expected)
  }

  @Test func `the refusal before bed names the latest start`() throws {
    let (start, bedtime) = (try time("19:00"), try time("20:30"))
    let found = try child().findings(ChildBedtime(), Self.day) { given in
      given.time = start
      given.details.bedtime = bedtime
    }
    #expect(
      found.map(\.message) == [
        "A session of 10 minutes from 19:00 ends at 19:10; with bedtime at 20:30 it ends by 18:30: "
          + "a start at 18:20 or earlier."
      ])
  }

  @Test func `how the child was is always said, and crying ends the session`() throws {
    let one = try child()
    #expect(try one.refusals(Self.day) { $0.details.mood = nil } == ["CHILD_CRY"])
    #expect(try one.refusals(Self.day) { $0.details.mood = .unsettled }.isEmpty)
    #expect(try one.refusals(Self.day) { $0.details.mood = .crying } == ["CHILD_CRY"])
    #expect(
      try one.refusals(Self.day) { given in
        given.details.mood = .crying
        given.interrupted = "cried"
        given.minutes = 4
      }.isEmpty)
  }

  @Test func `after crying no course goes on that day, and the next day does`() throws {
    var one = try child()
    try one.give(Self.day) { given in
      given.details.mood = .crying
      given.interrupted = "cried"
      given.minutes = 4
    }
    #expect(try one.refusals(Self.day) == ["CHILD_CRY", "ONE_PER_DAY"].reversed())
    try one.prescribe("child", "FOOT-SHIN") { $0.side = .both }
    #expect(try one.refusals(Self.day) == ["CHILD_CRY"])
    #expect(try one.refusals("2026-03-03").isEmpty)
  }

  @Test func `a therapist says why something was put on a child's skin`() throws {
    let one = try child()
    for lubricant in [Lubricant.powder, .oil, .cream, .ointment] {
      #expect(
        try one.refusals(Self.day, reason: nil) { $0.details.lubricant = lubricant } == [
          "CHILD_CREAM"
        ])
    }
    #expect(
      try one.refusals(Self.day, reason: nil) { $0.details.lubricant = Lubricant.none }.isEmpty)
    #expect(try one.refusals(Self.day) { $0.details.lubricant = .oil }.isEmpty)
    var entered = one
    entered.author = Case.receptionist
    #expect(try entered.refusals(Self.day) { $0.details.lubricant = .oil } == ["CHILD_CREAM"])
  }

  @Test func `a technique beyond a child's is prescribed with a physician's reason`() throws {
    let one = try child()
    let wishes = Case.wishes("child", "BACK") { $0.ageMonths = 48 }
    let usual: [Code<Technique>] = ["stroke-superficial", "stroke-deep", "rub", "knead", "vibrate"]
    func found(_ techniques: [Code<Technique>]) throws -> [RuleFinding] {
      ChildTechnique().findings(
        for: try one.order(wishes, techniques: techniques), in: one.chart(on: "2026-02-27"))
    }
    #expect(try found(usual).isEmpty)
    let shaken = try found(usual + ["shake"])
    #expect(shaken.map(\.needsReason) == [true])
    #expect(
      !Judgement(shaken, reason: "loosens the calf", by: Case.therapist).isAccepted)
    #expect(Judgement(shaken, reason: "loosens the calf", by: Case.physician).isAccepted)
  }

  @Test func `a session warns of a child's unusual technique, and of one that nobody prescribed`()
    throws
  {
    let prescribed = try child(
      sessions: 3, techniques: ["stroke-superficial", "rub", "shake"])
    let day: CalendarDay = "2026-03-05"
    let found = try prescribed.findings(ChildTechnique(), day)
    #expect(found.map(\.level) == [.soft])
    #expect(found.map(\.needsReason) == [false])
    #expect(try prescribed.refusals(day).isEmpty)
    let usual = try child(sessions: 3)
    #expect(try usual.findings(ChildTechnique(), day).isEmpty)
    #expect(
      try usual.refusals(day) { $0.techniques.append("percuss") } == [
        "CHILD_TECHNIQUE", "TECHNIQUE_NOT_PRESCRIBED",
      ])
  }
}
