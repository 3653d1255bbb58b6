import Foundation
import KurSchema

/// A database of the first release is opened and brought forward.
struct MigrationDeed: Deed {
  let name = "migration"
  let folder: Folder
  let records: Records
  let line = ["staff", "list"]
  // Nobody asked for it: a part of the way is as good as none.
  let isReading = true
  private var old: String { folder.file("release-1.db") }

  init(_ yard: Yard) async throws {
    self.folder = try Folder()
    self.records = Records(database: folder.file("kur.db"), yard: yard)
    try await FirstRelease.make(at: folder.file("release-1.db"), yard)
  }

  func prepare() throws { try DatabaseFiles.copy(old, to: records.database) }

  func standing() async throws -> Standing {
    let number = try await records.sql("PRAGMA user_version")
    // To check it is to bring it forward, whatever it was.
    let wrong = try await records.notBroughtForward()
    guard wrong.isEmpty else { return .broken(wrong) }
    return number == "1\n" ? .before : .after
  }

  func again() async throws -> [String] {
    let ended = try await run()
    return ended.isDone ? [] : [ended.summary]
  }
}

/// The database that the first release made.
enum FirstRelease {
  static let events = 16

  static func make(at path: String, _ yard: Yard) async throws {
    let dump = try String(contentsOfFile: Project.file(dump), encoding: .utf8)
    try Data().write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try await Records(database: path, yard: yard).shell(
      [],
      input: """
        PRAGMA application_id = 0x4B555231;
        PRAGMA journal_mode = WAL;
        BEGIN;
        PRAGMA defer_foreign_keys = ON;
        \(dump)
        PRAGMA user_version = 1;
        COMMIT;
        """)
  }

  private static let dump = "Tests/KurStoreTests/Releases/release-1.sql"
}

extension Records {
  /// What keeps it from being a database of this release with the records of the first one.
  func notBroughtForward() async throws -> [String] {
    var wrong = try await faults()
    let schema = try await sql("PRAGMA user_version; SELECT count(*) FROM migration;")
    let number = KurSchema.migrations.count
    if schema != "\(number)\n\(number)\n" { wrong.append("its schema is \(schema)") }
    let count = try await events().count
    if count < FirstRelease.events { wrong.append("\(count) events are left") }
    return wrong
  }
}
