import KurRules

/// The texts for patients, one a key, with gaps such as `{minutes}` for what differs.
extension AdviceKey {
  public var text: String {
    switch self {
    case .medicalSession:
      "A medical session is treatment: do not expect to doze through it."
    case .facial:
      "Facial massage hurts. It does not stretch the skin and does not lift the face."
    case .general:
      "General massage is best in the morning, after breakfast."
    case .child:
      "No massage within {meal} min after food or {bedtime} min before bed; it is done without "
        + "cream, and it stops when the child cries."
    case .exercises:
      "After a session do some physical and breathing exercises."
    case .rest:
      "After a session rest for {minutes} min."
    case .soothingRest:
      "The sessions are to calm: rest for {minutes} min after each of them."
    case .selfMassage:
      "At home massage yourself as you were taught."
    case .selfMassageTaught:
      "At home massage yourself as you were taught: {lesson}."
    case .selfMassageDosed:
      "At home massage yourself as you were taught: {lesson} ({minutes} min, {dose})."
    case .twoCourses:
      "Two courses a year or more are advised."
    }
  }
}

extension PatientAdvice.Item {
  /// The text with its gaps filled; what is not known is a dash.
  public var text: String {
    var (text, rest) = ("", key.text[...])
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: start)..<end])
      text += rest[..<start] + (AdviceGap(rawValue: name).flatMap { gaps[$0] }?.oneLine ?? "–")
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

extension PatientAdvice {
  public var texts: [String] { items.map(\.text) }

  /// For programs: each text under its key.
  public var json: JSON {
    .array(items.map { ["key": .string($0.key.rawValue), "text": .string($0.text)] })
  }

  /// Texts under a line that says whom they are for; nothing where there are none.
  public func lines(width: Int) -> [String] {
    guard !isEmpty else { return [] }
    return ["To tell the patient:"]
      + texts.flatMap { text in
        Columns.wrapped(text, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
      }
  }
}
