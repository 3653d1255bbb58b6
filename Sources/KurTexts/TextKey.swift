/// Texts that belong together, by the keys that they have in the files of the languages.
///
/// A report has one such type beside it. In a file the key of a case is `section.raw-value`; a test
/// looks each up in every language.
public protocol TextKey: RawRepresentable<String>, CaseIterable, Sendable {
  /// What its keys begin with, as `summary`.
  static var section: String { get }
}

extension TextKey {
  public var path: String { "\(Self.section).\(rawValue)" }
}
