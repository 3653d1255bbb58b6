/// Splits a line into words as a shell does: `'…'` as it stands, `"…"` with `\n`, `\t`, `\u{7}`,
/// `\"` and `\\`, and a backslash before one character outside of quotes.
struct ShellWords {
  let words: [String]

  struct Unfinished: Error {
    let line: String
  }

  init(_ line: String) throws {
    var words: [String] = []
    var word: String?
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case " ":
        if let finished = word { words.append(finished) }
        word = nil
      case "'":
        guard let end = rest.firstIndex(of: "'") else { throw Unfinished(line: line) }
        word = (word ?? "") + rest[..<end]
        rest = rest[rest.index(after: end)...]
      case "\"":
        word = (word ?? "") + (try ShellWords.quoted(&rest, of: line))
      case "\\":
        guard let next = rest.popFirst() else { throw Unfinished(line: line) }
        word = (word ?? "") + String(next)
      default:
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    self.words = words
  }

  private static func quoted(_ rest: inout Substring, of line: String) throws -> String {
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\": text += try escaped(&rest, of: line)
      default: text.append(character)
      }
    }
    throw Unfinished(line: line)
  }

  private static func escaped(_ rest: inout Substring, of line: String) throws -> String {
    switch rest.popFirst() {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      guard rest.first == "{", let end = rest.firstIndex(of: "}"),
        let value = UInt32(rest[rest.index(after: rest.startIndex)..<end], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw Unfinished(line: line) }
      rest = rest[rest.index(after: end)...]
      return String(scalar)
    case let other?: return String(other)
    case nil: throw Unfinished(line: line)
    }
  }
}
