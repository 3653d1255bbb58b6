import Foundation

/// A backup is made.
struct BackupDeed: Deed {
  let name: String
  let folder: Folder
  let records: Records
  let environment: [String: String]
  private let clinic: SampleClinic
  private let encrypts: Bool
  private let target = "backups/today.kur"

  init(_ yard: Yard, _ clinic: SampleClinic, encrypts: Bool = false) throws {
    self.name = encrypts ? "backup --encrypt" : "backup"
    self.folder = try Folder()
    self.clinic = clinic
    self.encrypts = encrypts
    self.records = Records(database: folder.file("kur.db"), yard: yard)
    self.environment = encrypts ? ["KUR_PASSPHRASE": "a quiet river in spring"] : [:]
  }

  private var file: String { folder.file(target) }
  private var backups: String { folder.file("backups") }

  var line: [String] { ["backup", file, "--as", "Ada"] + (encrypts ? ["--encrypt"] : []) }

  func prepare() throws {
    if try folder.names().contains("backups") { try folder.remove("backups") }
    try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
    try DatabaseFiles.copy(clinic.database, to: records.database)
  }

  func standing() async throws -> Standing {
    let faults = try await records.faults()
    guard faults.isEmpty else { return .broken(faults) }
    if encrypts, let open = try openRecords() {
      return .broken(["\(open) stands open beside the encrypted backup"])
    }
    guard DatabaseFiles.exists(file) else { return .before }
    let restored = Records(database: folder.file("restored.db"), yard: records.yard)
    defer { DatabaseFiles.remove(restored.database) }
    let ended = try await restored.kur(
      ["restore", file, "--as", "Ada"], environment: environment)
    guard ended.isDone else { return .broken(["restored: \(ended.summary)"]) }
    let wrong = try await restored.faults()
    return wrong.isEmpty ? .after : .broken(wrong)
  }

  func again() async throws -> [String] {
    guard !DatabaseFiles.exists(file) else { return [] }
    let ended = try await run()
    guard ended.isDone else { return [ended.summary] }
    let left = try FileManager.default.contentsOfDirectory(atPath: backups).sorted()
    let own = try folder.names().filter { !["backups", "kur.db"].contains($0) }
    return left == ["today.kur", "today.kur.manifest"] && own.isEmpty
      ? [] : ["left over: \(left + own)"]
  }

  /// A file among the backups that anybody can read as a database.
  private func openRecords() throws -> String? {
    try FileManager.default.contentsOfDirectory(atPath: backups).first { name in
      FileManager.default.contents(atPath: backups + "/" + name)?
        .starts(with: Array("SQLite format 3".utf8)) ?? false
    }
  }
}
