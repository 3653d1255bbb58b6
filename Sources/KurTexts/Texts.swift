import KurDomain

/// The words of one language that a patient may read.
public struct Texts: Sendable {
  public static let english = Texts(.english)

  public let language: Language
  private let entries: [String: String]

  public init(_ language: Language) {
    self.language = language
    self.entries = LanguageFile(LanguageFile.text(of: language)).entries
  }

  /// The text, or its key where the language has none.
  public subscript(_ key: some TextKey) -> String { entries[key.path] ?? key.path }

  /// The text with its gaps filled: `{minutes}` by what stands under `minutes`.
  ///
  /// A gap that is not filled is a dash, and what fills one is never searched for gaps.
  public subscript(_ key: some TextKey, _ gaps: [String: String]) -> String {
    Texts.filled(self[key], gaps)
  }

  /// A number with the thing in its right form: `1 session`, `5 ședințe`, `21 сеанс`.
  public func count(_ number: Int, _ thing: CountKey) -> String {
    let forms = self[thing].split(separator: "|").map { $0.trimmed }
    guard let last = forms.last else { return "\(number)" }
    let form = PluralForm.index(of: number, in: language)
    return Texts.filled(form < forms.count ? forms[form] : last, ["n": "\(number)"])
  }

  /// A number of tenths that is not whole, with the thing: `1.5 points`.
  public func fraction(_ tenths: Int, of thing: CountKey) -> String {
    let forms = self[thing].split(separator: "|").map { $0.trimmed }
    // Every language here has the form of small numbers for a fraction.
    return Texts.filled(forms.count > 1 ? forms[1] : self[thing], ["n": self.tenths(tenths)])
  }

  /// The name of a row of the catalogue; a row's own name where the language has none for it, as
  /// for a clinic's own rows.
  public func name(_ list: NamedList, _ code: some CustomStringConvertible, _ own: String)
    -> String
  {
    entries["\(list.rawValue).\(code)"] ?? own
  }

  private static func filled(_ text: String, _ gaps: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var (filled, rest) = ("", text[...])
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      filled += rest[..<start] + (gaps[String(rest[rest.index(after: start)..<end])] ?? "–")
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
