import KurDomain
import KurRules
import Testing

/// What a session that was recorded as it was given does to the course, and what it does not.
@Suite struct DeviationTests {
  private let open = ClinicCalendar(weekdays: Set(Weekday.allCases))
  private let refused = Deviation(rules: ["STEP_CAP"], reason: "the clock had stopped")

  private func accepted(_ isCounted: Bool = true) -> Deviation {
    Deviation(
      rules: refused.rules, reason: refused.reason,
      acceptance: Deviation.Acceptance(
        isCounted: isCounted, physician: Case.physician.key, reason: "no harm was done"))
  }

  private func local(sessions count: Int = 0) throws -> Case {
    var one = try Case()
    one.calendar = open
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  private func standing(_ one: Case, on day: CalendarDay) throws -> Standing {
    one.chart(on: day).standing(of: try one.record(), on: day)
  }

  // MARK: What it feeds

  @Test func `it is where the pause begins anew`() throws {
    var one = try local(sessions: 1)
    #expect(try one.visit("2026-03-10").visit.dose.gap.class == .stepBack)
    try one.give("2026-03-06", as: refused) { $0.minutes = 30 }
    let gap = try one.visit("2026-03-10").visit.dose.gap
    #expect(gap.days == 4)
    #expect(gap.class == .normal)
    #expect(try standing(one, on: "2026-03-06").next?.latest == "2026-03-10")
  }

  @Test(arguments: [(14, 8), (15, 4)])
  func `it is not where it was shorter than a session`(minutes: Int, days: Int) throws {
    var one = try local(sessions: 1)
    try one.give("2026-03-06", as: refused) { $0.minutes = Minutes(rawValue: minutes) }
    #expect(try one.visit("2026-03-10").visit.dose.gap.days == days)
  }

  @Test func `it is not where it was interrupted`() throws {
    var one = try local(sessions: 1)
    try one.give("2026-03-06", as: refused) { $0.interrupted = "felt dizzy" }
    #expect(try one.visit("2026-03-10").visit.dose.gap.days == 8)
  }

  @Test func `the least gap of general massage runs from it`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("classical-general", "GENERAL")
    try one.give("2026-03-03", as: refused)
    #expect(try one.refusals("2026-03-04") == ["GENERAL_NOT_DAILY"])
    #expect(try one.refusals("2026-03-05").isEmpty)
    #expect(try standing(one, on: "2026-03-03").next?.earliest == "2026-03-05")
  }

  @Test func `it is part of the day's load`() throws {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR")
    try one.give("2026-03-02", as: refused) { $0.minutes = 45 }
    try one.prescribe("anti-stress", "NAPE-BACK-FEET")
    let found = try one.findings(DayLoad(), "2026-03-02") { $0.minutes = 16 }
    #expect(found.map(\.override) == [.physician, .nobody])
    #expect(try one.findings(DayLoad(), "2026-03-02") { $0.minutes = 15 }.count == 1)
  }

  @Test func `a reaction to it holds the next session or suspends the course`() throws {
    var one = try local(sessions: 4)
    var severe = one
    try one.give("2026-03-06", as: refused) { $0.reaction = .moderate }
    #expect(try one.visit("2026-03-07").visit.dose.gap.class == .hold)
    try severe.give("2026-03-06", as: refused) { $0.reaction = .severe }
    #expect(try standing(severe, on: "2026-03-07").state == .suspended)
  }

  // MARK: What it does not feed

  @Test func `number, stage and minutes go on from the last counted session`() throws {
    var one = try local(sessions: 3)
    try one.give("2026-03-05", as: refused) {
      $0.minutes = 40
      $0.intensity = 4
    }
    let dose = try one.visit("2026-03-06").visit.dose
    #expect(dose.number == 4)
    #expect(dose.stage == .main)
    #expect(dose.minutes == 26)
    #expect(dose.ceiling == 27)
    #expect(try standing(one, on: "2026-03-06").remaining == 7)
  }

  @Test func `once accepted it counts, and minutes grow from it`() throws {
    var one = try local(sessions: 3)
    try one.give("2026-03-05", as: accepted()) { $0.minutes = 33 }
    let dose = try one.visit("2026-03-06").visit.dose
    #expect(dose.number == 5)
    #expect(dose.minutes == 29)
    #expect(dose.ceiling == 38)
  }

  @Test func `accepted as one that does not count it counts as little as before`() throws {
    var one = try local(sessions: 3)
    try one.give("2026-03-05", as: accepted(false)) { $0.minutes = 33 }
    #expect(try one.visit("2026-03-06").visit.dose.number == 4)
    #expect(try standing(one, on: "2026-03-06").remaining == 7)
  }

  @Test(
    arguments: [
      ("2026-03-13", .normal), ("2026-03-18", .hold), ("2026-03-23", .stepBack),
    ] as [(CalendarDay, GapClass)])
  func `however long an accepted one was, no ceiling passes the kind's most`(
    day: CalendarDay, gap: GapClass
  ) throws {
    var one = try local(sessions: 8)
    try one.give("2026-03-12", as: accepted()) { $0.minutes = 60 }
    let dose = try one.visit(day).visit.dose
    #expect(dose.gap.class == gap)
    #expect(dose.ceiling == 40)
    #expect(dose.minutes <= 40)
  }

  @Test func `it does not bring back a course that has lapsed, accepted or not`() throws {
    for deviation in [refused, accepted()] {
      var one = try local(sessions: 4)
      try one.give("2026-03-25", as: deviation)
      #expect(try standing(one, on: "2026-03-26").state == .lapsed)
      try one.decide(.reopen, on: "2026-03-27")
      #expect(try standing(one, on: "2026-03-27").state == .active)
      #expect(try one.visit("2026-03-28").visit.dose.gap.class == .stepBack)
    }
  }

  // MARK: What may be recorded so, and what may count

  @Test func `a second session of the day cannot be recorded so, all else can`() throws {
    let one = try local(sessions: 1)
    let (visit, chart) = try one.visit("2026-03-02") { $0.minutes = 45 }
    let refusals = Judgement(RuleBook.judge(visit, in: chart), by: Case.therapist).refusals
    #expect(refusals.map(\.rule) == ["ONE_PER_DAY", "MINUTES_BOUNDS"])
    #expect(AsGiven.impossible(refusals, of: visit).map(\.rule) == ["ONE_PER_DAY"])
  }

  @Test(arguments: [(0, 0, true), (1, 1, false), (1, 2, true), (45, 3, false)])
  func `a session of no minutes, or of fewer than its closing, cannot be`(
    minutes: Int, closing: Int, isImpossible: Bool
  ) throws {
    let one = try local(sessions: 1)
    let (visit, chart) = try one.visit("2026-03-03") {
      $0.minutes = Minutes(rawValue: minutes)
      $0.closing = Minutes(rawValue: closing)
    }
    let refusals = Judgement(RuleBook.judge(visit, in: chart), by: Case.therapist).refusals
    #expect(AsGiven.impossible(refusals, of: visit).isEmpty == !isImpossible)
  }

  @Test(arguments: [(14, 1), (15, 0)])
  func `one that was too short cannot count`(minutes: Int, expected: Int) throws {
    var one = try local(sessions: 3)
    let key = try one.give("2026-03-05", as: refused) { $0.minutes = Minutes(rawValue: minutes) }
    let found = AsGiven.obstacles(to: try session(key, in: one), in: try one.record())
    #expect(found.map(\.rule).count == expected)
    #expect(found.allSatisfy { $0.rule == "COUNTS_WHEN" && $0.limit == 15 })
  }

  @Test func `one that was interrupted cannot count`() throws {
    var one = try local(sessions: 3)
    let key = try one.give("2026-03-05", as: refused) { $0.interrupted = "felt dizzy" }
    let found = AsGiven.obstacles(to: try session(key, in: one), in: try one.record())
    #expect(
      found.map(\.message) == ["\(key) of 2026-03-05 cannot count: it was interrupted."])
  }

  @Test(arguments: [(9, 0), (10, 1)])
  func `none counts beyond the sessions of the course`(given: Int, expected: Int) throws {
    var one = try local(sessions: given)
    let key = try one.give("2026-03-20", as: refused)
    let found = AsGiven.obstacles(to: try session(key, in: one), in: try one.record())
    #expect(found.count == expected)
  }

  private func session(_ key: Key<Session>, in one: Case) throws -> Session {
    try #require(try one.record().sessions.first { $0.key == key })
  }
}
