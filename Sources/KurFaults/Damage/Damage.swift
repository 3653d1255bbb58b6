import KurSamples

/// Bytes, values, events and whole files that were changed behind the program's back.
///
/// `kur check` finds it, or it was of no consequence: then every report says what it said before. No
/// line ends by a signal, whatever it reads.
struct Damage {
  let yard: Yard
  let histories: [History]
  /// Lines that between them read every record; fewer where time is short.
  let lines: [[String]]
  let folder: Folder
  let records: Records

  init(
    _ yard: Yard, _ histories: [History]? = nil, lines: [[String]] = History.lines
  ) throws {
    self.yard = yard
    self.histories = try histories ?? History.all.map { try History($0) }
    self.lines = lines
    self.folder = try Folder()
    self.records = Records(database: folder.file("kur.db"), yard: yard)
  }

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let damage = try Damage(yard)
    var tally = Tally()
    tally.add(try await damage.flippedBytes(rounds: rounds))
    tally.add(try await damage.cutOff(at: Damage.lengths, rounds: max(8, rounds / 10)))
    tally.add(try await damage.lostLog(rounds: max(4, rounds / 20)))
    tally.add(try await damage.changedEvents(every: 1))
    tally.add(try await damage.changedSchema(every: 3))
    tally.add(try await damage.changedValues(every: 1))
    tally.add(try await damage.impossibleValues(rounds: rounds))
    return tally
  }

  /// Copies a history, ready to be damaged.
  func prepare(_ history: History) throws {
    try DatabaseFiles.copy(history.database, to: records.database)
  }

  /// What the lines of a history say now.
  func said(by lines: [[String]]) async throws -> [String] {
    var said: [String] = []
    for line in lines {
      let ended = try await records.kur(line)
      said.append("\(ended.summary)\n\(ended.output)")
    }
    return said
  }

  /// What is wrong after damage.
  /// - Parameters:
  ///   - whole: what the lines said before.
  ///   - mustBeFound: false where it may be of no consequence.
  func wrong(
    _ history: History, whole: [String], mustBeFound: Bool, _ chance: inout SeededGenerator
  ) async throws -> [String] {
    let check = try await records.kur(["check", "--as", "Ada"])
    guard !check.isDone else {
      if mustBeFound { return ["not found"] }
      let now = try await said(by: lines)
      return zip(lines, zip(whole, now)).filter { $0.1.0 != $0.1.1 }
        .map { "in silence '\($0.0.joined(separator: " "))' says something else" }
    }
    var wrong = Self.known.contains(check.exitCode ?? -1) ? [] : ["check: \(check.summary)"]
    for line in [chance.pick(lines), chance.pick(lines)] {
      let ended = try await records.kur(line)
      if !Self.known.contains(ended.exitCode ?? -1) {
        wrong.append("'\(line.joined(separator: " "))': \(ended.summary)")
      }
    }
    return wrong
  }

  /// Exit codes that say something; a signal and a fault of the program's own are none.
  static let known: Set<Int32> = [0, 1, 64, 65, 66, 74, 77, 78]
}
