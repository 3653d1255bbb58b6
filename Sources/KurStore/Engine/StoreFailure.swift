/// What a database would not do, by kind. Kinds are recognised by result codes, never by text.
public struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// The same key is there already, as a second live session on one day.
    case unique
    case foreignKey
    /// A value out of its bounds, or a record that may not be changed or deleted.
    case check
    /// Another program holds the database for more than ten seconds.
    case busy
    /// No room on the disk.
    case full
    /// The disk fails.
    case disk
    case corrupt
    case readOnly
    /// The file cannot be made or opened.
    case unavailable
    /// There is no file at the path.
    case missing
    /// There is a Kur database at the path at which one was to be made.
    case exists
    /// A folder where a file should be.
    case folder
    /// Not a Kur database.
    case foreign
    /// A Kur database of a later release, which has applied that many migrations.
    case newer(schema: Int)
    /// A fault of the program.
    case misuse
  }

  public let kind: Kind
  public let message: String
  public let path: String?

  public init(_ kind: Kind, _ message: String, path: String? = nil) {
    self.kind = kind
    self.message = message
    self.path = path
  }

  public var description: String {
    path.map { "\($0): \(message)" } ?? message
  }

  func at(_ path: String) -> StoreFailure { StoreFailure(kind, message, path: self.path ?? path) }
}
