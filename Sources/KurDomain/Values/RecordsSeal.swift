/// What stands for all events up to one, short enough to be written on paper: `1204-3f9a1c2b7d8e4f60`.
///
/// The number of the event and the first 16 hexadecimal digits of its digest.
public struct RecordsSeal: Hashable, Sendable, LosslessStringConvertible {
  public static let digits = 16

  public let event: Int64
  public let digest: String

  /// - Parameter digest: hexadecimal digits; the first 16 are kept.
  public init(event: Int64, digest: String) {
    self.event = event
    self.digest = String(digest.prefix(Self.digits))
  }

  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let event = Int64(parts[0]), event > 0,
      parts[1].count == Self.digits, parts[1].allSatisfy({ $0.isHexDigit && $0.isASCII })
    else { return nil }
    self.init(event: event, digest: parts[1].lowercased())
  }

  public var description: String { "\(event)-\(digest)" }
}
