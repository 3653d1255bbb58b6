import KurDomain
import KurRules
import Testing

/// A course that is changed while it goes on.
@Suite struct AmendmentTests {
  private func course(
    sessions count: Int, of planned: Int = 10, _ kind: Code<Kind> = "classical-local",
    _ zone: Code<Zone> = "BACK-LUMBAR", _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> Case {
    var one = try Case()
    try one.prescribe(kind, zone) {
      $0.sessions = planned
      change(&$0)
    }
    try one.give(sessions: count)
    return one
  }

  private func findings(
    _ one: Case, to sessions: Int? = nil, target: Minutes? = nil,
    on day: CalendarDay = "2026-03-20"
  ) throws -> [RuleFinding] {
    let record = try one.record()
    let last = record.sessions.last?.day ?? "2026-03-02"
    return CourseAmendments.findings(
      changing: record, to: sessions ?? record.terms.sessions,
      target: target ?? record.terms.target, on: last, in: one.chart(on: last))
  }

  private func refusals(
    _ one: Case, to sessions: Int? = nil, target: Minutes? = nil
  ) throws -> [RuleCode] {
    try findings(one, to: sessions, target: target).filter { $0.level == .hard }.map(\.rule)
  }

  @Test func `sessions are added before the first final one is counted`() throws {
    #expect(try refusals(course(sessions: 8), to: 20).isEmpty)
    let late = try findings(course(sessions: 9), to: 20)
    #expect(late.map(\.rule) == ["SESSION_COUNT"])
    #expect(late.map(\.passes) == [10])
    #expect(
      late.map(\.message) == [
        "C20014 has begun its final stage with S30090 of 2026-03-13; sessions are added before that "
          + "only. It has 10; 20 were asked for."
      ])
  }

  @Test func `at least one session more than is counted remains`() throws {
    let one = try course(sessions: 8, of: 20)
    #expect(try refusals(one, to: 9).isEmpty)
    let found = try findings(one, to: 8)
    #expect(found.map(\.rule) == ["SESSION_COUNT"])
    #expect(found.map(\.passes) == [9])
  }

  @Test func `the kind's range and its usual numbers hold`() throws {
    let one = try course(sessions: 2)
    #expect(try refusals(one, to: 4) == ["SESSION_COUNT"])
    #expect(try refusals(one, to: 26) == ["SESSION_COUNT"])
    #expect(try findings(one, to: 25).map(\.needsReason) == [true])
    #expect(try findings(one, to: 20).isEmpty)
    #expect(try refusals(course(sessions: 2, of: 20, "back"), to: 9) == ["BACK_MIN_10"])
    #expect(try refusals(course(sessions: 2, of: 20, "back"), to: 10).isEmpty)
  }

  @Test func `no stage comes back`() throws {
    let one = try course(sessions: 17, of: 25)
    #expect(try one.record().sessions.last?.judged.stage == .final)
    #expect(try refusals(one, to: 24).isEmpty)
    // The clinic has let main sessions go on for longer meanwhile.
    let found = try findings(try one.withMainLast(20), to: 24).filter { $0.level == .hard }
    #expect(found.map(\.rule) == ["STAGE_ORDER"])
    #expect(
      found.map(\.message) == [
        "Of 24 sessions number 18 would be main, after one that was final; no stage comes back."
      ])
  }

  @Test func `a target lies within the kind`() throws {
    let one = try course(sessions: 2) { $0.target = 30 }
    #expect(try refusals(one, target: 40).isEmpty)
    #expect(try refusals(one, target: 41) == ["MINUTES_BOUNDS"])
    #expect(try refusals(one, target: 15).isEmpty)
    #expect(try refusals(one, target: 14) == ["MINUTES_BOUNDS", "RAMP"])
  }

  @Test func `a target is reached by the steps of what remains`() throws {
    // Sessions 6, 7 and 8 grow from the 24 minutes of the fifth.
    let one = try course(sessions: 5) { $0.target = 30 }
    #expect(try one.record().sessions.last?.minutes == 24)
    #expect(try refusals(one, target: 39).isEmpty)
    let found = try findings(one, target: 40)
    #expect(found.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(found.map(\.passes) == [39])
  }

  @Test func `a shorter course still reaches its target by plan`() throws {
    let one = try course(sessions: 4, of: 20)
    #expect(try refusals(one, to: 7).isEmpty)
    let found = try findings(one, to: 6).filter { $0.level == .hard }
    #expect(found.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(found.map(\.passes) == [35])
  }

  @Test func `in the final stage the longest is what can be reached`() throws {
    let one = try course(sessions: 9) { $0.target = 30 }
    #expect(try refusals(one, target: 31) == ["RAMP_TOO_STEEP"])
    #expect(try refusals(one, target: 29).isEmpty)
  }

  @Test func `an ended course is not changed`() throws {
    var one = try course(sessions: 2)
    try one.decide(.discontinue, on: "2026-03-03")
    #expect(try refusals(one, to: 20) == ["COURSE_INTERRUPTION"])
    var rested = try course(sessions: 2)
    try rested.decide(.suspend, on: "2026-03-03")
    #expect(try refusals(rested, to: 20).isEmpty)
  }

  @Test func `a single visit becomes no course`() throws {
    var one = try Case()
    try one.prescribe("anti-stress", "NAPE-BACK-FEET")
    #expect(try one.record().terms.frequency.code == .single)
    #expect(try refusals(one, to: 10) == ["SESSION_COUNT"])
  }

  // MARK: What follows

  @Test func `counted sessions keep their stage, what remains has the new ones`() throws {
    var one = try course(sessions: 8)
    #expect(try one.visit("2026-03-13").visit.dose.stage == .final)
    try one.amend(sessions: 20, on: "2026-03-12")
    let record = try one.record()
    #expect(record.sessions.last?.judged.stage == .main)
    let dose = try one.visit("2026-03-13").visit.dose
    #expect(dose.number == 9)
    #expect(dose.stage == .main)
    #expect(one.chart(on: "2026-03-12").standing(of: record, on: "2026-03-12").remaining == 12)
  }

  @Test func `as of an earlier day the course is what it was`() throws {
    var one = try course(sessions: 5)
    try one.amend(sessions: 20, target: 30, on: "2026-03-06")
    let record = try one.record()
    let chart = one.chart(on: "2026-03-06")
    #expect(chart.standing(of: record, on: "2026-03-05").sessions == 10)
    #expect(chart.standing(of: record, on: "2026-03-05").remaining == 6)
    #expect(chart.standing(of: record, on: "2026-03-06").sessions == 20)
    #expect(chart.standing(of: record, on: "2026-03-06").remaining == 15)
    #expect(record.through("2026-03-05").terms.target == 40)
    #expect(record.terms.target == 30)
    #expect(record.prescribed.target == 40)
  }

  @Test func `the last of two changes holds`() throws {
    var one = try course(sessions: 5)
    try one.amend(sessions: 20, on: "2026-03-06")
    try one.amend(sessions: 15, on: "2026-03-06")
    #expect(try one.record().terms.sessions == 15)
    #expect(try one.record().terms.stages?.final == 3)
  }

  @Test func `a smaller target lowers the sessions to come`() throws {
    var one = try course(sessions: 5)
    try one.amend(target: 29, on: "2026-03-06")
    #expect(try one.visit("2026-03-10").visit.planned == 25)
    #expect(try one.refusals("2026-03-10", reason: nil) { $0.minutes = 25 }.isEmpty)
  }
}

extension Case {
  /// The same with the parameter set anew, as if the clinic had changed it meanwhile.
  fileprivate func withMainLast(_ session: Int) throws -> Case {
    var other = try Case(parameters: [.mainLast: "\(session)"])
    let old = try record()
    try other.prescribe { $0.sessions = old.terms.sessions }
    other.courses[0] = CourseRecord(
      course: old.course, terms: try other.record().prescribed, sessions: old.sessions,
      missed: [], decisions: [])
    return other
  }
}
