import KurSamples

/// Words that nobody means, to everything that reads words: none ends the program, and what is
/// understood means the same when it is read again.
enum Fuzz {
  /// A part of the work for a process of its own, which a crash may end.
  static let word = "fuzz-part"

  /// - Parameter rounds: words in all.
  static func run(_ yard: Yard, rounds: Int, own: Program) async throws -> Tally {
    var tally = Tally()
    let shares = FuzzedParser.all.map { 1 / Double($0.cost) }
    let whole = shares.reduce(0, +)
    var counts: [String] = []
    for (parser, share) in zip(FuzzedParser.all, shares) {
      let count = max(1, Int(Double(rounds) * share / whole))
      let result = try await part(parser, 0..<count, yard, own)
      tally.add(result)
      counts.append("\(parser.name) \(count)")
    }
    tally.notes.append(counts.joined(separator: ", "))
    return tally
  }

  /// Tries a range of words in another process; where that ends by a signal, finds the word.
  private static func part(
    _ parser: FuzzedParser, _ range: Range<Int>, _ yard: Yard, _ own: Program
  ) async throws -> Tally {
    let ended = try await own.run([
      word, parser.name, String(yard.seed), String(range.lowerBound), String(range.upperBound),
    ])
    var tally = Tally()
    if ended.isDone {
      let lines = ended.output.split(separator: "\n").map(String.init)
      for line in lines { tally.count(parser.name, [line]) }
      tally.countSurvived(range.count - lines.count)
    } else if range.count == 1 {
      var words = Mutation(parser.sound, seed: seed(parser, yard.seed, range.lowerBound))
      tally.count(parser.name, ["crash by \(words.next().debugDescription)"])
    } else {
      let middle = range.lowerBound + range.count / 2
      tally.add(try await part(parser, range.lowerBound..<middle, yard, own))
      tally.add(try await part(parser, middle..<range.upperBound, yard, own))
    }
    return tally
  }

  /// What is wrong with the words of a range, one line each.
  static func wrong(_ parser: FuzzedParser, _ range: Range<Int>, seed: UInt64) -> [String] {
    range.compactMap { number in
      var words = Mutation(parser.sound, seed: Self.seed(parser, seed, number))
      let word = words.next()
      return parser.wrong(word).map {
        "\(word.debugDescription): \($0)".replacing("\n", with: "\\n")
      }
    }
  }

  private static func seed(_ parser: FuzzedParser, _ seed: UInt64, _ number: Int) -> UInt64 {
    let name = parser.name.utf8.reduce(seed) { ($0 &* 1_099_511_628_211) ^ UInt64($1) }
    return name &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
  }
}
