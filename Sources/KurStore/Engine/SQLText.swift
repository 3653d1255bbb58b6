/// The text of one SQL statement. Only literals in the source make one, so nothing that anybody
/// types can become part of a statement. Values stand in it as `$1`, `$2`.
struct SQLText: Sendable, ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral value: StaticString) { self.text = value.description }

  private init(text: String) { self.text = text }

  static func + (left: SQLText, right: SQLText) -> SQLText {
    SQLText(text: left.text + " " + right.text)
  }
}

extension SQLText {
  /// Among as many values as `SQLText.chunk`; shorter lists repeat their last value.
  static let among: SQLText = """
    IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
    $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)
    """
  static let chunk = 32

  /// Values for `among`, as many times as it takes.
  static func chunks(_ values: [SQLValue]) -> [[SQLValue]] {
    stride(from: 0, to: values.count, by: chunk).map { start in
      let part = values[start..<min(start + chunk, values.count)]
      return part + Array(repeating: part.last ?? .null, count: chunk - part.count)
    }
  }
}
