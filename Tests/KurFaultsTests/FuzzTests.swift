import Testing

@testable import KurFaults

@Suite struct FuzzTests {
  @Test(arguments: FuzzedParser.all)
  func `words that nobody means are refused, or mean the same when printed`(
    _ parser: FuzzedParser
  ) {
    let count = max(20, 1000 / parser.cost)
    #expect(Fuzz.wrong(parser, 0..<count, seed: 4) == [])
  }

  @Test(arguments: FuzzedParser.all)
  func `words that somebody means are understood alike`(_ parser: FuzzedParser) {
    for word in parser.sound { #expect(parser.wrong(word) == nil) }
  }
}
