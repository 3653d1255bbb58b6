/// What a session has that only some kinds ask for.
/// - Source; specification 7.
public struct SessionDetails: Hashable, Sendable {
  /// When the patient last ate.
  public var meal: ClockTime?
  /// When a child usually goes to bed.
  public var bedtime: ClockTime?
  /// How a child was during the session.
  public var mood: Mood?
  public var lubricant: Lubricant?
  /// The apparatus, in words.
  public var device: String?
  public var vibration: Vibration
  /// True when all movements followed the lymph flow; nil when nobody said.
  public var followsLymph: Bool?
  public var painDuring: PainScore?
  /// True when somebody states that the skin of the face was not stretched.
  public var isUnstretched: Bool?
  /// The rest that the patient took afterwards.
  public var rest: Minutes?
  public var advice: Advice?
  public var lesson: Lesson?

  public init() { self.vibration = Vibration() }

  public var isEmpty: Bool { self == SessionDetails() }
}

/// How an apparatus or a hand vibrated.
/// - Source: R-45.
public struct Vibration: Hashable, Sendable {
  public var hertz: Int?
  /// In tenths of a millimetre.
  public var amplitude: Int?
  public var minutes: Minutes?

  public init(hertz: Int? = nil, amplitude: Int? = nil, minutes: Minutes? = nil) {
    self.hertz = hertz
    self.amplitude = amplitude
    self.minutes = minutes
  }
}

/// Self-massage as it was taught.
/// - Source: R-35; S2-77.
public struct Lesson: Hashable, Sendable {
  /// What was taught, in words.
  public let content: String
  public let minutes: Minutes?
  /// How often and how long at home, in words.
  public let dose: String?

  public init(content: String, minutes: Minutes? = nil, dose: String? = nil) {
    self.content = content
    self.minutes = minutes
    self.dose = dose
  }
}

/// How a child was during a session.
/// - Source: R-32; S2-51.
public enum Mood: String, CaseIterable, Sendable, Codable { case calm, unsettled, crying }

/// What was put on the skin.
/// - Source: R-33; S2-50.
public enum Lubricant: String, CaseIterable, Sendable, Codable {
  case none, powder, oil, cream, ointment
}

/// What the patient was advised to do afterwards.
/// - Source: R-39; S1-77, S1-78.
public enum Advice: String, CaseIterable, Sendable, Codable { case exercises, rest, none }

/// What a session is to do to the patient.
/// - Source: S1-79.
public enum SessionAction: String, CaseIterable, Sendable, Codable {
  case stimulating, soothing

  /// What is advised after it.
  public var advice: Advice { self == .stimulating ? .exercises : .rest }
}
