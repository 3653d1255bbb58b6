import KurDomain

/// What sessions have beyond the common ones.
extension Transaction {
  func insert(details: SessionDetails, of session: Int64) throws {
    guard !details.isEmpty else { return }
    _ = try insert(
      .sessionDetail,
      [
        "session": .integer(session), "meal_time": SQLValue(details.meal),
        "bedtime": SQLValue(details.bedtime), "mood": SQLValue(word: details.mood),
        "lubricant": SQLValue(word: details.lubricant),
        "hertz": SQLValue(details.vibration.hertz),
        "amplitude": SQLValue(details.vibration.amplitude),
        "vibration_minutes": SQLValue(details.vibration.minutes),
        "lymph_flow": SQLValue(details.followsLymph.map { $0 ? 1 : 0 }),
        "pain_during": SQLValue(details.painDuring),
        "unstretched": SQLValue(details.isUnstretched.map { $0 ? 1 : 0 }),
        "rest": SQLValue(details.rest), "advice": SQLValue(word: details.advice),
        "taught_minutes": SQLValue(details.lesson?.minutes),
      ],
      sealed: [
        "device": SQLValue(details.device), "taught": SQLValue(details.lesson?.content),
        "dose": SQLValue(details.lesson?.dose),
      ])
  }

  func insert(_ deviation: Deviation, of session: Int64) throws {
    _ = try insert(
      .sessionDeviation,
      [
        "session": .integer(session),
        "rules": .text(deviation.rules.map(\.rawValue).joined(separator: " ")),
      ], sealed: ["reason": .text(deviation.reason)])
  }

  /// Stores a physician's word about a deviation.
  /// - Throws: `unique` for a second time, `foreignKey` for a session that is no deviation.
  public func insert(_ acceptance: Deviation.Acceptance, of session: Key<Session>) throws {
    _ = try insert(
      .sessionAcceptance,
      [
        "session": SQLValue(session), "counted": SQLValue(acceptance.isCounted),
        "physician": SQLValue(acceptance.physician),
      ], sealed: ["reason": .text(acceptance.reason)])
  }
}

extension SessionDetails {
  init(_ row: Row) throws {
    self.init()
    meal = try row.optionalInt("meal_time").map(ClockTime.init(clamping:))
    bedtime = try row.optionalInt("bedtime").map(ClockTime.init(clamping:))
    mood = try row.optionalWord("mood")
    lubricant = try row.optionalWord("lubricant")
    device = try row.optionalText("device")
    vibration = Vibration(
      hertz: try row.optionalInt("hertz"), amplitude: try row.optionalInt("amplitude"),
      minutes: try row.optionalQuantity("vibration_minutes"))
    followsLymph = try row.optionalInt("lymph_flow").map { $0 == 1 }
    painDuring = try row.optionalQuantity("pain_during")
    isUnstretched = try row.optionalInt("unstretched").map { $0 == 1 }
    rest = try row.optionalQuantity("rest")
    advice = try row.optionalWord("advice")
    let minutes: Minutes? = try row.optionalQuantity("taught_minutes")
    let dose = try row.optionalText("dose")
    lesson = try row.optionalText("taught").map {
      Lesson(content: $0, minutes: minutes, dose: dose)
    }
  }
}

extension Deviation {
  /// Nil for a session that kept to the rules.
  init?(ifAny row: Row) throws {
    guard let rules = try row.optionalText("broken") else { return nil }
    var acceptance: Acceptance?
    if let counted = try row.optionalInt("accepted") {
      acceptance = Acceptance(
        isCounted: counted == 1, physician: try row.key("accepted_by"),
        reason: try row.optionalText("acceptance_reason") ?? "")
    }
    self.init(
      rules: rules.split(separator: " ").map { RuleCode(String($0)) },
      reason: try row.optionalText("deviation_reason") ?? "", acceptance: acceptance)
  }
}
