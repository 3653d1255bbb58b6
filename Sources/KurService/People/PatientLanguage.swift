import KurDomain
import KurRules
import KurStore

/// What a patient reads, as it is given: a language, or `clinic` for none of the patient's own.
public enum LanguageChange: Hashable, Sendable {
  case language(Language)
  case clinic

  public var language: Language? {
    switch self {
    case .language(let language): language
    case .clinic: nil
    }
  }
}

extension LanguageChange: RawRepresentable, CaseIterable {
  public static let allCases = Language.allCases.map { LanguageChange.language($0) } + [.clinic]

  public init?(rawValue: String) {
    guard rawValue.lowercased() != "clinic" else {
      self = .clinic
      return
    }
    guard let language = Language(rawValue) else { return nil }
    self = .language(language)
  }

  public var rawValue: String { language?.rawValue ?? "clinic" }
}

extension PatientFile {
  /// The language of what is written for the patient: as asked, else the patient's, else the
  /// clinic's.
  public func language(asked: Language? = nil) -> Language { chart.language(asked: asked) }

  /// The language of what is written about the patient, for a colleague: as asked, else the clinic's.
  public func letterLanguage(asked: Language? = nil) -> Language {
    asked ?? chart.parameters.language
  }
}

extension Chart {
  /// The language of what is written for the patient: as asked, else the patient's, else the
  /// clinic's.
  public func language(asked: Language? = nil) -> Language {
    asked ?? patient.identity.language ?? parameters.language
  }
}

extension Practice {
  /// The language of what is written for nobody in particular: as asked, else the clinic's.
  public func language(asked: Language? = nil) throws(ServiceError) -> Language {
    if let asked { return asked }
    return try translated(database) {
      try store.read { try $0.parameter(.clinicLanguage) }.flatMap { Language($0) } ?? .english
    }
  }
}
