/// What was asked and found on one day.
public struct Screening: Numbered, Hashable, Sendable {
  public static let letter: Character = "Q"
  public static let base: Int64 = 4000

  /// Which questions were asked and answered with no, but for what is stated beside.
  public enum Asked: String, Sendable, Codable {
    /// Nothing was asserted: readings or findings were kept from a refusal.
    case nothing
    /// One statement by a named person that covers the daily questions.
    case routine
    /// The daily questions, one by one.
    case daily
    /// The whole questionnaire, the daily questions included.
    case full

    /// True for those that clear the day as far as R-07 asks.
    public var coversTheDay: Bool { self != .nothing }
  }

  public let key: Key<Screening>
  public let day: CalendarDay
  public let asked: Asked
  public let author: Key<Staff>

  public init(key: Key<Screening>, day: CalendarDay, asked: Asked, author: Key<Staff>) {
    self.key = key
    self.day = day
    self.asked = asked
    self.author = author
  }
}

/// A screening before it is stored.
public struct NewScreening: Hashable, Sendable {
  public var day: CalendarDay
  public var asked: Screening.Asked
  public var readings: [Reading]
  public var findings: [StatedFinding]
  /// Codes seen healed.
  public var healed: [Code<Contraindication>]
  /// Answers that were more than 'no'.
  public var answers: [Answer]

  public init(
    day: CalendarDay, asked: Screening.Asked, readings: [Reading] = [],
    findings: [StatedFinding] = [], healed: [Code<Contraindication>] = [], answers: [Answer] = []
  ) {
    self.day = day
    self.asked = asked
    self.readings = readings
    self.findings = findings
    self.healed = healed
    self.answers = answers
  }

  public var isEmpty: Bool {
    readings.isEmpty && findings.isEmpty && healed.isEmpty && answers.isEmpty
  }
}

/// What was answered to a question, in words, where it was more than 'no'.
public struct Answer: Hashable, Sendable {
  public let question: Code<Question>
  public let text: String

  public init(question: Code<Question>, text: String) {
    self.question = question
    self.text = text
  }
}
