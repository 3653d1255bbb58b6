import KurDomain
import KurRules
import Testing

@Suite struct RampTests {
  static let vectors: [(Int, Minutes, Minutes, [Minutes])] = [
    (5, 15, 30, [15, 20, 25, 30, 30]),
    (6, 15, 35, [15, 20, 25, 30, 35, 35]),
    (7, 15, 40, [15, 20, 25, 30, 35, 40, 40]),
    (8, 15, 40, [15, 20, 25, 30, 35, 40, 40, 40]),
    (12, 15, 40, [15, 18, 21, 23, 26, 29, 32, 34, 37, 40, 40, 40]),
    (15, 15, 30, [15, 16, 18, 19, 20, 22, 23, 25, 26, 27, 29, 30, 30, 30, 30]),
    (
      20, 15, 40,
      [15, 17, 18, 20, 22, 23, 25, 27, 28, 30, 32, 33, 35, 37, 38, 40, 40, 40, 40, 40]
    ),
    (6, 20, 60, [20, 30, 40, 50, 60, 60]),
    (5, 20, 50, [20, 30, 40, 50, 50]),
    (15, 20, 60, [20, 24, 27, 31, 35, 38, 42, 45, 49, 53, 56, 60, 60, 60, 60]),
    (
      25, 20, 60,
      [
        20, 23, 25, 28, 31, 33, 36, 39, 41, 44, 47, 49, 52, 55, 57, 60, 60, 60, 60, 60, 60, 60,
        60, 60, 60,
      ]
    ),
    (10, 10, 20, [10, 11, 13, 14, 16, 17, 19, 20, 20, 20]),
    (8, 15, 15, [15, 15, 15, 15, 15, 15, 15, 15]),
  ]

  @Test(arguments: vectors)
  func `planned minutes are those of the table`(
    sessions: Int, start: Minutes, target: Minutes, expected: [Minutes]
  ) {
    let ramp = Ramp(
      start: start, target: target, growing: StagePlan(sessions: sessions).growing)
    #expect((1...sessions).map(ramp.minutes(of:)) == expected)
  }

  struct Worked: Sendable {
    let kind: Code<Kind>
    let zone: Code<Zone>
    let sessions: Int
    let target: Minutes
    let minutes: [Minutes]
    let intensities: [Intensity]
  }

  static let worked: [Worked] = [
    Worked(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 10, target: 40,
      minutes: [15, 19, 22, 26, 29, 33, 36, 40, 40, 40],
      intensities: [1, 2, 2, 2, 2, 3, 3, 3, 2, 1]),
    Worked(
      kind: "classical-general", zone: "GENERAL", sessions: 20, target: 60,
      minutes: [20, 23, 25, 28, 31, 33, 36, 39, 41, 44, 47, 49, 52, 55, 57, 60, 60, 60, 60, 60],
      intensities: [1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 2, 2, 1, 1]),
    Worked(
      kind: "classical-general", zone: "GENERAL", sessions: 10, target: 60,
      minutes: [20, 26, 31, 37, 43, 49, 54, 60, 60, 60],
      intensities: [1, 2, 2, 2, 2, 3, 3, 3, 2, 1]),
    Worked(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 20, target: 40,
      minutes: [15, 17, 18, 20, 22, 23, 25, 27, 28, 30, 32, 33, 35, 37, 38, 40, 40, 40, 40, 40],
      intensities: [1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 2, 2, 1, 1]),
    Worked(
      kind: "child", zone: "GENERAL-CHILD", sessions: 10, target: 30,
      minutes: [10, 13, 16, 19, 21, 24, 27, 30, 30, 30],
      intensities: [1, 2, 2, 2, 2, 2, 2, 2, 1, 1]),
  ]

  @Test(arguments: worked)
  func `a worked course plans the minutes and intensities of the specification`(
    example: Worked
  ) throws {
    let one = try Case()
    let terms = try one.terms(
      Case.wishes(example.kind, example.zone) {
        $0.sessions = example.sessions
        $0.target = example.target
        $0.ageMonths = 60
      })
    let plan = CoursePlan(terms, start: "2026-03-02", calendar: one.calendar)
    #expect(plan.sessions.map(\.minutes) == example.minutes)
    #expect(plan.sessions.map(\.intensity) == example.intensities)
  }

  @Test func `a target is reached by the kind's steps or named as too steep`() {
    let six = Ramp(start: 15, target: 40, growing: StagePlan(sessions: 6).growing)
    #expect(six.reachable(by: 5) == 35)
    #expect(six.isTooSteep(for: 5))
    let seven = Ramp(start: 15, target: 40, growing: StagePlan(sessions: 7).growing)
    #expect(!seven.isTooSteep(for: 5))
    let general = Ramp(start: 20, target: 60, growing: StagePlan(sessions: 5).growing)
    #expect(general.reachable(by: 10) == 50)
  }
}
