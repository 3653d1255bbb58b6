import Foundation
import KurDomain

/// What a backup holds, beside it as `FILE.manifest`: enough to see that it is whole, and nothing of
/// any patient.
public struct BackupManifest: Hashable, Sendable, Codable {
  /// Migrations that the database has.
  public let schema: Int
  /// UTC milliseconds.
  public let made: Int64
  /// Records by table.
  public let counts: [String: Int]
  /// The number and the digest (hexadecimal) of the last event.
  public let events: Int64
  public let head: String
  /// SHA-256 of the file as it lies there, in hexadecimal digits.
  public let sha256: String
  public let bytes: Int64
  public let isEncrypted: Bool

  static func path(of backup: String) -> String { backup + ".manifest" }

  func write(for backup: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let path = Self.path(of: backup)
    DatabaseFile.remove(path)
    try onFile(path) {
      try DatabaseFile.make(path)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.write(contentsOf: try encoder.encode(self) + Data("\n".utf8))
      try file.synchronize()
    }
  }

  /// Nil where no manifest is beside the backup.
  /// - Throws: `corrupt` for one that cannot be read.
  static func read(of backup: String) throws(StoreFailure) -> BackupManifest? {
    let path = path(of: backup)
    guard access(path, F_OK) == 0 else { return nil }
    do {
      let data = try onFile(path) { try Data(contentsOf: URL(fileURLWithPath: path)) }
      return try JSONDecoder().decode(BackupManifest.self, from: data)
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw StoreFailure(.corrupt, "the manifest cannot be read", path: path)
    }
  }
}

extension BackupManifest {
  /// True for what it was written of; tables of a later release hold nothing yet.
  func describes(_ content: Inspection) -> Bool {
    head == content.head && events == content.events
      && content.counts.allSatisfy { $0.value == counts[$0.key] ?? 0 }
      && counts.keys.allSatisfy { content.counts[$0] != nil }
  }
}

/// The SHA-256 of a file, read in pieces.
func sha256(ofFile path: String) throws -> String {
  try onFile(path) {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var hash = RunningDigest()
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.add(piece) }
    return hash.hexadecimal
  }
}
