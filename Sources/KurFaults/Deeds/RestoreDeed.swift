import Foundation

/// A backup is restored, where nothing is or over other records.
struct RestoreDeed: Deed {
  let name: String
  let folder: Folder
  let records: Records
  private let replaces: Bool
  private let inBackup: Int
  private let inOther: Int

  private var backup: String { folder.file("today.kur") }
  /// Records that the backup does not have, the last of them in the log beside the database.
  private var other: String { folder.file("other.db") }

  init(_ yard: Yard, _ clinic: SampleClinic, replaces: Bool) async throws {
    self.name = replaces ? "restore --replace" : "restore"
    self.folder = try Folder()
    self.replaces = replaces
    self.records = Records(database: folder.file("place/kur.db"), yard: yard)
    let other = Records(database: folder.file("other.db"), yard: yard)
    try DatabaseFiles.copy(clinic.database, to: other.database)
    self.inBackup = try await other.events().count
    let backedUp = try await other.kur(["backup", folder.file("today.kur"), "--as", "Ada"])
    guard backedUp.isDone else { throw Records.Refused(description: backedUp.summary) }
    try await other.addWithoutCheckpoint(2)
    let copy = Records(database: folder.file("copy.db"), yard: yard)
    try DatabaseFiles.copy(other.database, to: copy.database)
    self.inOther = try await copy.events().count
    DatabaseFiles.remove(copy.database)
  }

  var line: [String] {
    ["restore", backup, "--as", "Ada"] + (replaces ? ["--replace"] : [])
  }

  func prepare() throws {
    if try folder.names().contains("place") { try folder.remove("place") }
    try FileManager.default.createDirectory(
      atPath: folder.file("place"), withIntermediateDirectories: true)
    if replaces { try DatabaseFiles.copy(other, to: records.database) }
  }

  func standing() async throws -> Standing {
    guard DatabaseFiles.exists(records.database) else {
      return replaces ? .broken(["there is no database any more"]) : .before
    }
    let faults = try await records.faults()
    guard faults.isEmpty else { return .broken(faults) }
    // A restore is an event itself.
    let count = try await records.events().count
    if replaces && count == inOther { return .before }
    guard count == inBackup + 1 else { return .broken(["\(count) events"]) }
    guard replaces else { return .after }
    return try await isKept() ? .after : .broken(["what was there is not kept"])
  }

  func again() async throws -> [String] {
    let isThere = DatabaseFiles.exists(records.database)
    let ended = try await records.kur(
      ["restore", backup, "--as", "Ada"] + (isThere ? ["--replace"] : []))
    guard ended.isDone else { return [ended.summary] }
    return try await standing() == .after ? [] : ["it is not there"]
  }

  /// The records that were replaced are whole in one of the files beside.
  private func isKept() async throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("place"))
    for name in names
    where name.contains(".before-") && !name.hasSuffix("-wal") && !name.hasSuffix("-shm") {
      let kept = Records(database: folder.file("place/" + name), yard: records.yard)
      if try await kept.faults().isEmpty, try await kept.events().count == inOther { return true }
    }
    return false
  }
}

extension Records {
  /// Writes patients and leaves them in the log beside the database, as a machine that lost its power
  /// does.
  func addWithoutCheckpoint(_ patients: Int) async throws {
    let folder = try Folder()
    // A reader that is there keeps the program from writing the log back.
    try await Holder.whileHolding(self, "BEGIN; SELECT count(*) FROM event;") {
      for index in 0..<patients {
        let added = try await kur([
          "patient", "add", "Late Patient\(index)", "--born", "1990-01-02", "--another-person",
          "--as", "Rita",
        ])
        guard added.isDone else { throw Refused(description: added.summary) }
      }
      try DatabaseFiles.copy(database, to: folder.file("copy.db"))
    }
    try DatabaseFiles.copy(folder.file("copy.db"), to: database)
    guard DatabaseFiles.exists(database + "-wal") else {
      throw Refused(description: "the last record is not in a log beside \(database)")
    }
  }
}
