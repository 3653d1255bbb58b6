import KurDomain
import KurRules
import Testing

/// Rules that look from one course at another.
@Suite struct BetweenCoursesTests {
  private func refusals(
    _ one: Case, _ kind: Code<Kind>, _ zone: Code<Zone>, side: ZoneSide? = nil, on day: CalendarDay
  ) throws -> [RuleFinding] {
    var one = one
    one.examine(day)
    let order = try one.order(Case.wishes(kind, zone) { $0.side = side }, day: day)
    return RuleBook.judge(order, in: one.chart(on: day))
  }

  @Test func `two open courses share no site`() throws {
    var one = try Case()
    try one.prescribe("classical-local", "KNEE-JOINT") { $0.side = .left }
    let same = try refusals(one, "classical-local", "LOWER-LIMB", side: .left, on: "2026-02-27")
    #expect(same.map(\.rule) == ["COURSE_OVERLAP"])
    #expect(
      same.first?.message
        == "C20014 (classical-local on KNEE-JOINT) is prescribed and works on knee.left, "
        + "shin.left, thigh.left too. Complete or discontinue it first, or choose a zone that "
        + "shares nothing with it.")
    #expect(
      try refusals(one, "classical-local", "LOWER-LIMB", side: .right, on: "2026-02-27").isEmpty)
    #expect(try refusals(one, "classical-local", "COLLAR", on: "2026-02-27").isEmpty)
  }

  @Test func `only one open course is general`() throws {
    var one = try Case()
    try one.prescribe("classical-general", "GENERAL") { $0.exclusions = ["abdomen"] }
    let found = try refusals(one, "preventive", "GENERAL", on: "2026-02-27")
    #expect(found.map(\.rule) == ["COURSE_OVERLAP"])
  }

  @Test func `an expired or discontinued course stands in nobody's way`() throws {
    var one = try Case()
    try one.prescribe()
    #expect(
      try refusals(one, "back", "BACK", on: "2026-03-29").map(\.rule) == ["COURSE_OVERLAP"])
    #expect(try refusals(one, "back", "BACK", on: "2026-03-30").isEmpty)
    try one.decide(.discontinue, on: "2026-03-02")
    #expect(try refusals(one, "back", "BACK", on: "2026-03-02").isEmpty)
  }

  /// The day after the last session, the level expected.
  static let gaps: [(Int, RuleLevel?)] = [
    (5, .hard), (9, .hard), (10, .soft), (30, .soft), (59, .soft), (60, nil),
  ]

  @Test(arguments: gaps)
  func `the same kind starts ten days after the last session, better sixty`(
    days: Int, level: RuleLevel?
  ) throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR") { $0.sessions = 5 }
    try one.give(sessions: 5)
    let last: CalendarDay = "2026-03-06"
    let found = try refusals(
      one, "classical-local", "LUMBOSACRAL", on: last.adding(days: days))
    #expect(found.map(\.level) == [level].compactMap { $0 })
    #expect(found.allSatisfy { $0.rule == "COURSE_GAP" })
    guard level == .hard else { return }
    let override = Override(rule: "COURSE_GAP", reason: "pain came back at once")
    #expect(Judgement(found, overrides: [override], by: Case.physician).isAccepted)
    #expect(!Judgement(found, overrides: [override], by: Case.therapist).isAccepted)
  }

  @Test(arguments: [(30, true), (31, false)])
  func `only a physician who has examined lets a course start too early`(
    age: Int, isExamined: Bool
  ) throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR") { $0.sessions = 5 }
    try one.give(sessions: 5)
    one.examinations = []
    let start: CalendarDay = "2026-03-11"
    one.examine(start.adding(days: -age))
    let order = try one.order(Case.wishes("anti-stress", "NAPE-BACK-FEET"), day: start)
    let found = CourseGap().findings(for: order, in: one.chart(on: start))
    #expect(found.map(\.level) == [.hard])
    #expect(found.map(\.override) == [isExamined ? .physician : .nobody])
    #expect(found.first?.message.contains("examines first") == !isExamined)
  }

  @Test func `another kind on another place has no gap, on a shared one it has`() throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR") { $0.sessions = 5 }
    try one.give(sessions: 5)
    #expect(try refusals(one, "back", "LUMBOSACRAL", on: "2026-03-10").isEmpty)
    #expect(
      try refusals(one, "back", "BACK", on: "2026-03-10").map(\.rule) == ["COURSE_GAP"])
  }

  @Test func `general sessions of two courses leave a day free`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("relaxation", "GENERAL")
    try one.give("2026-03-02")
    try one.prescribe("classical-general", "GENERAL")
    let found = try one.findings(GeneralNotDaily(), "2026-03-03")
    #expect(found.map(\.passes) == [.text("2026-03-04")])
    #expect(try one.findings(GeneralNotDaily(), "2026-03-02").count == 1)
    #expect(try one.findings(GeneralNotDaily(), "2026-03-04").isEmpty)
  }

  @Test func `sessions of one day share no leaf, unless a physician says why`() throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR")
    try one.give("2026-03-02")
    try one.prescribe("anti-stress", "NAPE-BACK-FEET")
    let found = try one.findings(DayLoad(), "2026-03-02")
    #expect(found.map(\.limit) == [.text("nape, upper-back")])
    #expect(found.first?.override == .physician)
    #expect(try one.findings(DayLoad(), "2026-03-03").isEmpty)
  }

  @Test(arguments: [(40, 0), (41, 1)])
  func `all massage of a day has sixty minutes at most`(minutes: Int, expected: Int) throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR")
    try one.give("2026-03-02") { $0.minutes = 20 }
    try one.prescribe("classical-local", "LUMBOSACRAL")
    let found = try one.findings(DayLoad(), "2026-03-02") {
      $0.minutes = Minutes(rawValue: minutes)
    }
    #expect(found.count == expected)
    #expect(found.allSatisfy { $0.override == .nobody && $0.passes == 40 })
  }
}
