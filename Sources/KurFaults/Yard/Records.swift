import Foundation

/// A database as the program itself and the sqlite3 shell see it from outside.
struct Records: Sendable {
  let database: String
  let yard: Yard

  /// Runs one line of `kur` on it.
  func kur(
    _ arguments: [String], environment: [String: String] = [:], killed: Duration? = nil,
    as user: UInt32? = nil, input: String = ""
  ) async throws -> Program.Ended {
    try await yard.kur.run(
      arguments, environment: ["KUR_DATABASE": database].merging(environment) { $1 },
      killed: killed, as: user, input: input)
  }

  /// What `kur check` finds; empty when all is well.
  func faults(against seal: String? = nil) async throws -> [String] {
    let check = try await kur(["check", "--as", "Ada"] + (seal.map { ["--against", $0] } ?? []))
    guard !check.isDone || !check.output.isEmpty || !check.errors.isEmpty else { return [] }
    return ["kur check: \(check.summary)"]
  }

  /// The events, oldest first: kind and record.
  func events() async throws -> [(kind: String, record: String)] {
    let text = try await sql(
      "SELECT kind || ' ' || coalesce(subject, '') FROM event ORDER BY id")
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(words[0]), words.count > 1 ? String(words[1]) : "")
    }
  }

  /// All rows of all tables as text, to see whether anything differs.
  func dump() async throws -> String { try await shell([".dump"]) }

  /// The same without the events of those who only looked, or were turned away.
  func content() async throws -> String {
    try await dump().split(separator: "\n").filter { line in
      !line.hasPrefix("INSERT INTO event ")
        || !["'seen'", "'reported'", "'denied'"].contains { line.contains($0) }
    }.joined(separator: "\n")
  }

  func sql(_ text: String) async throws -> String { try await shell([text]) }

  /// - Throws: `Refused` with what the shell said.
  @discardableResult
  func shell(_ arguments: [String], input: String = "") async throws -> String {
    let ended = try await yard.sqlite3.run(
      ["-batch", "-bail", "-cmd", ".timeout 10000", database] + arguments, input: input)
    guard ended.isDone else { throw Refused(description: "sqlite3: \(ended.summary)") }
    return ended.output
  }

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }
}

extension Program.Ended {
  /// The first public number of a letter that it printed, as `S30012`.
  func number(_ letter: Character) -> String? {
    let isBetween: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    return output.split(whereSeparator: isBetween).map(String.init).first { word in
      word.first == letter && word.count > 5 && word.dropFirst().allSatisfy(\.isNumber)
    }
  }
}
