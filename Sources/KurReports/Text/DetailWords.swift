import KurDomain
import KurTexts

/// What a session has beyond the common fields.
public enum DetailKey: String, TextKey {
  case lastMeal = "last-meal"
  case bedtime, device, vibration, hertz, millimetres
  case forMinutes = "for-minutes"
  case alongLymph = "along-lymph"
  case notAlongLymph = "not-along-lymph"
  case painDuring = "pain-during"
  case unstretched, rest, taught
  case taughtWords = "taught-words"
  case minutes

  public static let section = "detail"
}

extension Texts {
  private typealias Key = DetailKey

  /// What was recorded beyond the common fields; texts that people typed only where the reader sees
  /// notes.
  public func details(_ details: SessionDetails, showsNotes: Bool) -> [String] {
    var words: [String] = []
    func add(_ key: DetailKey, _ gap: String, _ value: (some CustomStringConvertible)?) {
      if let value { words.append(self[key, [gap: value.description]]) }
    }
    add(.lastMeal, "time", details.meal)
    add(.bedtime, "time", details.bedtime)
    if let mood = details.mood { words.append(self[mood]) }
    if let lubricant = details.lubricant { words.append(self[lubricant]) }
    if showsNotes { add(.device, "device", details.device?.oneLine) }
    words += vibration(details.vibration)
    if let follows = details.followsLymph {
      words.append(self[follows ? Key.alongLymph : .notAlongLymph])
    }
    add(.painDuring, "n", details.painDuring)
    if details.isUnstretched ?? false { words.append(self[Key.unstretched]) }
    add(.rest, "n", details.rest)
    if let advice = details.advice { words.append(self[advice]) }
    if let lesson = details.lesson { words.append(self.lesson(lesson, showsNotes: showsNotes)) }
    return words
  }

  private func vibration(_ vibration: Vibration) -> [String] {
    let parts = [
      vibration.hertz.map { self[Key.hertz, ["n": "\($0)"]] },
      vibration.millimetres.map { self[Key.millimetres, ["n": decimal($0)]] },
      vibration.minutes.map { self[Key.forMinutes, ["n": "\($0)"]] },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : [self[Key.vibration, ["parts": parts.joined(separator: " ")]]]
  }

  private func lesson(_ lesson: Lesson, showsNotes: Bool) -> String {
    guard showsNotes else { return self[Key.taught] }
    let dose = [
      lesson.minutes.map { self[Key.minutes, ["n": "\($0)"]] }, lesson.dose?.oneLine,
    ].compactMap { $0 }
    let parts = [lesson.content.oneLine] + (dose.isEmpty ? [] : [dose.joined(separator: " ")])
    return self[Key.taughtWords, ["parts": parts.joined(separator: ", ")]]
  }
}

extension SessionDetails {
  /// For programs; null where nothing was recorded.
  public func json(showsNotes: Bool) -> JSON {
    guard !isEmpty else { return .null }
    let document: JSON = [
      "meal": .optionalText(meal), "bedtime": .optionalText(bedtime),
      "mood": .optionalText(mood?.rawValue), "lubricant": .optionalText(lubricant?.rawValue),
      "device": showsNotes ? .optionalText(device) : .null,
      "hertz": .optionalNumber(vibration.hertz),
      "millimetres": .optionalText(vibration.millimetres),
      "vibrationMinutes": .optionalNumber(vibration.minutes?.rawValue),
    ]
    return document.adding([
      "lymphFlow": followsLymph.map { .bool($0) } ?? .null,
      "painDuring": .optionalNumber(painDuring?.rawValue),
      "unstretched": isUnstretched.map { .bool($0) } ?? .null,
      "rest": .optionalNumber(rest?.rawValue), "advice": .optionalText(advice?.rawValue),
      "taught": showsNotes ? .optionalText(lesson?.content) : .null,
      "taughtMinutes": .optionalNumber(lesson?.minutes?.rawValue),
      "dose": showsNotes ? .optionalText(lesson?.dose) : .null,
    ])
  }
}

extension Vibration {
  /// `0.5`.
  fileprivate var millimetres: String? { amplitude.map { "\($0 / 10).\($0 % 10)" } }
}

extension PrescriptionDetails {
  /// For programs; null where nothing was said.
  public var json: JSON {
    guard !isEmpty else { return .null }
    return [
      "phase": .optionalText(phase?.rawValue), "purpose": .optionalText(purpose?.rawValue),
      "action": .optionalText(action?.rawValue), "also": .texts(accompanying),
      "injured": .texts(injured.sorted()),
    ]
  }
}
