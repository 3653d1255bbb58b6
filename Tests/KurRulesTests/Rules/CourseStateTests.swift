import KurDomain
import KurRules
import Testing

/// Sessions on a course that does not run, and after a pause.
@Suite struct CourseStateTests {
  private let refused: [RuleCode] = ["COURSE_INTERRUPTION"]

  private func course(sessions count: Int = 0, of total: Int? = nil) throws -> Case {
    var one = try Case()
    try one.prescribe { $0.sessions = total }
    try one.give(sessions: count)
    return one
  }

  private func passes(_ one: Case, _ day: CalendarDay) throws -> Figure? {
    try one.findings(CourseInterruption(), day).first?.passes
  }

  @Test func `a suspended course waits for its resumption`() throws {
    var one = try course(sessions: 2)
    try one.decide(.suspend, on: "2026-03-04")
    #expect(try one.refusals("2026-03-04") == refused)
    #expect(try passes(one, "2026-03-05") == "resume")
    // What happened before the suspension may still be entered.
    try one.decide(.resume, on: "2026-03-05")
    #expect(try one.refusals("2026-03-04") == refused)
    #expect(try one.refusals("2026-03-05").isEmpty)
  }

  @Test func `a severe reaction suspends until a physician resumes`() throws {
    var one = try course(sessions: 2)
    let severe = try one.give("2026-03-04") { $0.reaction = .severe }
    let found = try one.findings(CourseInterruption(), "2026-03-05")
    #expect(
      found.map(\.message) == [
        "C20014 (classical-local on BACK-LUMBAR) is suspended since 2026-03-04, after the severe "
          + "reaction to \(severe). A physician resumes it first: kur course resume C20014 "
          + "--reason TEXT."
      ])
    try one.decide(.resume, on: "2026-03-05")
    #expect(try one.refusals("2026-03-06").isEmpty)
    #expect(try one.visit("2026-03-06").visit.dose.gap.class == .hold)
  }

  @Test func `a resumption of the morning does not lift what the session after it did`() throws {
    var one = try course(sessions: 2)
    try one.decide(.suspend, on: "2026-03-03")
    try one.decide(.resume, on: "2026-03-04")
    try one.give("2026-03-04") { $0.reaction = .severe }
    #expect(try one.refusals("2026-03-05") == refused)
  }

  @Test func `a lapsed course is reopened or prescribed anew`() throws {
    var one = try course(sessions: 4)
    one.screen("2026-04-01", .full)
    #expect(try passes(one, "2026-04-01") == "reopen")
    #expect(try one.refusals("2026-04-01") == refused)
    try one.decide(.reopen, on: "2026-04-01")
    #expect(try one.refusals("2026-04-01").isEmpty)
  }

  @Test(arguments: [CourseDecision.Choice.discontinue, .cancel])
  func `an ended course takes no session`(choice: CourseDecision.Choice) throws {
    var one = try course(sessions: choice == .cancel ? 0 : 2)
    try one.decide(choice, on: "2026-03-04")
    #expect(try one.refusals("2026-03-04") == refused)
    #expect(try passes(one, "2026-03-05") == "a new prescription")
  }

  @Test func `a completed course takes no session, not even a late one`() throws {
    let one = try course(sessions: 5, of: 5)
    #expect(try one.refusals("2026-03-10") == refused)
    var gap = try course(of: 5)
    for day in ["2026-03-02", "2026-03-03", "2026-03-05", "2026-03-06", "2026-03-10"]
      as [CalendarDay]
    {
      try gap.give(day)
    }
    #expect(try gap.refusals("2026-03-04").contains("COURSE_INTERRUPTION"))
  }

  @Test func `a hold raises neither minutes nor intensity`() throws {
    let one = try course(sessions: 5)
    let day: CalendarDay = "2026-03-12"
    #expect(try one.refusals(day).isEmpty)
    #expect(try one.refusals(day) { $0.minutes = 30 } == refused)
    #expect(try one.refusals(day) { $0.intensity = 3 } == refused)
    let found = try one.findings(CourseInterruption(), day) { $0.minutes = 34 }
    #expect(found.map(\.limit) == [29])
    #expect(
      found.map(\.message) == [
        "34 minutes are too many after a pause of 6 days (hold): at most 29."
      ])
  }

  @Test func `a step back lowers minutes, intensity and techniques`() throws {
    var one = try course(sessions: 7)
    one.screen("2026-03-20", .full)
    let day: CalendarDay = "2026-03-20"
    let dose = try one.visit(day).visit.dose
    #expect(dose.gap.class == .stepBack)
    #expect(dose.minutes == 26)
    #expect(dose.ceiling == 31)
    #expect(try one.refusals(day).isEmpty)
    #expect(try one.refusals(day) { $0.minutes = 31 }.isEmpty)
    #expect(try one.refusals(day) { $0.minutes = 32 } == refused)
    #expect(try one.refusals(day) { $0.intensity = 3 } == refused)
    #expect(try one.refusals(day) { $0.techniques = ["stroke-superficial", "knead"] } == refused)
  }

  @Test func `a moderate reaction names itself as the cause of a hold`() throws {
    var one = try course(sessions: 5)
    let session = try one.give("2026-03-10") { $0.reaction = .moderate }
    let found = try one.findings(CourseInterruption(), "2026-03-11") { $0.minutes = 34 }
    #expect(
      found.map(\.message) == [
        "34 minutes are too many after the moderate reaction to \(session) of 2026-03-10 (hold): "
          + "at most 33."
      ])
  }

  @Test func `the state of a course follows its record`() throws {
    func state(_ one: Case, _ day: CalendarDay) throws -> CourseState {
      one.chart(on: day).standing(of: try one.record(), on: day).state
    }
    var one = try course()
    #expect(try state(one, "2026-03-29") == .prescribed)
    #expect(try state(one, "2026-03-30") == .expired)
    try one.give(sessions: 3)
    #expect(try state(one, "2026-03-04") == .active)
    #expect(try state(one, "2026-04-30") == .lapsed)
    try one.decide(.suspend, on: "2026-03-05")
    #expect(try state(one, "2026-03-04") == .active)
    #expect(try state(one, "2026-04-03") == .suspended)
    // A suspension runs out after 30 days; then the pause counts again.
    #expect(try state(one, "2026-04-04") == .active)
    #expect(try state(one, "2026-04-30") == .lapsed)
    try one.decide(.discontinue, on: "2026-03-06")
    #expect(try state(one, "2026-03-06") == .discontinued)
  }
}
