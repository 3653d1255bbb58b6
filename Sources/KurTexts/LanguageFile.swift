import KurDomain

/// The texts of a language as they stand in its file: `key = text` a line, `#` before a remark.
///
/// A thing that is counted has its forms in the order of `PluralForm`, between bars:
/// `count.session = {n} session | {n} sessions`.
public struct LanguageFile: Sendable {
  public let entries: [String: String]

  public init(_ text: String) {
    var entries: [String: String] = [:]
    for line in text.split(separator: "\n") where line.first != "#" {
      guard let sign = line.firstIndex(of: "=") else { continue }
      entries[line[..<sign].trimmed] = line[line.index(after: sign)...].trimmed
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
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
