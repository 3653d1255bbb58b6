import KurDomain
import KurRules
import Testing

/// On which day a session may be.
@Suite struct DayRuleTests {
  private func local(sessions count: Int = 1) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  private func general() throws -> Case {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("classical-general", "GENERAL")
    return one
  }

  @Test func `general massage leaves a day free`() throws {
    var one = try general()
    let third = try one.give("2026-03-03")
    #expect(try one.refusals("2026-03-04") == ["GENERAL_NOT_DAILY"])
    #expect(try one.refusals("2026-03-05").isEmpty)
    let found = try one.findings(GeneralNotDaily(), "2026-03-04")
    #expect(found.map(\.passes) == [.text("2026-03-05")])
    #expect(
      found.map(\.message) == [
        "classical-general is given at the earliest 2 days after the last session, \(third) of "
          + "2026-03-03: on 2026-03-05 or later, not on 2026-03-04."
      ])
  }

  @Test func `an interrupted general session keeps its day free as well`() throws {
    var one = try general()
    try one.give("2026-03-03") { $0.interrupted = "felt dizzy" }
    #expect(try one.refusals("2026-03-04") == ["GENERAL_NOT_DAILY"])
  }

  @Test func `anti-cellulite keeps its own least gap`() throws {
    var one = try Case()
    try one.prescribe("anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN")
    try one.give("2026-03-03")
    #expect(try one.refusals("2026-03-04") == ["GENERAL_NOT_DAILY"])
    #expect(try one.refusals("2026-03-05").isEmpty)
  }

  @Test func `a second session on the same day is refused, also after an interrupted one`() throws {
    var one = try local()
    let found = try one.findings(OnePerDay(), "2026-03-02")
    #expect(found.map(\.passes) == [.text("2026-03-03")])
    #expect(try one.refusals("2026-03-02") == ["ONE_PER_DAY"])
    try one.give("2026-03-03") { $0.interrupted = "fire alarm" }
    #expect(try one.refusals("2026-03-03") == ["ONE_PER_DAY"])
    #expect(try one.refusals("2026-03-04").isEmpty)
  }

  @Test func `a course that was taken over goes on after its last day elsewhere`() throws {
    var one = try Case()
    try one.prescribe {
      $0.takenOver = TakenOver(done: 4, lastDay: "2026-02-27", lastMinutes: 26)
    }
    #expect(try one.refusals("2026-02-27").contains("ONE_PER_DAY"))
    let visit = try one.visit("2026-03-02").visit
    #expect(visit.dose.number == 5)
    #expect(visit.dose.minutes == 29)
    #expect(
      try one.findings(StepCap(), "2026-03-02") { $0.minutes = 32 }.map(\.message) == [
        "32 minutes are too many: session 5 of C20014 may be at most 5 longer than the last session "
          + "elsewhere, of 2026-02-27 (26), that is 31."
      ])
  }

  @Test func `a closed day is warned of`() throws {
    let one = try local()
    let (visit, chart) = try one.visit("2026-03-07")
    let found = RuleBook.judge(visit, in: chart)
    #expect(found.map(\.rule) == ["CLOSED_DAY"])
    #expect(
      found.map(\.message) == [
        "The clinic is closed on 2026-03-07, a Saturday; the next open day is 2026-03-10."
      ])
    #expect(Judgement(found, by: one.author).isAccepted)
  }

  @Test func `closer than the frequency is warned of`() throws {
    var one = try Case()
    try one.prescribe { $0.frequency = "twice-weekly" }
    try one.give("2026-03-02")
    #expect(try one.findings(FrequencyGap(), "2026-03-04").map(\.level) == [.soft])
    #expect(try one.findings(FrequencyGap(), "2026-03-04").map(\.passes) == [.text("2026-03-05")])
    #expect(try one.findings(FrequencyGap(), "2026-03-05").isEmpty)
    #expect(try one.refusals("2026-03-04", reason: nil).isEmpty)
  }

  @Test func `a late entry needs a reason, and beyond three days a physician`() throws {
    var one = try local()
    func refusals(_ today: CalendarDay, reason: String?, by author: Staff) throws -> [RuleCode] {
      one.today = today
      one.author = author
      return try one.refusals("2026-03-03", reason: reason)
    }
    let late: [RuleCode] = ["LATE_ENTRY"]
    #expect(try refusals("2026-03-03", reason: nil, by: Case.therapist).isEmpty)
    #expect(try refusals("2026-03-04", reason: nil, by: Case.therapist) == late)
    #expect(try refusals("2026-03-06", reason: "forgotten on the day", by: Case.therapist).isEmpty)
    #expect(try refusals("2026-03-07", reason: "forgotten on the day", by: Case.therapist) == late)
    #expect(try refusals("2026-03-07", reason: nil, by: Case.physician) == late)
    #expect(try refusals("2026-03-07", reason: "forgotten on the day", by: Case.physician).isEmpty)
  }

  @Test func `what is entered late is judged by what came before its day`() throws {
    var one = try local()
    try one.give("2026-03-04")
    try one.give("2026-03-05")
    let (visit, chart) = try one.visit("2026-03-03") { $0.minutes = 21 }
    #expect(visit.dose.number == 2)
    let hard = RuleBook.judge(visit, in: chart).filter { $0.level == .hard }
    #expect(hard.map(\.rule) == ["STEP_CAP"])
    #expect(hard.first?.limit == 20)
  }
}
