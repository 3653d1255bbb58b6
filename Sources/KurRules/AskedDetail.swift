import KurDomain

/// What a session records beyond the common fields, by its kind and techniques.
/// - Source.
public enum AskedDetail: CaseIterable, Sendable {
  case meal, start, bedtime, mood, painDuring, unstretched, hertz, amplitude, vibrationMinutes
  case lymphFlow

  /// As it is typed: `--meal HH:MM`.
  public var option: String {
    switch self {
    case .meal: "--meal HH:MM"
    case .start: "--at HH:MM"
    case .bedtime: "--bedtime HH:MM"
    case .mood: "--mood calm|unsettled|crying"
    case .painDuring: "--pain-during 0-10"
    case .unstretched: "--unstretched"
    case .hertz: "--hz N"
    case .amplitude: "--mm N"
    case .vibrationMinutes: "--vibration-minutes N"
    case .lymphFlow: "--lymph-flow"
    }
  }

  /// True for what is known before hands go on; the others only the session shows.
  public var isKnownBefore: Bool { self == .meal || self == .start || self == .bedtime }

  /// True for what a routine statement says: it went as planned. It measures nothing.
  public var isStatedByRoutine: Bool { self == .unstretched || self == .lymphFlow }

  public func isGiven(time: ClockTime?, _ details: SessionDetails) -> Bool {
    switch self {
    case .meal: details.meal != nil
    case .start: time != nil
    case .bedtime: details.bedtime != nil
    case .mood: details.mood != nil
    case .painDuring: details.painDuring != nil
    case .unstretched: details.isUnstretched ?? false
    case .hertz: details.vibration.hertz != nil
    case .amplitude: details.vibration.amplitude != nil
    case .vibrationMinutes: details.vibration.minutes != nil
    case .lymphFlow: details.followsLymph != nil
    }
  }

  /// The techniques that ask for it; empty where the kind or the clinic does.
  private var techniques: Set<Code<Technique>> {
    switch self {
    case .painDuring, .unstretched: [.pluck]
    case .hertz, .amplitude, .vibrationMinutes: VibrationFields.techniques
    case .meal, .start, .bedtime, .mood, .lymphFlow: []
    }
  }

  /// False for what belongs to a technique that is not used.
  public func isAsked(with used: [Code<Technique>]) -> Bool {
    techniques.isEmpty || used.contains(where: techniques.contains)
  }

  /// What a session of a course asks for, in the order in which people are asked.
  public static func of(
    _ terms: CourseTerms, techniques: [Code<Technique>], parameters: Parameters
  ) -> [AskedDetail] {
    var asked: [AskedDetail] = []
    let kind = terms.kind.code
    if kind == .child || kind == .abdominal { asked += [.meal, .start] }
    if kind == .child { asked += [.bedtime, .mood] }
    asked += allCases.filter { !$0.techniques.isEmpty && $0.isAsked(with: techniques) }
    if LymphDirection.mustBeSaid(terms, parameters) { asked.append(.lymphFlow) }
    return asked
  }
}

extension Sequence<AskedDetail> {
  /// `--hz N, --mm N`.
  var options: String { map(\.option).joined(separator: ", ") }
}
