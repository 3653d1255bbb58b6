import KurDomain
import KurRules
import Testing

@Suite struct StagePlanTests {
  /// N, the last introductory, the last main, the last final session.
  static let rows: [(Int, Int, Int, Int)] = [
    (5, 3, 4, 5), (6, 3, 5, 6), (7, 3, 6, 7), (8, 3, 6, 8), (9, 3, 7, 9), (10, 3, 8, 10),
    (11, 3, 9, 11), (12, 3, 10, 12), (13, 3, 10, 13), (14, 3, 11, 14), (15, 3, 12, 15),
    (16, 3, 13, 16), (17, 3, 14, 17), (18, 3, 14, 18), (19, 3, 15, 19), (20, 3, 16, 20),
    (21, 3, 16, 21), (22, 3, 16, 22), (23, 3, 16, 23), (24, 3, 16, 24), (25, 3, 16, 25),
  ]

  @Test(arguments: rows)
  func `the stages of every number of sessions are those of the table`(
    sessions: Int, introductory: Int, main: Int, final: Int
  ) {
    let plan = StagePlan(sessions: sessions)
    for number in 1...sessions {
      let expected: Stage =
        number <= introductory ? .introductory : number <= main ? .main : .final
      #expect(plan.stage(of: number) == expected, "session \(number) of \(sessions)")
    }
    #expect(plan.introductory + plan.main + plan.final == final)
  }

  @Test func `the stage follows the number of counted sessions and cannot be given`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 3)
    try one.give("2026-03-05") { $0.interrupted = "felt dizzy" }
    let dose = try one.visit("2026-03-06").visit.dose
    #expect(dose.number == 4)
    #expect(dose.stage == .main)
  }

  @Test func `kinds without stages have none`() throws {
    var one = try Case()
    try one.prescribe("relaxation", "GENERAL")
    let dose = try one.visit("2026-03-02").visit.dose
    #expect(dose.stage == nil)
    #expect(dose.minutes == 60)
    #expect(dose.gap.class == nil)
  }
}
