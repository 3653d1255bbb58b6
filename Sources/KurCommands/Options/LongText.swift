import Foundation
import KurDomain
import KurReports
import KurService

/// Text that may be long: as typed, from a file (`@FILE`), or from standard input (`-`).
/// A text that begins with `@` is typed as `@@`.
struct LongText {
  /// Bytes of UTF-8.
  static let limit = 65_536

  private enum Source {
    case typed(String)
    case file(String)
    case standardInput
  }

  private let source: Source

  static func read(_ word: String) throws -> LongText {
    switch word {
    case "-": return LongText(source: .standardInput)
    case _ where word.hasPrefix("@@"): return LongText(source: .typed(String(word.dropFirst())))
    case _ where word.hasPrefix("@"):
      guard word.count > 1 else { throw WrongWord("behind @ comes the name of a file") }
      return LongText(source: .file(String(word.dropFirst())))
    default:
      guard word.contains(where: { !$0.isWhitespace }) else {
        throw WrongWord("it may not be empty")
      }
      return LongText(source: .typed(word))
    }
  }

  /// The name of a file, or `-` for standard input.
  static func readFile(_ word: String) throws -> LongText {
    guard !word.isEmpty else { throw WrongWord("it may not be empty") }
    return LongText(source: word == "-" ? .standardInput : .file(word))
  }

  /// The text itself.
  ///
  /// - Throws: `BadInput` when a file or standard input does not hold such a text.
  func text(at place: Workplace) throws -> String {
    switch source {
    case .typed(let text):
      return text
    case .file(let name):
      let path = place.path(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw BadInput("there is no file \(name)")
      }
      guard !isFolder.boolValue else { throw BadInput("\(name) is a folder, not a text") }
      guard let file = FileHandle(forReadingAtPath: path),
        let bytes = try? file.read(upToCount: LongText.limit + 1) ?? Data()
      else { throw BadInput("\(name) cannot be read") }
      return try LongText.checked(Array(bytes), from: name)
    case .standardInput:
      return try LongText.checked(
        place.terminal.read(LongText.limit + 1), from: "standard input")
    }
  }

  private static func checked(_ bytes: [UInt8], from name: String) throws -> String {
    guard bytes.count <= limit else { throw BadInput("\(name) holds more than 64 KB of text") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BadInput("\(name) is not text in UTF-8")
    }
    let lines = text.replacing("\r\n", with: "\n").trimmingSpaces
    guard !lines.isEmpty else { throw BadInput("\(name) holds no text") }
    if let control = lines.firstControl { throw BadInput("\(name) holds \(control)") }
    return lines
  }
}

/// A file or standard input that does not hold what it should.
struct BadInput: Error {
  let message: String
  /// Lines behind the message, for people.
  let details: [String]
  /// More of the document, for programs.
  let members: KeyValuePairs<String, JSON>

  init(_ message: String, details: [String] = [], members: KeyValuePairs<String, JSON> = [:]) {
    self.message = message
    self.details = details
    self.members = members
  }
}

extension String {
  /// The first character that no text has, as `the control character U+0007`.
  var firstControl: String? {
    for scalar in unicodeScalars where scalar.properties.generalCategory == .control {
      guard scalar != "\n", scalar != "\t" else { continue }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "the control character U+" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return nil
  }
}
