import KurDomain

extension SessionDetails {
  /// What was recorded beyond the common fields, in plain words; texts that people typed only where
  /// the reader sees notes.
  public func words(showsNotes: Bool) -> [String] {
    var words: [String] = []
    if let meal { words.append("last meal \(meal)") }
    if let bedtime { words.append("bedtime \(bedtime)") }
    if let mood { words.append(mood.rawValue) }
    if let lubricant { words.append(lubricant == .none ? "no lubricant" : lubricant.rawValue) }
    if let device, showsNotes { words.append("with \(device.oneLine)") }
    words += vibration.words
    if let followsLymph { words.append((followsLymph ? "" : "not ") + "along the lymph flow") }
    if let painDuring { words.append("pain during \(painDuring)") }
    if isUnstretched ?? false { words.append("skin not stretched") }
    if let rest { words.append("rest \(rest) min") }
    if let advice { words.append(advice.words) }
    if let lesson { words.append(lesson.words(showsNotes: showsNotes)) }
    return words
  }

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

  fileprivate var words: [String] {
    let parts = [
      hertz.map { "\($0) Hz" }, millimetres.map { "\($0) mm" }, minutes.map { "for \($0) min" },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["vibration " + parts.joined(separator: " ")]
  }
}

extension Advice {
  fileprivate var words: String {
    switch self {
    case .exercises: "exercises advised"
    case .rest: "rest advised"
    case .none: "nothing advised"
    }
  }
}

extension Lesson {
  fileprivate func words(showsNotes: Bool) -> String {
    guard showsNotes else { return "self-massage taught" }
    let dose = [minutes.map { "\($0) min" }, dose?.oneLine].compactMap { $0 }
    return "self-massage taught: "
      + ([content.oneLine] + (dose.isEmpty ? [] : [dose.joined(separator: " ")]))
      .joined(separator: ", ")
  }
}

extension PrescriptionDetails {
  /// What a prescription says beyond its plan, in plain words.
  public var words: [String] {
    var words: [String] = []
    if let phase { words.append(phase == .remission ? "in remission" : "\(phase.rawValue) phase") }
    if let purpose { words.append("for \(purpose.rawValue)") }
    if let action { words.append(action.rawValue) }
    if !accompanying.isEmpty {
      words.append("also " + accompanying.map(\.rawValue).joined(separator: ", "))
    }
    if !injured.isEmpty { words.append("injured: \(Words.sites(injured))") }
    return words
  }

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

extension Place {
  /// Nothing for the clinic, where sessions are usually given.
  public var words: String? {
    switch self {
    case .clinic: nil
    case .hospital: "in hospital"
    case .home: "at home"
    }
  }
}
