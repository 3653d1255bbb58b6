import Foundation

extension Disk {
  /// A disk of its own that is filled up to a few kilobytes; takes the rights to mount one.
  /// - Parameter step: kilobytes.
  func fillingUp(step: Int = 20) async throws -> Tally {
    var tally = Tally()
    let folder = try Folder()
    let mount = Program(path: "/bin/mount")
    let size = 4 << 20
    guard FileManager.default.isExecutableFile(atPath: mount.path),
      try await mount.run(["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder.path]).isDone
    else {
      tally.notes.append("skipped: a disk that fills up, which takes the rights to mount one")
      return tally
    }
    let records = Records(database: folder.file("kur.db"), yard: yard)
    let filler = folder.file("filler")
    var full = 0
    for kilobytes in stride(from: 0, through: 400, by: step) {
      try DatabaseFiles.copy(clinic.database, to: records.database)
      let before = try await records.dump()
      DatabaseFiles.remove(records.database + "-wal")
      try fill(filler, leaving: kilobytes << 10, of: size, in: folder)
      let ended = try await records.kur([
        "log", clinic.patients[0], "--routine", "--pain", "6/5", "--as", "Tomas",
      ])
      try FileManager.default.removeItem(atPath: filler)
      var wrong = Disk.wrong(ended, in: folder)
      if !ended.isDone {
        full += 1
        if try await records.dump() != before { wrong.append("something was stored") }
      } else if try await records.sql("SELECT count(*) FROM session") != "1\n" {
        wrong.append("acknowledged, and not there")
      }
      wrong += try await records.faults()
      tally.count("a disk with \(kilobytes) KB left", wrong)
    }
    tally.notes.append("full disk: \(full) of \(tally.tried) were too full for a session")
    _ = try await Program(path: "/bin/umount").run([folder.path])
    return tally
  }

  private func fill(_ path: String, leaving bytes: Int, of size: Int, in folder: Folder) throws {
    let used = try folder.names().map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      let length = (attributes[.size] as? NSNumber)?.intValue ?? 0
      return (length + 4095) / 4096 * 4096
    }.reduce(0, +)
    try Data(count: max(0, size - used - bytes)).write(to: URL(fileURLWithPath: path))
  }

  /// The system lets no file grow beyond a size, as `ulimit -f` does.
  func fileSizeLimit(_ limits: [Int] = [0, 1, 8, 40, 100, 400, 1000, 1800]) async throws -> Tally {
    var tally = Tally()
    let shell = Program(path: "/bin/sh")
    let deed = try await WriteDeed(yard, clinic)
    let backup = try BackupDeed(yard, clinic)
    for deed in [deed, backup] as [any Deed] {
      for blocks in limits {
        try await deed.prepare()
        let ended = try await shell.run(
          ["-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", yard.kur.path] + deed.line,
          environment: ["KUR_DATABASE": deed.records.database])
        tally.count(
          "\(deed.name) where files end at \(blocks) blocks", try await wrong(deed, ended))
      }
    }
    return tally
  }
}
