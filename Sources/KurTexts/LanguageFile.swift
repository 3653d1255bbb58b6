import KurDomain

/// The texts of a language as they stand in its file: `key = text` a line, `#` before a remark.
///
/// A thing that is counted has its forms in the order of `PluralForm`, between bars:
/// `count.session = {n} session | {n} sessions`.
public struct LanguageFile: Sendable {
  public let entries: [String: String]

  public init(_ text: String) {
    var entries: [String: String] = [:]
    // By bytes: what every command may load is not taken apart into characters.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#")
    {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      entries[Substring(line[..<sign]).trimmed] =
        Substring(line[line.index(after: sign)...]).trimmed
    }
    self.entries = entries
  }

  /// The file of a language.
  public static func text(of language: Language) -> String {
    let bytes =
      switch language {
      case .english: PackageResources.en_txt
      case .romanian: PackageResources.ro_txt
      case .russian: PackageResources.ru_txt
      case .german: PackageResources.de_txt
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  /// Without the spaces around it.
  var trimmed: String {
    var text = utf8
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(Substring(text))
  }
}
