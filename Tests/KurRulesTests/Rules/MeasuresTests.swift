import KurDomain
import KurRules
import Testing

/// Courses are measured.
@Suite struct MeasuresTests {
  private func course(
    _ indication: Code<Indication> = "ind-low-back-pain", sessions count: Int
  ) throws -> Case {
    var one = try Case()
    try one.prescribe(indication: indication)
    try one.give(sessions: count)
    return one
  }

  private func found(_ one: Case, _ day: CalendarDay) throws -> [String] {
    try one.findings(Measures(), day).map(\.message)
  }

  private func measure(_ one: inout Case, _ code: Code<Measure>, _ day: CalendarDay) {
    one.measurements.append(
      Measurement(patient: one.patient.key, course: nil, measure: code, day: day, tenths: 400))
  }

  @Test func `the first session asks for what pain does not cover`() throws {
    var one = try course(sessions: 0)
    #expect(
      try found(one, "2026-03-02") == [
        "Low back pain is measured at the start: odi is missing. Record it: kur measure C20014 odi "
          + "VALUE."
      ])
    let silent = try one.findings(Measures(), "2026-03-02") {
      $0.painBefore = nil
      $0.painAfter = nil
    }
    #expect(silent.first?.message.contains("pain, odi are missing") == true)
    measure(&one, "odi", "2026-02-27")
    #expect(try found(one, "2026-03-02").isEmpty)
  }

  @Test func `sessions up to the middle one ask for nothing more`() throws {
    #expect(try found(try course(sessions: 1), "2026-03-03").isEmpty)
    #expect(try found(try course(sessions: 4), "2026-03-06").isEmpty)
  }

  @Test func `behind the middle one warning stands in the same words until it is measured`() throws
  {
    var one = try course(sessions: 5)
    let sixth = try found(one, "2026-03-10")
    #expect(
      sixth == [
        "Low back pain is measured in the middle, from session 5 on: odi is missing. Record it: "
          + "kur measure C20014 odi VALUE."
      ])
    try one.give("2026-03-10")
    #expect(try found(one, "2026-03-11") == sixth)
    measure(&one, "odi", "2026-03-10")
    #expect(try found(one, "2026-03-11").isEmpty)
  }

  @Test func `a value before the middle session is none of the middle`() throws {
    var one = try course(sessions: 5)
    measure(&one, "odi", "2026-03-05")
    #expect(try found(one, "2026-03-10").count == 1)
  }

  @Test func `the last session asks for the end`() throws {
    var one = try course(sessions: 9)
    #expect(
      try found(one, "2026-03-16") == [
        "Low back pain is measured at the end: odi is missing. Record it: kur measure C20014 odi "
          + "VALUE."
      ])
    measure(&one, "odi", "2026-03-16")
    #expect(try found(one, "2026-03-16").isEmpty)
  }

  @Test func `of two that will do one is enough`() throws {
    var one = try course("ind-osteochondrosis", sessions: 0)
    #expect(try found(one, "2026-03-02").first?.contains("ndi or odi is missing") == true)
    measure(&one, "odi", "2026-03-02")
    #expect(try found(one, "2026-03-02").isEmpty)
  }

  @Test func `a placed measure is asked for with its place`() throws {
    let one = try course("ind-fracture-stiffness", sessions: 0)
    #expect(
      try found(one, "2026-03-02").first?.hasSuffix("kur measure C20014 range VALUE --leaf LEAF.")
        == true)
  }

  @Test func `an interrupted session and a course without an indication ask for nothing`() throws {
    let one = try course(sessions: 0)
    #expect(
      try one.findings(Measures(), "2026-03-02") { $0.interrupted = "felt dizzy" }.isEmpty)
    var plain = try Case()
    try plain.prescribe()
    #expect(try found(plain, "2026-03-02").isEmpty)
  }

  @Test func `a course taken over behind its middle is measured at its start and end`() throws {
    var one = try Case()
    try one.prescribe(indication: "ind-low-back-pain") {
      $0.takenOver = TakenOver(done: 6, lastDay: "2026-02-27", lastMinutes: 33)
    }
    #expect(try found(one, "2026-03-02").first?.contains("at the start") == true)
    try one.give("2026-03-02")
    #expect(try found(one, "2026-03-03").isEmpty)
    try one.give("2026-03-03")
    try one.give("2026-03-04")
    #expect(try found(one, "2026-03-05").first?.contains("at the end") == true)
  }

  /// By sessions and those given elsewhere, what is asked for at each session from there on.
  private static let asked: [(Int, Int, [String])] = [
    (10, 0, ["start", "", "", "", "", "middle", "middle", "middle", "middle", "end"]),
    (10, 3, ["start", "", "middle", "middle", "middle", "middle", "end"]),
    (10, 5, ["start", "", "", "", "end"]), (10, 9, ["end"]),
    (2, 0, ["start", "end"]), (2, 1, ["end"]), (3, 0, ["start", "", "end"]),
  ]

  @Test(arguments: asked)
  func `a phase is asked for where it can be, and only then`(
    sessions: Int, elsewhere: Int, phases: [String]
  ) throws {
    var wishes = Case.wishes("classical-local", "BACK-LUMBAR")
    wishes.sessions = sessions
    if elsewhere > 0 {
      wishes.takenOver = TakenOver(done: elsewhere, lastDay: "2026-02-27", lastMinutes: 20)
    }
    let catalogue = try Case().chart(on: "2026-03-02").catalogue
    let terms = try #require(CourseTerms(wishes, catalogue: catalogue))
    let found = (elsewhere + 1...sessions).map { number in
      MeasurePhases.phase(askedAt: number, of: terms)?.rawValue ?? ""
    }
    #expect(found == phases)
  }

  @Test func `it is a warning that is acknowledged`() throws {
    let one = try course(sessions: 0)
    #expect(try one.refusals("2026-03-02", reason: nil).isEmpty)
  }
}
