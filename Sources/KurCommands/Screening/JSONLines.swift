/// A JSON text as it was read, each value with the line on which it begins. Strict: RFC 8259, no
/// member twice, at most 32 values within each other.
package struct JSONLines {
  package indirect enum Content {
    case null
    case bool(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONLines])
    case object([Member])

    /// What it is, in words.
    var words: String {
      switch self {
      case .null: "null"
      case .bool: "true or false"
      case .number: "a number"
      case .string: "a text"
      case .array: "a list"
      case .object: "an object"
      }
    }
  }

  package struct Member {
    package let key: String
    package let value: JSONLines
  }

  package struct Malformed: Error {
    let line: Int
    let reason: String
  }

  package let line: Int
  package let content: Content

  package init(_ text: String) throws(Malformed) {
    var scanner = Scanner(bytes: Array(text.utf8))
    let value = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.fault("text behind the end") }
    self = value
  }

  private init(line: Int, content: Content) {
    self.line = line
    self.content = content
  }

  private struct Scanner {
    static let depth = 32

    let bytes: [UInt8]
    var position = 0
    var line = 1

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    func fault(_ reason: String) -> Malformed { Malformed(line: line, reason: reason) }

    mutating func skipSpace() {
      while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if byte == 0x0A { line += 1 }
        position += 1
      }
    }

    /// Takes a character, if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let next, next == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    mutating func value(depth: Int) throws(Malformed) -> JSONLines {
      skipSpace()
      let start = line
      guard let byte = next else { throw fault("the text ends where a value should be") }
      guard depth < Scanner.depth else { throw fault("too many values within each other") }
      switch byte {
      case UInt8(ascii: "{"):
        return JSONLines(line: start, content: .object(try members(depth)))
      case UInt8(ascii: "["):
        return JSONLines(line: start, content: .array(try elements(depth)))
      case UInt8(ascii: "\""): return JSONLines(line: start, content: .string(try string()))
      case UInt8(ascii: "-"), 0x30...0x39:
        return JSONLines(line: start, content: .number(try number()))
      default: return JSONLines(line: start, content: try word())
      }
    }

    mutating func members(_ depth: Int) throws(Malformed) -> [Member] {
      position += 1
      var members: [Member] = []
      skipSpace()
      if take("}") { return members }
      repeat {
        skipSpace()
        guard next == UInt8(ascii: "\"") else {
          throw fault(isAtEnd ? "the text ends inside an object" : "a member's name is missing")
        }
        let key = try string()
        skipSpace()
        guard take(":") else {
          throw fault(isAtEnd ? "the text ends inside an object" : "a colon is missing")
        }
        guard !members.contains(where: { $0.key == key }) else {
          throw fault("'\(key.prefix(40))' stands twice")
        }
        members.append(Member(key: key, value: try value(depth: depth + 1)))
        skipSpace()
      } while take(",")
      guard take("}") else {
        throw fault(isAtEnd ? "the text ends inside an object" : "a comma is missing")
      }
      return members
    }

    mutating func elements(_ depth: Int) throws(Malformed) -> [JSONLines] {
      position += 1
      var elements: [JSONLines] = []
      skipSpace()
      if take("]") { return elements }
      repeat {
        elements.append(try value(depth: depth + 1))
        skipSpace()
      } while take(",")
      guard take("]") else {
        throw fault(isAtEnd ? "the text ends inside a list" : "a comma is missing")
      }
      return elements
    }

    mutating func word() throws(Malformed) -> Content {
      let start = position
      while let byte = next, (0x61...0x7A).contains(byte) { position += 1 }
      switch String(decoding: bytes[start..<position], as: UTF8.self) {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: throw fault("a value is missing")
      }
    }

    mutating func number() throws(Malformed) -> String {
      let start = position
      _ = take("-")
      if !take("0") { try digits() }
      if take(".") { try digits() }
      if take("e") || take("E") {
        if !take("+") { _ = take("-") }
        try digits()
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func digits() throws(Malformed) {
      let start = position
      while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
      guard position > start else { throw fault("a number is not whole") }
    }

    mutating func string() throws(Malformed) -> String {
      position += 1
      var text: [UInt8] = []
      while let byte = next {
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
        case 0x00..<0x20: throw fault("a text holds a line end or a control character")
        default: text.append(byte)
        }
      }
      throw fault("the text ends inside a text in quotes")
    }

    mutating func escaped() throws(Malformed) -> Unicode.Scalar {
      guard let byte = next else { throw fault("the text ends behind a backslash") }
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"): return try scalar()
      default: throw fault("a backslash before a character that needs none")
      }
    }

    /// A character by its number, of which one beyond the first plane takes two.
    mutating func scalar() throws(Malformed) -> Unicode.Scalar {
      let first = try unit()
      if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
      guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
        throw fault("half of a character")
      }
      let second = try unit()
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) * 0x400 + (UInt32(second) - 0xDC00))
      else { throw fault("half of a character") }
      return scalar
    }

    mutating func unit() throws(Malformed) -> UInt16 {
      let digits = bytes[position..<min(position + 4, bytes.count)]
      guard digits.count == 4,
        let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw fault("a character's number has four digits from 0 to f") }
      position += 4
      return value
    }
  }
}
