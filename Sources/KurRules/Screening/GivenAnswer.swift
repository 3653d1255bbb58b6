import KurDomain

/// An answer as somebody gave it, at a terminal or in a file.
public struct GivenAnswer: Hashable, Sendable {
  public let question: Code<Question>
  /// `no`, `yes`, or a value, as `36.6`.
  public let word: String
  public let findings: [StatedFinding]
  /// What was open and was seen healed.
  public let healed: [Code<Contraindication>]
  public let text: String?

  public init(
    question: Code<Question>, word: String, findings: [StatedFinding] = [],
    healed: [Code<Contraindication>] = [], text: String? = nil
  ) {
    self.question = question
    self.word = word
    self.findings = findings
    self.healed = healed
    self.text = text
  }

  /// The word as it is compared: small letters, single spaces.
  var plain: String { word.lowercased().split(separator: " ").joined(separator: " ") }
}

/// What an answer says.
public struct ReadAnswer: Hashable, Sendable {
  public let question: Code<Question>
  public var readings: [Reading] = []
  public var findings: [StatedFinding] = []
  public var healed: [Code<Contraindication>] = []
  public var reaction: Reaction?
  /// What is kept of it in words; nil for a plain 'no'.
  public var words: String?
  /// What the caller is to know, as that a physician closes what is still open.
  public var note: String?

  init(_ question: Code<Question>) { self.question = question }
}

/// Why an answer cannot be meant.
public struct AnswerFault: Error, Hashable, Sendable, CustomStringConvertible {
  public let question: Code<Question>
  public let message: String

  public init(_ question: Code<Question>, _ message: String) {
    self.question = question
    self.message = message
  }

  public var description: String { "\(question): \(message)" }
}
