/// Many desks at one clinic: each write is there once, nobody is turned away by a lock, and who waits
/// too long is told so.
struct Desks {
  /// Processes at the same time.
  static let count = 32
  private static let together = 4

  let yard: Yard
  let clinic: SampleClinic
  let folder: Folder
  let records: Records

  init(_ yard: Yard, patients: Int = Desks.count) throws {
    self.yard = yard
    self.clinic = try SampleClinic(patients: patients, at: yard.now)
    self.folder = try Folder()
    self.records = Records(database: folder.file("kur.db"), yard: yard)
  }

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let desks = try Desks(yard)
    var tally = Tally()
    for round in 0..<rounds {
      tally.add(try await desks.everybodyLogs("round \(round)"))
      tally.add(try await desks.everybodyLogsTheSame("round \(round)"))
    }
    tally.add(try await desks.backupsMeanwhile())
    tally.add(try await desks.restoreMeanwhile())
    tally.add(try await desks.somebodyHoldsOn())
    return tally
  }

  /// Each at the desk logs another patient.
  func everybodyLogs(_ name: String) async throws -> Tally {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    let before = try await records.events().count
    let ended = try await atOnce(clinic.patients.map { log($0) })
    var tally = Tally()
    var numbers: Set<String> = []
    for (patient, desk) in zip(clinic.patients, ended) {
      var wrong = locked(desk)
      if let number = desk.number("S"), desk.isDone {
        if !numbers.insert(number).inserted { wrong.append("\(number) twice") }
      } else {
        wrong.append(desk.summary)
      }
      tally.count("\(name), \(patient)", wrong)
    }
    let events = try await records.events()
    var wrong = try await records.faults()
    let stored = events.dropFirst(before).filter { $0.kind == "logged" }.map(\.record)
    if Set(stored) != numbers || stored.count != numbers.count {
      wrong.append("\(stored.count) sessions stored, \(numbers.count) acknowledged")
    }
    tally.count("\(name), all together", wrong)
    return tally
  }

  /// Half of the desks fight over one patient's session of the day, the others ask for one and the
  /// same write.
  func everybodyLogsTheSame(
    _ name: String, desks: Int = Desks.count
  ) async throws -> Tally {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    let (fought, shared) = (clinic.patients[0], clinic.patients[1])
    let half = desks / 2
    let ended = try await atOnce(
      (0..<half).map { _ in log(fought) }
        + (0..<half).map { _ in log(shared) + ["--request", "the-same"] })
    var tally = Tally()
    let fighters = ended.prefix(half)
    var wrong = fighters.flatMap(locked)
    let won = fighters.count(where: \.isDone)
    if won != 1 { wrong.append("\(won) desks logged the one session") }
    wrong += fighters.filter { ![0, 1].contains($0.exitCode) }.map(\.summary)
    tally.count("\(name), \(half) desks and one session", wrong)
    let sharers = ended.suffix(half)
    wrong = sharers.flatMap(locked) + sharers.filter { !$0.isDone }.map(\.summary)
    let numbers = Set(sharers.map { $0.number("S") ?? "nothing" })
    if numbers.count != 1 { wrong.append("one request was answered with \(numbers)") }
    tally.count("\(name), \(half) desks and one request", wrong)
    wrong = try await records.faults()
    let sessions = try await records.sql("SELECT count(*) FROM session")
    if sessions != "2\n" { wrong.append("\(sessions) sessions where 2 were asked for") }
    tally.count("\(name), what is stored", wrong)
    return tally
  }

  /// Backups while everybody logs: each is whole.
  func backupsMeanwhile() async throws -> Tally {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    let files = (0..<Self.together).map { folder.file("meanwhile-\($0).kur") }
    let ended = try await atOnce(
      clinic.patients.map { log($0) } + files.map { ["backup", $0, "--as", "Ada"] })
    var tally = Tally()
    for (file, desk) in zip(files, ended.suffix(files.count)) {
      var wrong = locked(desk) + (desk.isDone ? [] : [desk.summary])
      let target = Records(database: file + ".db", yard: yard)
      let restored = try await target.kur(["restore", file, "--as", "Ada"])
      wrong += restored.isDone ? try await target.faults() : [restored.summary]
      tally.count("a backup meanwhile", wrong)
    }
    var wrong = ended.dropLast(files.count).filter { !$0.isDone }.map(\.summary)
    wrong += try await records.faults()
    tally.count("\(clinic.patients.count) desks beside backups", wrong)
    return tally
  }

  /// A restore while everybody logs: each session that was acknowledged is in the records, or in those
  /// that were set aside.
  func restoreMeanwhile() async throws -> Tally {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    let backup = folder.file("before.kur")
    let made = try await records.kur(["backup", backup, "--as", "Ada"])
    let ended = try await atOnce(
      clinic.patients.prefix(clinic.patients.count / 2).map { log($0) }
        + [["restore", backup, "--replace", "--as", "Ada"]]
        + clinic.patients.suffix(clinic.patients.count / 2).map { log($0) })
    var wrong = made.isDone ? [] : [made.summary]
    wrong += ended.flatMap(locked) + ended.filter { !$0.isDone }.map(\.summary)
    wrong += try await records.faults()
    let logged = "SELECT count(*) FROM session"
    var found = Int(try await records.sql(logged).dropLast()) ?? 0
    for name in try folder.names()
    where name.contains(".before-") && !name.hasSuffix("-wal") && !name.hasSuffix("-shm") {
      let kept = Records(database: folder.file(name), yard: yard)
      wrong += try await kept.faults()
      found += Int(try await kept.sql(logged).dropLast()) ?? 0
    }
    if found != clinic.patients.count {
      wrong.append("\(found) of \(clinic.patients.count) sessions are there or kept")
    }
    var tally = Tally()
    tally.count("\(clinic.patients.count) desks beside a restore", wrong)
    return tally
  }

  /// Another program holds the database for longer than anybody waits.
  func somebodyHoldsOn() async throws -> Tally {
    try DatabaseFiles.copy(clinic.database, to: records.database)
    let before = try await records.dump()
    let (looked, ended) = try await Holder.whileHolding(records, "BEGIN IMMEDIATE;") {
      (
        try await records.kur(["patient", "list", "--as", "Rita"]),
        try await atOnce(
          (0..<Self.together).map { log(clinic.patients[$0]) }, triesAgain: false)
      )
    }
    var tally = Tally()
    tally.count("reading while another program writes", looked.isDone ? [] : [looked.summary])
    for desk in ended {
      var wrong = locked(desk)
      if desk.exitCode != 75 { wrong.append(desk.summary) }
      if !desk.said.contains("nothing was stored") { wrong.append("it does not say so") }
      tally.count("a desk that waits too long", wrong)
    }
    var wrong = try await records.faults()
    if try await records.dump() != before { wrong.append("something was stored") }
    tally.count("what is stored after waiting in vain", wrong)
    let again = try await records.kur(log(clinic.patients[0]))
    tally.count("once more", again.isDone ? [] : [again.summary])
    return tally
  }

  private func log(_ patient: String) -> [String] {
    ["log", patient, "--routine", "--pain", "6/5", "--as", "Tomas"]
  }

  private func locked(_ desk: Program.Ended) -> [String] {
    desk.errors.contains("locked") ? ["it says that the database is locked"] : []
  }

  /// Runs lines at the same time. Whoever is told to try again does, as people do: on a machine with
  /// few cores some wait longer than the limit.
  private func atOnce(
    _ lines: [[String]], triesAgain: Bool = true
  ) async throws -> [Program.Ended] {
    var ended = try await started(lines)
    guard triesAgain else { return ended }
    for (index, line) in lines.enumerated() where ended[index].exitCode == 75 {
      guard ended[index].said.contains("nothing was stored") else { continue }
      ended[index] = try await records.kur(line)
    }
    return ended
  }

  private func started(_ lines: [[String]]) async throws -> [Program.Ended] {
    try await withThrowingTaskGroup(of: (Int, Program.Ended).self) { group in
      for (index, line) in lines.enumerated() {
        group.addTask { [records] in (index, try await records.kur(line)) }
      }
      var ended: [Int: Program.Ended] = [:]
      for try await (index, desk) in group { ended[index] = desk }
      return lines.indices.compactMap { ended[$0] }
    }
  }
}
