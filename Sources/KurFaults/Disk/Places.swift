import Foundation

/// Files and folders that may not be read or written, or are something else.
extension Disk {
  /// The user who may nothing.
  private static let nobody: UInt32 = 65_534

  /// One arrangement of files, and what may be said to it.
  private struct Place {
    let name: String
    /// What is changed, as lines of a shell that runs in the folder.
    let change: String
    let line: [String]
    var codes: Set<Int32> = [73, 74]
    /// What may not be different afterwards.
    var isBackup = false
  }

  /// - Parameter every: 1 for all places, 2 for half of them.
  func places(every: Int = 1) async throws -> Tally {
    var tally = Tally()
    let program = try Folder()
    let kur = program.file("kur")
    // The folder in which it was built may be closed to others.
    try FileManager.default.copyItem(atPath: yard.kur.path, toPath: kur)
    let isRoot = getuid() == 0
    for (index, place) in list.enumerated() where index.isMultiple(of: every) {
      let folder = try Folder()
      let records = Records(database: folder.file("clinic/kur.db"), yard: yard)
      let clinicFolder = folder.file("clinic")
      try FileManager.default.createDirectory(
        atPath: clinicFolder, withIntermediateDirectories: true)
      try DatabaseFiles.copy(clinic.database, to: records.database)
      let before = try await records.content()
      let owner = isRoot ? "chown -R \(Self.nobody):\(Self.nobody) .; " : ""
      _ = try await shell(owner + place.change, in: folder)
      let line = place.line.map { $0.replacing("FOLDER", with: folder.path) }
      let ended = try await Program(path: kur).run(
        line, environment: ["KUR_DATABASE": records.database],
        as: isRoot ? Self.nobody : nil)
      _ = try await shell("chmod -R u+rwX . 2>/dev/null", in: folder)
      var wrong: [String] = []
      if !place.codes.contains(ended.exitCode ?? -1) { wrong.append(ended.summary) }
      if !ended.isDone && !ended.said.contains(folder.path) {
        wrong.append("it does not say where: \(ended.summary)")
      }
      if DatabaseFiles.exists(records.database), !place.isBackup,
        try await records.content() != before
      {
        wrong.append("the records are not as before")
      }
      tally.count(place.name, wrong)
    }
    return tally
  }

  private func shell(_ text: String, in folder: Folder) async throws -> Program.Ended {
    try await Program(path: "/bin/sh").run(["-c", "cd '\(folder.path)' && { \(text); }"])
  }

  private var list: [Place] {
    let patient = clinic.patients[0]
    let log = ["log", patient, "--routine", "--pain", "6/5", "--as", "Tomas"]
    let report = ["report", patient, "--as", "Petra"]
    let backup = ["backup", "FOLDER/backups/today.kur", "--as", "Ada"]
    let restore = ["restore", "FOLDER/today.kur", "--replace", "--as", "Ada"]
    let made = "mkdir backups; chmod 777 backups"
    let elsewhere = ["--database", "FOLDER/other/kur.db"]
    return [
      Place(
        name: "log, a file that may not be written", change: "chmod 444 clinic/kur.db", line: log),
      Place(
        name: "log, a folder that may not be written",
        change: "chmod 444 clinic/kur.db; chmod 555 clinic", line: log),
      Place(
        name: "log, a folder in which no log can be made", change: "chmod 555 clinic", line: log),
      Place(
        name: "report, a file that may only be read", change: "chmod 444 clinic/kur.db",
        line: report, codes: [0]),
      Place(
        name: "report, a folder that may only be read",
        change: "chmod 444 clinic/kur.db; chmod 555 clinic", line: report, codes: [0]),
      Place(name: "log, a file that may not be read", change: "chmod 0 clinic/kur.db", line: log),
      Place(
        name: "report, a file that may not be read", change: "chmod 0 clinic/kur.db", line: report),
      Place(name: "log, a folder that is closed", change: "chmod 0 clinic", line: log),
      Place(
        name: "log, a folder that has vanished", change: "rm -r clinic", line: log, codes: [66]),
      Place(
        name: "log, a folder in place of the file", change: "rm clinic/kur.db; mkdir clinic/kur.db",
        line: log),
      Place(
        name: "log, a file in place of the folder", change: "rm -r clinic; touch clinic", line: log),
      Place(
        name: "init, a folder that may not be written", change: "mkdir other; chmod 555 other",
        line: ["init"] + elsewhere),
      Place(
        name: "init, a folder in place of the file", change: "mkdir -p other/kur.db",
        line: ["init"] + elsewhere),
      Place(
        name: "init, a file in place of the folder", change: "touch other",
        line: ["init"] + elsewhere),
      Place(
        name: "backup, a folder that has vanished", change: "true", line: backup, isBackup: true),
      Place(
        name: "backup, a folder that may not be written",
        change: "mkdir backups; chmod 555 backups",
        line: backup, isBackup: true),
      Place(
        name: "backup, a folder in place of the file", change: made + "; mkdir backups/today.kur",
        line: backup, isBackup: true),
      Place(
        name: "backup, a file of that name", change: made + "; touch backups/today.kur",
        line: backup, isBackup: true),
      Place(
        name: "backup --keep, no such folder", change: "true",
        line: ["backup", "--keep", "3", "FOLDER/backups", "--as", "Ada"], codes: [65, 73],
        isBackup: true),
      Place(
        name: "restore, a backup that may not be read",
        change: "cp clinic/kur.db today.kur; chmod 0 today.kur", line: restore),
      Place(
        name: "restore, a folder in place of the backup", change: "mkdir today.kur", line: restore,
        codes: [73, 78]),
      Place(name: "restore, no backup", change: "true", line: restore, codes: [66]),
      Place(
        name: "restore, a folder that may not be written",
        change: "cp clinic/kur.db today.kur; chmod 555 clinic", line: restore),
      Place(
        name: "report, a file that may not be made", change: "mkdir out; chmod 555 out",
        line: report + ["--output", "FOLDER/out/report.txt"]),
      Place(
        name: "report, a folder in place of the file", change: "mkdir -p out/report.txt",
        line: report + ["--output", "FOLDER/out/report.txt"]),
    ]
  }
}
