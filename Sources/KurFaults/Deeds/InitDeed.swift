/// A clinic is made.
struct InitDeed: Deed {
  let name = "init"
  let folder: Folder
  let records: Records
  let line = [
    "init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator", "--time-zone", "UTC",
  ]

  init(_ yard: Yard) throws {
    self.folder = try Folder()
    self.records = Records(database: folder.file("new/kur.db"), yard: yard)
  }

  func prepare() throws {
    for name in try folder.names() { try folder.remove(name) }
  }

  func standing() async throws -> Standing {
    guard DatabaseFiles.exists(records.database) else { return .before }
    let faults = try await records.faults()
    return faults.isEmpty ? .after : .broken(faults)
  }

  func again() async throws -> [String] {
    if try await standing() == .after { return [] }
    let ended = try await run()
    return ended.isDone ? [] : [ended.summary]
  }
}
