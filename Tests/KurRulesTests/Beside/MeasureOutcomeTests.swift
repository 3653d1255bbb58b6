import KurDomain
import KurRules
import Testing

/// What has changed in a course, and whether that matters.
@Suite struct MeasureOutcomeTests {
  private func measured(
    _ code: Code<Measure>, _ values: [(CalendarDay, Int)], at site: Site? = nil,
    sessions: Int = 10, after days: CalendarDay = "2026-04-30"
  ) throws -> MeasureOutcome? {
    var one = try Case()
    try one.prescribe(indication: "ind-low-back-pain")
    try one.give(sessions: sessions)
    one.measurements = values.map {
      Measurement(
        patient: one.patient.key, course: nil, measure: code, day: $0.0, tenths: $0.1, site: site)
    }
    return CourseMeasures(try one.record(), in: one.chart(on: days), on: days).outcomes.first {
      $0.measure.code == code
    }
  }

  // The ten sessions are from 2 to 16 March; the fifth is on the 6th.
  private func change(_ code: Code<Measure>, _ from: Int, _ to: Int) throws -> MeasureOutcome {
    try #require(try measured(code, [("2026-03-02", from), ("2026-03-16", to)]))
  }

  @Test(arguments: [
    ("odi", 420, 320, true), ("odi", 420, 321, false), ("odi", 320, 420, true),
    ("ndi", 200, 150, true), ("ndi", 200, 151, false), ("fatigue", 60, 40, true),
    ("fatigue", 60, 50, false), ("pain", 100, 80, true), ("pain", 100, 90, false),
    ("pain", 30, 20, true), ("pain", 40, 30, false),
  ])
  func `a change matters from its threshold on`(
    code: String, from: Int, to: Int, passes: Bool
  ) throws {
    #expect(try change(Code(code), from, to).passesThreshold == passes)
  }

  @Test(arguments: [
    ("odi", 420, 320, MeasureOutcome.Verdict.better), ("odi", 320, 330, .worse),
    ("mood", 40, 60, .better), ("mood", 60, 40, .worse), ("stools", 20, 20, .same),
  ])
  func `whether it is better goes by the measure`(
    code: String, from: Int, to: Int, verdict: MeasureOutcome.Verdict
  ) throws {
    #expect(try change(Code(code), from, to).verdict == verdict)
  }

  @Test func `counts and amounts have no threshold`() throws {
    for code in ["stools", "cramps", "girth", "range", "weight", "headache-days"] {
      #expect(try change(Code(code), 100, 20).passesThreshold == nil, "\(code)")
    }
  }

  @Test(arguments: [(-20, -10, true), (-10, 10, false), (10, 0, true), (0, 10, false)])
  func `tone is better nearer to 0`(from: Int, to: Int, isBetter: Bool) throws {
    let tone = try change("tone", from, to)
    #expect(tone.passesThreshold == isBetter)
    #expect((tone.verdict == .better) == isBetter)
  }

  @Test(arguments: [
    ("2026-01-30", false), ("2026-01-31", true), ("2026-03-02", true), ("2026-03-03", false),
  ])
  func `the start is from 30 days before the first session to its day`(
    day: CalendarDay, isStart: Bool
  ) throws {
    #expect((try measured("odi", [(day, 400)])?.start != nil) == isStart)
  }

  @Test(arguments: [
    ("2026-03-05", false), ("2026-03-06", true), ("2026-03-13", true), ("2026-03-16", false),
  ])
  func `the middle is from the middle session on, before the last one`(
    day: CalendarDay, isMiddle: Bool
  ) throws {
    let found = try measured("odi", [("2026-03-02", 400), (day, 300)])
    #expect((found?.middle != nil) == isMiddle)
  }

  @Test(arguments: [
    ("2026-03-13", false), ("2026-03-16", true), ("2026-04-15", true), ("2026-04-16", false),
  ])
  func `the end is from the last session to 30 days after it`(
    day: CalendarDay, isEnd: Bool
  ) throws {
    let found = try measured("odi", [("2026-03-02", 400), (day, 300)])
    #expect((found?.end != nil) == isEnd)
  }

  @Test func `what is measured again on a day takes the place of the first value`() throws {
    let found = try measured("odi", [("2026-03-02", 600), ("2026-03-02", 400)])
    #expect(found?.start?.tenths == 400)
  }

  @Test func `the first value is the start, the nearest the middle, the last the end`() throws {
    let found = try measured(
      "odi",
      [
        ("2026-02-27", 500), ("2026-03-02", 480), ("2026-03-10", 400), ("2026-03-12", 390),
        ("2026-03-16", 300), ("2026-03-20", 280),
      ])
    #expect(found?.start?.tenths == 500)
    #expect(found?.middle?.tenths == 400)
    #expect(found?.end?.tenths == 280)
    #expect(found?.change == -220)
    #expect(found?.changePercent == -44)
  }

  @Test func `pain that was given with sessions stands in where none was measured`() throws {
    let asked = try measured("pain", [])
    #expect(asked?.start?.tenths == 40)
    #expect(asked?.end?.tenths == 30)
    let both = try measured("pain", [("2026-02-27", 70), ("2026-03-17", 10)])
    #expect(both?.start?.tenths == 70)
    #expect(both?.middle?.tenths == 30)
    #expect(both?.end?.tenths == 10)
  }

  @Test func `each place has its own outcome`() throws {
    var one = try Case()
    try one.prescribe(indication: "ind-arthritis")
    try one.give(sessions: 1)
    one.measurements = [Site("knee", .left), Site("knee", .right)].map {
      Measurement(
        patient: one.patient.key, course: nil, measure: "range", day: "2026-03-02", tenths: 900,
        site: $0)
    }
    let measures = CourseMeasures(
      try one.record(), in: one.chart(on: "2026-03-02"), on: "2026-03-02")
    #expect(
      measures.outcomes.filter { $0.measure.code == "range" }.map(\.site) == [
        Site("knee", .left), Site("knee", .right),
      ])
    #expect(measures.missing(at: .start).isEmpty)
  }

  @Test func `what was measured for another course does not count`() throws {
    var one = try Case()
    try one.prescribe(indication: "ind-low-back-pain")
    one.measurements = [
      Measurement(
        patient: one.patient.key, course: Key(rawValue: 99), measure: "odi", day: "2026-03-02",
        tenths: 400)
    ]
    let measures = CourseMeasures(
      try one.record(), in: one.chart(on: "2026-03-02"), on: "2026-03-02")
    #expect(measures.missing(at: .start) == [["pain"], ["odi"]])
  }
}
