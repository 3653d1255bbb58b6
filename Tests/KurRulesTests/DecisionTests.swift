import KurDomain
import KurRules
import Testing

/// Decisions about a course, its no-shows, and what a late entry does to later sessions.
@Suite struct DecisionTests {
  private func course(sessions count: Int = 0) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  private func isRefused(
    _ choice: CourseDecision.Choice, _ one: Case, _ day: CalendarDay
  ) throws -> Bool {
    let findings = CourseDecisions.findings(
      for: choice, of: try one.record(), on: day, in: one.chart(on: day))
    return findings.contains { $0.level == .hard }
  }

  @Test func `each decision has its states`() throws {
    let (prescribed, active) = (try course(), try course(sessions: 2))
    var suspended = active
    try suspended.decide(.suspend, on: "2026-03-04")
    let expected: [(CourseDecision.Choice, [Bool])] = [
      (.suspend, [true, false, true]), (.resume, [true, true, false]),
      (.discontinue, [false, false, false]), (.cancel, [false, true, true]),
      (.reopen, [true, true, true]), (.review, [false, false, false]),
    ]
    for (choice, refused) in expected {
      let found = try [prescribed, active, suspended].map {
        try isRefused(choice, $0, "2026-03-05")
      }
      #expect(found == refused, "\(choice)")
    }
  }

  @Test func `a lapsed course is reopened once, on a new examination`() throws {
    var one = try course(sessions: 3)
    #expect(try isRefused(.reopen, one, "2026-04-20"))
    one.examine("2026-04-20")
    #expect(try !isRefused(.reopen, one, "2026-04-20"))
    try one.decide(.reopen, on: "2026-04-20")
    try one.give("2026-04-21")
    one.examine("2026-06-20")
    #expect(try isRefused(.reopen, one, "2026-06-20"))
  }

  @Test func `two no-shows in a row, or three of ten, call for somebody`() throws {
    var one = try course(sessions: 1)
    func warnings() throws -> [String] {
      Attendance(try one.record(), parameters: one.catalogue.parameters).warnings
    }
    try one.miss("2026-03-03", .noShow)
    try one.miss("2026-03-04", .deferred)
    #expect(try warnings().isEmpty)
    try one.miss("2026-03-05", .noShow)
    #expect(try warnings() == ["2 no-shows in a row: contact the patient"])
    try one.give("2026-03-06")
    #expect(try warnings().isEmpty)
    try one.miss("2026-03-10", .noShow)
    #expect(
      try warnings() == [
        "3 no-shows in all, the limit is 3: a physician reviews the course"
      ])
    try one.decide(.review, on: "2026-03-10")
    #expect(try warnings().isEmpty)
  }

  @Test func `later sessions that would break a rule are named after a late entry`() throws {
    var one = try course()
    try one.give("2026-03-02")
    try one.give("2026-03-04")
    try one.give("2026-03-05")
    let fourth = try one.give("2026-03-06")
    #expect(try one.record().sessions.last?.judged.stage == .main)
    let late = try one.give("2026-03-03") { $0.minutes = 15 }
    let record = try one.record()
    let entered = try #require(record.sessions.first { $0.key == late })
    let named = LaterSessions.conflicts(after: entered, in: record, one.chart(on: "2026-03-06"))
    #expect(named.count == 1)
    #expect(!named.contains { $0.hasPrefix("\(fourth)") })
  }
}
