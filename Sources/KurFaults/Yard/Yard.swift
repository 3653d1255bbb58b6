import Foundation
import KurDomain
import KurSamples

/// What every fault works with: the program, folders that are taken away again, and chance.
struct Yard: Sendable {
  let kur: Program
  let sqlite3: Program
  /// When the trial began, by this machine's clock.
  let now: Instant
  let seed: UInt64

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// - Throws: `Missing` where the program or the sqlite3 shell is not there.
  init(program: Program, now: Instant, seed: UInt64) throws {
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw Missing(description: "there is no \(program.path): swift build --product kur")
    }
    let shell = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"]
      .first(where: FileManager.default.isExecutableFile)
    guard let shell else {
      throw Missing(description: "the sqlite3 shell is missing: apt-get install sqlite3")
    }
    self.kur = program
    self.sqlite3 = Program(path: shell)
    self.now = now
    self.seed = seed
  }

  /// Chance of its own for each purpose, the same for one seed.
  func chance(_ purpose: String) -> SeededGenerator {
    SeededGenerator(
      seed: purpose.utf8.reduce(seed) { ($0 &* 1_099_511_628_211) ^ UInt64($1) })
  }
}

/// A folder that is there as long as this value is.
final class Folder: Sendable {
  let path: String

  init(in parent: String = NSTemporaryDirectory()) throws {
    path =
      URL(fileURLWithPath: parent).appendingPathComponent("kur-faults-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755])
  }

  deinit {
    // What was made unreadable has to go too.
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: file(name))
  }

  /// Everything that is in it, by name.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// The files of a database: itself, and what SQLite keeps beside it.
enum DatabaseFiles {
  static let suffixes = ["", "-wal", "-shm", "-journal"]

  static func exists(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  static func remove(_ path: String) {
    for suffix in suffixes { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  /// Puts a copy in the place of whatever is there.
  static func copy(_ path: String, to target: String) throws {
    remove(target)
    for suffix in suffixes where suffix != "-shm" && exists(path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: target + suffix)
    }
  }
}
