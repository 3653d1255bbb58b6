/// A language in which patients can read what the clinic hands to them.
///
/// Written as ISO 639-1 has it. One more is a case here and a file of its texts.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case romanian = "ro"
  case russian = "ru"
  case german = "de"
}

extension Language: LosslessStringConvertible {
  public init?(_ description: String) { self.init(rawValue: description.lowercased()) }

  public var description: String { rawValue }

  /// Its English name.
  public var name: String {
    switch self {
    case .english: "English"
    case .romanian: "Romanian"
    case .russian: "Russian"
    case .german: "German"
    }
  }
}
