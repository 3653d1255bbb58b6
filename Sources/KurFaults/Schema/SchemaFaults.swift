import Foundation
import KurSchema

/// Databases of later releases and of other programs, other files, and migrations that end at each of
/// their statements.
struct SchemaFaults {
  let yard: Yard
  let clinic: SampleClinic
  let folder: Folder
  let records: Records

  init(_ yard: Yard) throws {
    self.yard = yard
    self.clinic = try SampleClinic(patients: 1, at: yard.now)
    self.folder = try Folder()
    self.records = Records(database: folder.file("kur.db"), yard: yard)
  }

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let faults = try SchemaFaults(yard)
    var tally = try await faults.interrupted(rounds: rounds)
    tally.add(try await faults.laterRelease())
    tally.add(try await faults.otherFiles())
    return tally
  }

  /// - Parameter rounds: where a migration has more statements, every so many of them are tried.
  func interrupted(rounds: Int) async throws -> Tally {
    var tally = Tally()
    let old = folder.file("release-1.db")
    try await FirstRelease.make(at: old, yard)
    for (number, step) in zip(1..., KurSchema.migrations).dropFirst() {
      let statements = SchemaFaults.statements(of: step.text)
      let tries = min(statements.count, rounds)
      for index in 0..<tries {
        let count = 1 + index * statements.count / tries
        try DatabaseFiles.copy(old, to: records.database)
        let done = statements.prefix(count).joined(separator: "\n")
        // Killed in the middle, or taken back.
        let isKilled = index % 2 == 0
        let ended = try await yard.sqlite3.run(
          ["-batch", "-bail", records.database],
          input: "BEGIN IMMEDIATE;\n\(done)\n"
            + (isKilled ? ".system kill -9 $PPID\n" : "ROLLBACK;\n"))
        var wrong = (isKilled ? ended.signal == 9 : ended.isDone) ? [] : [ended.summary]
        if number == 2 { wrong += try await records.notBroughtForward() }
        tally.count(
          "\(step.name), \(isKilled ? "killed" : "taken back") after statement \(count) of "
            + "\(statements.count)", wrong)
        // Later steps begin where the earlier ones end.
        if number > 2 { break }
      }
      tally.notes.append("\(step.name): cut off after \(tries) of \(statements.count) statements")
    }
    return tally
  }

  /// The statements of a migration; those of a trigger end with `END;`.
  static func statements(of script: String) -> [String] {
    var statements: [String] = []
    var open: [Substring] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      open.append(line)
      let code = line.prefix { $0 != "-" || !line.contains("--") }
      let isTrigger = open.contains { $0.hasPrefix("CREATE TRIGGER") }
      let end = code.reversed().drop(while: \.isWhitespace).first
      if end == ";" && (!isTrigger || code.contains("END;")) {
        statements.append(open.joined(separator: "\n"))
        open = []
      }
    }
    if open.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      statements.append(open.joined(separator: "\n"))
    }
    return statements
  }

  /// A database of a later release is refused, and not a byte of it is touched.
  func laterRelease() async throws -> Tally {
    var tally = Tally()
    let number = KurSchema.migrations.count + 1
    try DatabaseFiles.copy(clinic.database, to: records.database)
    try await records.shell(
      [],
      input: """
        INSERT INTO migration VALUES (\(number), 'V9999_later', printf('%064d', 0), 0);
        CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;
        PRAGMA user_version = \(number);
        PRAGMA wal_checkpoint(TRUNCATE);
        """)
    tally.add(try await refused("a later release", codes: [78]))
    return tally
  }

  /// Whatever else somebody names is left as it is.
  func otherFiles() async throws -> Tally {
    var tally = Tally()
    var files: [(String, Data)] = [
      ("an empty file", Data()), ("text", Data("name,born\n".utf8)),
      ("half a header", Data("SQLite format 3\0".utf8)),
      ("a picture", Data([0x89, 0x50, 0x4E, 0x47] + (0..<5000).map { UInt8($0 % 251) })),
    ]
    let other = folder.file("other.db")
    _ = try await Records(database: other, yard: yard).sql(
      "CREATE TABLE other (id INTEGER PRIMARY KEY); INSERT INTO other VALUES (1)")
    files.append(("another program's database", try Data(contentsOf: URL(fileURLWithPath: other))))
    let clinic = try Data(contentsOf: URL(fileURLWithPath: clinic.database))
    files.append(("a header without its pages", clinic.prefix(100)))
    for (name, content) in files {
      DatabaseFiles.remove(records.database)
      try content.write(to: URL(fileURLWithPath: records.database))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: records.database)
      tally.add(
        try await refused(name, codes: name.hasPrefix("a header") ? [73, 74, 78] : [73, 78]))
    }
    DatabaseFiles.remove(records.database)
    let pipe = try await Program(path: "/bin/sh").run(["-c", "mkfifo '\(records.database)'"])
    if pipe.isDone {
      let ended = try await records.kur(["check", "--as", "Ada"])
      tally.count("a pipe", ended.exitCode == 78 ? [] : [ended.summary])
    }
    return tally
  }

  /// Every line is refused, and the file is as before.
  private func refused(_ name: String, codes: Set<Int32>) async throws -> Tally {
    var tally = Tally()
    let url = URL(fileURLWithPath: records.database)
    let before = try Data(contentsOf: url)
    let backup = folder.file("whole.kur")
    if !DatabaseFiles.exists(backup) { try DatabaseFiles.copy(clinic.database, to: backup) }
    let elsewhere = folder.file("elsewhere.db")
    let lines = [
      ["log", "P10019", "--routine", "--as", "Tomas"], ["check", "--as", "Ada"],
      ["report", "P10019", "--as", "Petra"], ["staff", "list"],
      ["backup", folder.file("made.kur"), "--as", "Ada"], ["init"],
      ["restore", backup, "--as", "Ada"],
      ["restore", records.database, "--database", elsewhere, "--as", "Ada"],
    ]
    for line in lines {
      let ended = try await records.kur(line)
      // Where there is a file, one more cannot be created.
      let allowed = ["init", "restore"].contains(line[0]) ? codes.union([65, 73, 74]) : codes
      var wrong = allowed.contains(ended.exitCode ?? -1) ? [] : [ended.summary]
      if try Data(contentsOf: url) != before { wrong.append("the file was changed") }
      let made = try folder.names().filter { $0.hasPrefix("made") || $0.hasPrefix("elsewhere") }
      if !made.isEmpty { wrong.append("it made \(made)") }
      tally.count("\(name), kur \(line[0])", wrong)
    }
    return tally
  }
}
