import KurDomain
import KurRules
import KurTexts

extension AdviceKey: TextKey {
  public static let section = "advice"
}

extension PatientAdvice.Item {
  /// The text with its gaps filled; what is not known is a dash.
  public func text(in texts: Texts) -> String {
    let filled = gaps.map { ($0.key.rawValue, $0.value.oneLine) }
    return texts[key, Dictionary(filled) { first, _ in first }]
  }
}

extension PatientAdvice {
  public func texts(in texts: Texts) -> [String] { items.map { $0.text(in: texts) } }

  /// For programs: each text under its key, in the language of the clinic.
  public var json: JSON { json(in: Texts(language)) }

  /// For programs: each text under its key.
  public func json(in texts: Texts) -> JSON {
    .array(items.map { ["key": .string($0.key.rawValue), "text": .string($0.text(in: texts))] })
  }

  /// Texts in the language of the clinic under a line that says whom they are for; nothing where
  /// there are none.
  public func lines(width: Int) -> [String] {
    guard !isEmpty else { return [] }
    return ["To tell the patient:"]
      + texts(in: Texts(language)).flatMap { text in
        Columns.wrapped(text, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
      }
  }
}
