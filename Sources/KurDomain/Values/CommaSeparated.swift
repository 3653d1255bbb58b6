/// A table read from comma-separated text (RFC 4180): every row has the header's fields.
public struct CommaSeparated: Sendable {
  public let header: [String]
  public let rows: [Row]

  /// One row, with the line of the file on which it starts.
  public struct Row: Sendable {
    public let line: Int
    public let fields: [String]

    /// Without the empty fields at the end, as long as there are more than so many.
    fileprivate func trimmed(to count: Int) -> Row {
      let said = (fields.lastIndex { !$0.isEmpty } ?? -1) + 1
      return Row(line: line, fields: Array(fields.prefix(max(count, said))))
    }
  }

  public struct Malformed: Error, Equatable {
    public let line: Int
    public let reason: String
  }

  /// - Parameter fromSpreadsheet: true for what spreadsheets write: semicolons where the header has
  ///   them and no comma, empty lines, and empty fields behind the header's.
  public init(_ text: String, fromSpreadsheet: Bool = false) throws(Malformed) {
    var scanner = Scanner(bytes: Array(text.utf8))
    if fromSpreadsheet {
      let head = text.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      if head.contains(UInt8(ascii: ";")), !head.contains(UInt8(ascii: ",")) {
        scanner.comma = UInt8(ascii: ";")
      }
    }
    guard var header = try scanner.row() else {
      throw Malformed(line: 1, reason: "there is no header")
    }
    if fromSpreadsheet { header = header.trimmed(to: 1) }
    self.header = header.fields
    var rows: [Row] = []
    while var row = try scanner.row() {
      if fromSpreadsheet {
        guard row.fields.contains(where: { !$0.isEmpty }) else { continue }
        row = row.trimmed(to: header.fields.count)
      }
      guard row.fields.count == header.fields.count else {
        throw Malformed(
          line: row.line,
          reason: "\(row.fields.count) fields where the header names \(header.fields.count)")
      }
      rows.append(row)
    }
    self.rows = rows
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    var comma = UInt8(ascii: ",")

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func row() throws(Malformed) -> Row? {
      guard position < bytes.count else { return nil }
      let start = line
      var fields: [String] = []
      while true {
        fields.append(try field())
        guard position < bytes.count else { break }
        let separator = bytes[position]
        position += 1
        if separator == comma { continue }
        if separator == UInt8(ascii: "\r"), position < bytes.count,
          bytes[position] == UInt8(ascii: "\n")
        {
          position += 1
        }
        line += 1
        break
      }
      return Row(line: start, fields: fields)
    }

    mutating func field() throws(Malformed) -> String {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        let start = position
        while position < bytes.count, !isSeparator(bytes[position]) {
          guard bytes[position] != UInt8(ascii: "\"") else {
            throw Malformed(line: line, reason: "a quote inside a field that is not quoted")
          }
          position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
      position += 1
      var value: [UInt8] = []
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\"") {
          guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            guard position == bytes.count || isSeparator(bytes[position]) else {
              throw Malformed(line: line, reason: "text behind a closing quote")
            }
            return String(decoding: value, as: UTF8.self)
          }
          position += 1
        } else if byte == UInt8(ascii: "\n") {
          line += 1
        }
        value.append(byte)
      }
      throw Malformed(line: line, reason: "a quote that is never closed")
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
      byte == comma || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
