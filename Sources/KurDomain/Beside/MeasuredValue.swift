/// A value of a measure, read from what somebody typed.
public struct MeasuredValue: Hashable, Sendable {
  /// In tenths of the unit; nil for words, and where too few items were answered.
  public let tenths: Int?
  /// The scores of a questionnaire's items; nil for one that was not answered.
  public let items: [Int?]
  /// Of a measure in words.
  public let words: String?

  init(tenths: Int?, items: [Int?] = [], words: String? = nil) {
    self.tenths = tenths
    self.items = items
    self.words = words
  }
}

/// A value that its measure does not have, with what it takes.
public struct NoSuchValue: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
}

extension Measure {
  /// Reads a value: `6`, `32.5`, `+1`, the items of a questionnaire as `2,3,1,-,4`, or words.
  /// - Throws: what the measure takes, where it does not take this.
  public func value(_ text: String) throws(NoSuchValue) -> MeasuredValue {
    switch type {
    case .note:
      return MeasuredValue(tenths: nil, words: text)
    case .items:
      return try answers(text)
    case .amount:
      guard let tenths = Measure.tenths(text),
        range.map({ ($0.lowerBound * 10...$0.upperBound * 10).contains(tenths) }) ?? false
      else { throw refused(text) }
      return MeasuredValue(tenths: tenths)
    case .score, .count, .tone:
      let digits = type == .tone && text.hasPrefix("+") ? text.dropFirst() : text[...]
      guard !digits.hasPrefix("+"), let number = Int(digits), range?.contains(number) ?? false
      else { throw refused(text) }
      return MeasuredValue(tenths: number * 10)
    }
  }

  /// What a value looks like, in words.
  public var accepted: String {
    let bounds = range.map { "from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    switch type {
    case .note: return "words"
    case .items:
      return "\(questionnaire?.items ?? 0) scores \(bounds) with commas between them, - for an "
        + "item that was not answered, as 2,3,1,-,4,2,0,1,3,2"
    case .amount: return "a number \(bounds)\(unitWords), with at most one decimal"
    case .count: return "a whole number \(bounds)\(unitWords)"
    case .score, .tone: return "a whole number \(bounds)"
    }
  }

  private var unitWords: String { unit.isEmpty ? "" : " \(unit)" }

  private func refused(_ text: String) -> NoSuchValue {
    NoSuchValue(description: "\(code) is \(accepted); '\(text.prefix(60))' is not")
  }

  // MARK: Questionnaires

  private func answers(_ text: String) throws(NoSuchValue) -> MeasuredValue {
    guard let questionnaire, let range else { throw refused(text) }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    guard words.count == questionnaire.items else {
      let form = "\(code) is \(accepted); \(words.count) were given"
      throw NoSuchValue(description: form)
    }
    var items: [Int?] = []
    for word in words {
      guard word != "-" else {
        items.append(nil)
        continue
      }
      guard let score = Int(word), range.contains(score), !word.hasPrefix("+") else {
        throw NoSuchValue(
          description: "item \(items.count + 1) of \(code) is a whole number from "
            + "\(range.lowerBound) to \(range.upperBound), or - where it was not answered; "
            + "'\(word.prefix(60))' is not")
      }
      items.append(score)
    }
    return MeasuredValue(
      tenths: questionnaire.tenths(of: items, most: range.upperBound), items: items)
  }

  /// Reads `32`, `32.5` and `32,5`.
  private static func tenths(_ text: String) -> Int? {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard parts.count <= 2, let whole = parts.first, (1...4).contains(whole.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let units = Int(whole)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard fraction.count == 1, let tenth = Int(fraction) else { return nil }
    return units * 10 + tenth
  }
}

extension Measure.Questionnaire {
  /// The score in tenths; nil where too few items were answered. An item that was not answered
  /// takes its most from the denominator: the percent is that of what the answered items can have,
  /// and a sum is scaled to all items, so that 18 points of 9 items are 20 of 10.
  /// - Parameter most: of one item.
  /// - Source: evidence 3.3, O21, O22.
  public func tenths(of answers: [Int?], most: Int) -> Int? {
    let answered = answers.compactMap { $0 }
    guard answered.count >= leastAnswered, most > 0, !answered.isEmpty else { return nil }
    let sum = answered.reduce(0, +)
    let (whole, part) =
      scoring == .percent ? (sum * 1000, most * answered.count) : (sum * 10 * items, answered.count)
    return (whole * 2 + part) / (2 * part)
  }
}

extension Measure {
  /// `6`, `42.2`, `+1`: without the unit.
  public func number(_ tenths: Int) -> String {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : type == .tone && tenths > 0 ? "+" : ""
    return "\(sign)\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }

  /// The word for a value, as `moderate`; nil in measures without such words.
  public func band(_ tenths: Int) -> String? {
    bands.last { tenths >= $0.from * 10 }?.word
  }
}

extension Code where Of == Measure {
  /// Pain on the numeric rating scale, which is also asked with sessions.
  public static let pain: Self = "pain"
}
