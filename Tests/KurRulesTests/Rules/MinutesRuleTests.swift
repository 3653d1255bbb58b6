import KurDomain
import KurRules
import Testing

/// How long a session is, and what is written down about it.
@Suite struct MinutesRuleTests {
  private func local(sessions count: Int = 0) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  @Test func `a session is not longer than its kind`() throws {
    let one = try local(sessions: 7)
    #expect(try one.refusals("2026-03-12") { $0.minutes = 40 }.isEmpty)
    #expect(try one.refusals("2026-03-12") { $0.minutes = 45 } == ["MINUTES_BOUNDS"])
    #expect(try local().refusals("2026-03-02") { $0.minutes = 45 } == ["MINUTES_BOUNDS"])
  }

  @Test func `a session has at least a minute`() throws {
    let found = try local().findings(MinutesBounds(), "2026-03-02") { $0.minutes = 0 }
    #expect(found.map(\.limit) == [1])
    #expect(try local().findings(MinutesBounds(), "2026-03-02") { $0.minutes = 1 }.isEmpty)
  }

  @Test func `minutes rise by the kind's step at most`() throws {
    let one = try local(sessions: 1)
    #expect(try one.refusals("2026-03-03") { $0.minutes = 20 }.isEmpty)
    #expect(try one.refusals("2026-03-03") { $0.minutes = 21 } == ["STEP_CAP"])
    let found = try one.findings(StepCap(), "2026-03-03") { $0.minutes = 21 }
    #expect(found.map(\.limit) == [20])
    #expect(found.map(\.passes) == [20])
    #expect(
      found.map(\.message) == [
        "21 minutes are too many: session 2 of C20014 may be at most 5 longer than S30015 of "
          + "2026-03-02 (15), that is 20."
      ])
    #expect(try local().refusals("2026-03-02") { $0.minutes = 21 } == ["STEP_CAP"])
  }

  @Test func `a final session holds the longest so far`() throws {
    var one = try local(sessions: 7)
    try one.give("2026-03-12") { $0.minutes = 36 }
    #expect(try one.refusals("2026-03-13") { $0.minutes = 36 }.isEmpty)
    #expect(try one.refusals("2026-03-13") { $0.minutes = 37 } == ["FINAL_HOLD"])
    #expect(try one.findings(FinalHold(), "2026-03-13") { $0.minutes = 37 }.map(\.limit) == [36])
  }

  @Test(arguments: [(21, true), (20, true), (19, false), (31, false), (32, false)])
  func `a session far from its plan needs a reason`(minutes: Int, isOff: Bool) throws {
    // Session 5 is planned with 29 minutes; the fourth had 26.
    let one = try local(sessions: 4)
    let found = try one.findings(PlannedCourse(), "2026-03-06") {
      $0.minutes = Minutes(rawValue: minutes)
    }
    #expect(found.isEmpty == (minutes > 26))
    #expect(found.allSatisfy { $0.level == .soft && $0.needsReason })
    if minutes <= 26 {
      let given: (inout SessionAsGiven) -> Void = { $0.minutes = Minutes(rawValue: minutes) }
      #expect(try one.refusals("2026-03-06", reason: nil, given) == ["RAMP"])
      #expect(try one.refusals("2026-03-06", reason: "tired after work", given).isEmpty)
    }
  }

  @Test func `fewer minutes than the last time need a reason, unless it was cut short`() throws {
    let one = try local(sessions: 4)
    let day: CalendarDay = "2026-03-06"
    #expect(try one.refusals(day, reason: nil) { $0.minutes = 26 }.isEmpty)
    #expect(try one.refusals(day, reason: nil) { $0.minutes = 25 } == ["RAMP"])
    #expect(
      try one.refusals(day, reason: nil) { given in
        given.minutes = 16
        given.shortened = .late
      }.isEmpty)
    #expect(
      try one.refusals(day, reason: nil) { given in
        given.minutes = 16
        given.interrupted = "felt dizzy"
      }.isEmpty)
  }

  @Test func `a session below the kind's minutes, or interrupted, will not count`() throws {
    let one = try local()
    let day: CalendarDay = "2026-03-02"
    let short = try one.visit(day) { $0.minutes = 14 }
    #expect(!short.visit.isCounted)
    let found = CountsWhen().findings(for: short.visit, in: short.chart)
    #expect(found.map(\.level) == [.information])
    #expect(
      found.map(\.message) == [
        "This session will not count: it had 14 minutes, and 15 are the least. Session 1 of C20014 "
          + "is still to be given."
      ])
    #expect(try one.findings(CountsWhen(), day) { $0.interrupted = "fire alarm" }.count == 1)
    #expect(try one.findings(CountsWhen(), day).isEmpty)
    #expect(try one.visit(day).visit.isCounted)
  }

  @Test func `a final session closes for three minutes, others are warned of`() throws {
    let last = try local(sessions: 8)
    #expect(try last.refusals("2026-03-13") { $0.closing = 3 }.isEmpty)
    #expect(try last.refusals("2026-03-13") { $0.closing = 2 } == ["CLOSING_TAPER"])
    #expect(
      try last.refusals("2026-03-13") { $0.techniques = ["rub"] } == ["CLOSING_TAPER"])
    let first = try local()
    #expect(try first.refusals("2026-03-02", reason: nil) { $0.closing = 2 }.isEmpty)
    #expect(
      try first.findings(ClosingTaper(), "2026-03-02") { $0.closing = 2 }.map(\.level) == [.soft])
    #expect(try first.refusals("2026-03-02") { $0.closing = 16 } == ["CLOSING_TAPER"])
  }

  @Test func `a therapist sets the closing aside only where the session was interrupted`() throws {
    let one = try local(sessions: 8)
    let override = Override(rule: "CLOSING_TAPER", reason: "the alarm went off")
    func isAccepted(interrupted: String?) throws -> Bool {
      let found = try one.findings(ClosingTaper(), "2026-03-13") { given in
        given.closing = 0
        given.interrupted = interrupted
      }
      return Judgement(found, overrides: [override], by: Case.therapist).isAccepted
    }
    #expect(try isAccepted(interrupted: "fire alarm"))
    #expect(try !isAccepted(interrupted: nil))
  }

  @Test func `kinds without stages have no taper and no ramp`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("relaxation", "GENERAL")
    #expect(try one.refusals("2026-03-02", reason: nil) { $0.closing = 0 }.isEmpty)
    #expect(try one.refusals("2026-03-02") { $0.minutes = 61 } == ["MINUTES_BOUNDS"])
  }

  @Test func `a condition other than the same has a note`() throws {
    let one = try local()
    let day: CalendarDay = "2026-03-02"
    #expect(try one.refusals(day) { $0.condition = .worse } == ["CONDITION_NOTE"])
    #expect(
      try one.refusals(day) { given in
        given.condition = .better
        given.note = "  "
      } == ["CONDITION_NOTE"])
    #expect(
      try one.refusals(day) { given in
        given.condition = .better
        given.note = "slept through"
      }.isEmpty)
  }

  @Test(arguments: [(0, true), (1, false), (4, true), (5, false), (8, false), (9, true)])
  func `pain is asked at the first, the middle and the last session`(
    before: Int, isAsked: Bool
  ) throws {
    let one = try local(sessions: before)
    let days: [CalendarDay] = [
      "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-10",
      "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16",
    ]
    let expected: [RuleCode] = isAsked ? ["CONDITION_NOTE"] : []
    #expect(try one.refusals(days[before]) { $0.painAfter = nil } == expected)
    #expect(try one.refusals(days[before]) { $0.painBefore = nil } == expected)
  }

  @Test func `a reaction beyond soreness says what follows`() throws {
    let one = try local()
    let day: CalendarDay = "2026-03-02"
    for reaction in [Reaction.none, .mild] {
      #expect(try one.findings(AdverseReaction(), day) { $0.reaction = reaction }.isEmpty)
    }
    for reaction in [Reaction.moderate, .severe] {
      let found = try one.findings(AdverseReaction(), day) { $0.reaction = reaction }
      #expect(found.map(\.level) == [.soft])
      #expect(try one.refusals(day, reason: nil) { $0.reaction = reaction }.isEmpty)
    }
  }
}
