/// Disks that fail and fill, files and folders that may not be written or are not there.
///
/// What cannot be stored ends with 74 or 73 and says what and where; the records are as before. What
/// was acknowledged is there.
struct Disk {
  let yard: Yard
  let clinic: SampleClinic

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let disk = Disk(yard: yard, clinic: try SampleClinic(patients: 4, at: yard.now))
    var tally = try await disk.failingCalls(
      try await [any Deed].all(yard, disk.clinic) + disk.looks(), rounds: rounds)
    tally.add(try await disk.fillingUp())
    tally.add(try await disk.fileSizeLimit())
    tally.add(try await disk.places())
    return tally
  }

  /// Lines that only look.
  func looks() throws -> [any Deed] {
    let patient = clinic.patients[0]
    return try [
      ["report", patient, "--as", "Petra"], ["patient", "show", patient, "--as", "Petra"],
      ["next", patient, "--as", "Tomas"], ["check", "--as", "Ada"],
    ].map { try LookDeed(yard, clinic, line: $0) }
  }

  /// Which call fails with what, and whether every later one does too.
  typealias Way = (FailingDisk.Call, FailingDisk.Failure, Bool)

  static let ways: [Way] = [
    (.sync, .broken, false), (.sync, .broken, true), (.write, .broken, false),
    (.write, .full, true), (.read, .broken, false), (.open, .broken, false),
    (.name, .broken, false), (.any, .broken, true),
  ]

  /// Each call on the disk in turn fails: once, or from then on.
  /// - Parameter rounds: where there are more calls, every so many of them are tried.
  func failingCalls(
    _ deeds: [any Deed], rounds: Int, _ ways: [Way] = Disk.ways
  ) async throws -> Tally {
    var tally = Tally()
    guard let disk = try await FailingDisk(yard) else {
      tally.notes.append("skipped: calls that fail, which take Linux and a C compiler")
      return tally
    }
    for deed in deeds {
      var failed = 0
      var counts: [FailingDisk.Call: Int] = [:]
      for (call, failure, onwards) in ways {
        let calls: Int
        if let known = counts[call] {
          calls = known
        } else {
          calls = try await disk.count(call, of: deed)
          counts[call] = calls
        }
        let tries = min(calls, max(1, rounds / deeds.count / ways.count))
        for index in 0..<tries {
          let number = 1 + index * calls / tries
          try await deed.prepare()
          let ended = try await deed.run(
            environment: disk.environment(
              call, at: number, failure, onwards: onwards, under: deed.folder.path))
          if !ended.isDone { failed += 1 }
          tally.count(
            "\(deed.name), \(call) \(number) of \(calls) \(failure.words)"
              + (onwards ? " from then on" : ""),
            try await wrong(deed, ended))
        }
      }
      tally.notes.append("\(deed.name): \(failed) ended with 73 or 74")
    }
    return tally
  }

  /// What is wrong after a deed met a failing disk.
  func wrong(_ deed: any Deed, _ ended: Program.Ended) async throws -> [String] {
    var wrong = Disk.wrong(ended, in: deed.folder)
    if !ended.isDone, !deed.isReading, case .after = try await deed.standing() {
      wrong.append("it is there, and it was said that it is not: \(ended.summary)")
    }
    return wrong + (try await deed.wrong(after: ended))
  }

  /// What is wrong with how a program ended that could not reach its disk.
  static func wrong(_ ended: Program.Ended, in folder: Folder) -> [String] {
    guard !ended.isDone else { return [] }
    var wrong: [String] = []
    if ![73, 74].contains(ended.exitCode) { wrong.append(ended.summary) }
    if !ended.said.contains(folder.path) && !ended.said.contains("Page ") {
      wrong.append("it does not say where: \(ended.summary)")
    }
    return wrong
  }
}

/// A line that only looks: it says the same, or that it cannot.
struct LookDeed: Deed {
  let folder: Folder
  let records: Records
  let line: [String]
  private let clinic: SampleClinic

  var name: String { line[0] }
  var isReading: Bool { true }

  init(_ yard: Yard, _ clinic: SampleClinic, line: [String]) throws {
    self.folder = try Folder()
    self.clinic = clinic
    self.line = line
    self.records = Records(database: folder.file("kur.db"), yard: yard)
  }

  func prepare() throws { try DatabaseFiles.copy(clinic.database, to: records.database) }

  func standing() async throws -> Standing {
    let faults = try await records.faults()
    return faults.isEmpty ? .before : .broken(faults)
  }

  func again() async throws -> [String] {
    let ended = try await run()
    return ended.isDone ? [] : [ended.summary]
  }

  /// The same words as on a disk that works.
  func wrong(after ended: Program.Ended) async throws -> [String] {
    let whole = try await run()
    var wrong = whole.isDone ? [] : ["once more: \(whole.summary)"]
    if ended.isDone && ended.output != whole.output { wrong.append("it said something else") }
    if case .broken(let faults) = try await standing() { wrong += faults }
    return wrong
  }
}
