import KurDomain
import KurStore

/// What a backup holds.
public struct BackupContent: Sendable {
  /// Records by table.
  public let counts: [String: Int]
  public let schema: Int
  public let events: Int64
  /// The digest of the last event, in hexadecimal digits.
  public let head: String
  /// SHA-256 of the file, in hexadecimal digits.
  public let sha256: String
  public let bytes: Int64
  public let isEncrypted: Bool

  init(_ manifest: BackupManifest) {
    self.counts = manifest.counts
    self.schema = manifest.schema
    self.events = manifest.events
    self.head = manifest.head
    self.sha256 = manifest.sha256
    self.bytes = manifest.bytes
    self.isEncrypted = manifest.isEncrypted
  }
}
