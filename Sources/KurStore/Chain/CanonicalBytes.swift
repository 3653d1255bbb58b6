/// Bytes that mean one thing only: what is digested for the chain of events.
struct CanonicalBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Its length in eight bytes, then the bytes.
  mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes += part
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// A byte for the type, then the value.
  mutating func add(_ value: SQLValue) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let value):
      bytes.append(1)
      add(value)
    case .text(let value):
      bytes.append(2)
      add(value)
    case .blob(let value):
      bytes.append(3)
      add(value)
    }
  }

  mutating func add(_ count: Int) { add(Int64(count)) }

  private mutating func add(_ value: Int64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
