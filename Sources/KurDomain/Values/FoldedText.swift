import Foundation

/// Text as search sees it: lower case, without accents, inner runs of spaces made one.
public struct FoldedText: Hashable, Sendable {
  public let value: String

  public init(_ text: String) {
    // Plain ASCII stays clear of Foundation's tables, which cost a millisecond to load.
    let folded =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased()
      : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    self.value = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  public var words: [Substring] { value.split(separator: " ") }
}

extension StringProtocol {
  /// Without white space and line ends at both ends.
  public var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
