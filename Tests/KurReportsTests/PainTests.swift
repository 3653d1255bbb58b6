import KurDomain
import KurReports
import Testing

@Suite struct `Pain from start to now` {
  private let parameters: Parameters

  init() throws { parameters = try Ward().catalogue.parameters }

  private func outcome(_ scores: [(Int?, Int?)]) -> PainOutcome? {
    let sessions = scores.enumerated().map { index, score in
      SessionAsGiven(
        day: CalendarDay(ordinal: 20_000 + index), minutes: 20, intensity: 2, techniques: [],
        sites: [], closing: 3, painBefore: score.0.map(PainScore.init(rawValue:)),
        painAfter: score.1.map(PainScore.init(rawValue:)), condition: .same, reaction: .none,
        performer: Ward.therapist.key)
    }
    return PainOutcome(sessions, parameters: parameters)
  }

  @Test(arguments: [
    (10, 9, false), (10, 8, true), (9, 8, false), (7, 5, true), (3, 2, true), (4, 3, false),
    (2, 1, true), (1, 0, true), (5, 5, false), (2, 4, false), (0, 3, false), (0, 0, false),
  ])
  func `a fall of 2 points or of 30 percent matters`(first: Int, last: Int, matters: Bool) throws {
    #expect(try #require(outcome([(first, nil), (nil, last)])).isRelief == matters)
  }

  @Test func `the change is in points and in percent of the first`() throws {
    let fall = try #require(outcome([(6, 5), (4, 2)]))
    #expect(fall.change == -4)
    #expect(fall.changePercent == -67)
    #expect(
      fall.words
        == "6 (moderate) at the start, 2 (mild) now: 4 points less (67%), a fall that matters")
    let rise = try #require(outcome([(0, nil), (7, nil)]))
    #expect(rise.changePercent == nil)
    #expect(rise.words == "0 (none) at the start, 7 (severe) now: 7 points more")
    #expect(
      outcome([(4, 3)])?.words
        == "4 (moderate) at the start, 3 (mild) now: 1 point less (25%), too little to matter")
  }

  @Test func `now is the latest score, after the session where there is one`() {
    #expect(outcome([(6, 5), (5, 2), (3, nil)])?.now == 3)
    #expect(outcome([(6, 5), (5, 2), (nil, nil)])?.now == 2)
    #expect(outcome([(6, nil), (nil, nil)])?.now == nil)
    #expect(outcome([(6, nil)])?.words == "6 (moderate) at the start")
    #expect(outcome([(nil, 3), (nil, nil)]) == nil)
    #expect(outcome([]) == nil)
  }

  @Test(arguments: [
    (0, PainOutcome.Band.none), (1, .mild), (3, .mild), (4, .moderate), (6, .moderate),
    (7, .severe), (10, .severe),
  ])
  func `scores have bands`(score: Int, band: PainOutcome.Band) {
    #expect(PainOutcome.Band(PainScore(rawValue: score)) == band)
  }
}
