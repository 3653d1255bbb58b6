/// A session is logged.
struct WriteDeed: Deed {
  let name = "log"
  let folder: Folder
  let records: Records
  let line: [String]
  private let clinic: SampleClinic
  private let events: Int

  init(_ yard: Yard, _ clinic: SampleClinic) async throws {
    self.folder = try Folder()
    self.clinic = clinic
    self.records = Records(database: folder.file("kur.db"), yard: yard)
    self.line = [
      "log", clinic.patients[0], "--routine", "--pain", "6/5", "--as", "Tomas", "--request",
      "deed",
    ]
    self.events = try await Records(database: clinic.database, yard: yard).events().count
  }

  func prepare() throws { try DatabaseFiles.copy(clinic.database, to: records.database) }

  func standing() async throws -> Standing {
    let faults = try await records.faults()
    guard faults.isEmpty else { return .broken(faults) }
    let events = try await records.events()
    let sessions = try await records.sql("SELECT count(*) FROM session")
    switch (events.count - self.events, sessions) {
    case (0, "0\n"): return .before
    case (1, "1\n") where events.last?.kind == "logged": return .after
    default: return .broken(["\(events.count) events and \(sessions) sessions"])
    }
  }

  func again() async throws -> [String] {
    let ended = try await run()
    guard ended.isDone else { return [ended.summary] }
    return try await standing() == .after ? [] : ["it is not there"]
  }
}
