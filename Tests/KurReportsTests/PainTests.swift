import KurDomain
import KurReports
import KurRules
import Testing

@Suite struct `Pain from start to now` {
  private func outcome(_ scores: [(Int?, Int?)]) throws -> MeasureOutcome? {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(CourseWishes(kind: "back", zone: "BACK-LUMBAR"), in: ward, day: "2026-03-02"))
    for (index, score) in scores.enumerated() {
      course.give("2026-03-0\(index + 2)") {
        $0.painBefore = score.0.map(PainScore.init(rawValue:))
        $0.painAfter = score.1.map(PainScore.init(rawValue:))
      }
    }
    ward.courses = [course.record]
    return CourseMeasures(
      course.record, in: ward.chart(on: .of("2026-03-06")), on: .of("2026-03-06")
    ).pain
  }

  @Test(arguments: [
    (10, 9, false), (10, 8, true), (9, 8, false), (7, 5, true), (3, 2, true), (4, 3, false),
    (2, 1, true), (1, 0, true), (5, 5, false), (2, 4, false), (0, 3, false), (0, 0, false),
  ])
  func `a fall of 2 points or of 30 percent matters`(first: Int, last: Int, matters: Bool) throws {
    #expect(try #require(try outcome([(first, nil), (nil, last)])).isRelief == matters)
  }

  @Test func `the change is in points and in percent of the first`() throws {
    let fall = try #require(try outcome([(6, 5), (4, 2)]))
    #expect(fall.change == -40)
    #expect(fall.changePercent == -67)
    #expect(
      fall.words()
        == "6 (moderate) at the start, 2 (mild) now: 4 points less (67%), a fall that matters")
    let rise = try #require(try outcome([(0, nil), (7, nil)]))
    #expect(rise.changePercent == nil)
    #expect(rise.words() == "0 (none) at the start, 7 (severe) now: 7 points more")
    #expect(
      try outcome([(4, 3), (3, nil)])?.words()
        == "4 (moderate) at the start, 3 (mild) now: 1 point less (25%), too little to matter")
  }

  @Test func `before and after one session is no response to a course`() throws {
    let one = try #require(try outcome([(7, 4)]))
    #expect(one.passesThreshold == nil)
    #expect(one.words() == "7 (severe) at the start, 4 (moderate) now: 3 points less (43%)")
  }

  @Test func `now is the latest score, after the session where there is one`() throws {
    #expect(try outcome([(6, 5), (5, 2), (3, nil)])?.now?.tenths == 30)
    #expect(try outcome([(6, 5), (5, 2), (nil, nil)])?.now?.tenths == 20)
    #expect(try outcome([(6, nil), (nil, nil)])?.now == nil)
    #expect(try outcome([(6, nil)])?.words() == "6 (moderate) at the start")
    #expect(try outcome([(nil, 3), (nil, nil)])?.words() == nil)
    #expect(try outcome([]) == nil)
  }

  @Test(arguments: [
    (0, "none"), (1, "mild"), (3, "mild"), (4, "moderate"), (6, "moderate"), (7, "severe"),
    (10, "severe"),
  ])
  func `scores have bands`(score: Int, band: String) throws {
    let pain = try #require(try Ward().measures[.pain])
    #expect(pain.band(score * 10) == band)
  }
}
