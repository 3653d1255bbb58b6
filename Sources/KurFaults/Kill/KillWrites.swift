import KurDomain
import KurSamples

/// Sessions, screenings and patients that are written while the program is killed.
struct KillWrites {
  private static let checkEvery = 8

  private let yard: Yard
  private let clinic: SampleClinic
  private let folder: Folder
  private let records: Records
  private var chance: SeededGenerator
  private var unlogged: [String] = []
  /// What has to be there: records whose numbers were printed.
  private var acknowledged: Set<String> = []
  private var expected: [String: Int] = [:]
  private var done = 0

  init(_ yard: Yard, _ clinic: SampleClinic) throws {
    self.yard = yard
    self.clinic = clinic
    self.folder = try Folder()
    self.records = Records(database: folder.file("kur.db"), yard: yard)
    self.chance = yard.chance("kill writes")
  }

  /// A line that writes one record.
  private struct Line {
    let arguments: [String]
    let kind: String
    let letter: Character
  }

  mutating func run(rounds: Int) async throws -> Tally {
    var tally = Tally()
    try await startAnew()
    let screen = ["screen", clinic.patients[0], "--daily", "--clear", "--as", "Tomas"]
    var moments = try await Moments(yard.chance("kill write")) { [records] in
      _ = try await records.kur(screen)
    }
    try await startAnew()
    for round in 0..<rounds {
      let line = nextLine()
      let asked = line.arguments + ["--request", "kill-\(done)"]
      done += 1
      let ended = try await records.kur(asked, killed: moments.next())
      moments.note(ended)
      var wrong: [String] = []
      if round % Self.checkEvery == 0 { wrong += try await records.faults() }
      var last = ended
      if ended.signal != nil { last = try await records.kur(asked) }
      if let number = last.number(line.letter), last.isDone {
        acknowledged.insert(number)
      } else {
        wrong.append("\(line.kind): \(last.summary)")
      }
      expected[line.kind, default: 0] += 1
      if round % Self.checkEvery == Self.checkEvery - 1 || round == rounds - 1 {
        wrong += try await missing()
      }
      tally.count("write \(round)", wrong)
      // Reading what has grown takes longer each time.
      if done % 120 == 0 { try await startAnew() }
    }
    tally.notes.append(moments.words("writes"))
    return tally
  }

  private mutating func startAnew() async throws {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    unlogged = clinic.patients
    acknowledged = []
    expected = [:]
    for event in try await records.events() { expected[event.kind, default: 0] += 1 }
  }

  private mutating func nextLine() -> Line {
    switch chance.pick(0...2) {
    case 0 where !unlogged.isEmpty:
      return Line(
        arguments: ["log", unlogged.removeLast(), "--routine", "--pain", "6/5", "--as", "Tomas"],
        kind: "logged", letter: "S")
    case 1:
      return Line(
        arguments: [
          "patient", "add", "Killed Patient\(done)", "--born", "1970-05-06", "--another-person",
          "--as", "Rita",
        ], kind: "patient-added", letter: "P")
    default:
      return Line(
        arguments: ["screen", chance.pick(clinic.patients), "--daily", "--clear", "--as", "Tomas"],
        kind: "screened", letter: "Q")
    }
  }

  /// Records that were acknowledged and are not there, are there twice, or were never asked for.
  private func missing() async throws -> [String] {
    let events = try await records.events()
    var wrong = try await records.faults()
    let numbers = Dictionary(grouping: events, by: \.record).mapValues(\.count)
    for number in acknowledged where numbers[number] == nil { wrong.append("\(number) is gone") }
    for (kind, count) in expected {
      let found = events.count { $0.kind == kind }
      if found != count { wrong.append("\(found) events '\(kind)' where \(count) were asked for") }
    }
    return wrong
  }
}
