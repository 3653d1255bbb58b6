import ArgumentParser
import Foundation
import KurDomain

/// Breaks things around `kur` and counts what its records survive.
@main
enum Main {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count == 5, words[0] == Fuzz.word, let seed = UInt64(words[2]),
      let first = Int(words[3]), let end = Int(words[4]),
      let parser = FuzzedParser.all.first(where: { $0.name == words[1] })
    else { return await Faults.main() }
    for line in Fuzz.wrong(parser, first..<end, seed: seed) { print(line) }
  }
}

struct Faults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults", abstract: "Break things around kur, and count what its records survive.",
    discussion: """
      Faults: \(AnyFault.all.map { "\($0.name) (\($0.about))" }.joined(separator: "; ")).

      EXAMPLE: Scripts/faults
      EXAMPLE: Scripts/faults kill --rounds 3000
      """)

  @Argument(help: "Which faults; all when none is named.")
  var names: [String] = []

  @Option(help: "How often; each fault has a number of its own.")
  var rounds: Int?

  @Option(help: "The same seed chooses the same moments and places.")
  var seed: UInt64 = .random(in: 1...999_999)

  @Option(help: "The program to try; else the one that was built beside this.")
  var kur: String?

  func validate() throws {
    for name in names where !AnyFault.all.contains(where: { $0.name == name }) {
      throw ValidationError(
        "there is no fault '\(name)'; there are "
          + AnyFault.all.map(\.name).joined(separator: ", "))
    }
    if let rounds, rounds < 1 { throw ValidationError("--rounds takes 1 or more") }
  }

  func run() async throws {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let yard = try Yard(
      program: Program(path: kur ?? beside.appendingPathComponent("kur").path),
      now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), seed: seed)
    print("seed \(seed)")
    var lost = 0
    for fault in AnyFault.all where names.isEmpty || names.contains(fault.name) {
      let start = ContinuousClock.now
      let tally = try await fault.run(yard, rounds ?? fault.rounds)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print("\(tally.line(fault.name)) (\(Int(seconds.rounded())) s)")
      for loss in tally.losses.prefix(40) { print("    lost: \(loss)") }
      for note in tally.notes { print("    \(note)") }
      fflush(nil)
      lost += tally.losses.count
    }
    guard lost == 0 else { throw ExitCode(1) }
  }
}

/// One way to break things.
struct AnyFault: Sendable {
  let name: String
  let about: String
  /// How often, when nobody says.
  let rounds: Int
  let run: @Sendable (Yard, Int) async throws -> Tally

  static let all: [AnyFault] = [
    AnyFault(name: "kill", about: "kill -9 at random moments", rounds: 300) {
      try await Kill.run($0, rounds: $1)
    },
    AnyFault(name: "desks", about: "many desks at one clinic", rounds: 3) {
      try await Desks.run($0, rounds: $1)
    },
    AnyFault(
      name: "disk", about: "disks that fail or are full, files that may not be written", rounds: 400
    ) {
      try await Disk.run($0, rounds: $1)
    },
    AnyFault(name: "damage", about: "files and records that were changed", rounds: 200) {
      try await Damage.run($0, rounds: $1)
    },
    AnyFault(name: "schema", about: "other schemas and interrupted migrations", rounds: 1000) {
      try await SchemaFaults.run($0, rounds: $1)
    },
    AnyFault(name: "clock", about: "clocks that jump and zones far away", rounds: 20_000) {
      try await ClockFaults.run($0, rounds: $1)
    },
    AnyFault(name: "fuzz", about: "words that nobody means", rounds: 1_000_000) {
      try await Fuzz.run($0, rounds: $1, own: Program(path: CommandLine.arguments[0]))
    },
  ]
}
