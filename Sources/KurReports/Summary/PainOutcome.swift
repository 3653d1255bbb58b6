import KurDomain

/// Pain at the start of a course and now, on the numeric rating scale.
/// - Source: specification 8; evidence 3.3, O23, O24.
public struct PainOutcome: Hashable, Sendable {
  /// What a score means.
  public enum Band: String, Sendable {
    case none, mild, moderate, severe

    public init(_ score: PainScore) {
      switch score.rawValue {
      case ...0: self = .none
      case 1...3: self = .mild
      case 4...6: self = .moderate
      default: self = .severe
      }
    }
  }

  /// The first pain before a session.
  public let start: PainScore
  public let startDay: CalendarDay
  /// Of the last session with a score behind the first one: after it, else before it. Nil where
  /// nothing but the first was asked.
  public let now: PainScore?
  public let nowDay: CalendarDay?
  /// True when the fall is at least the points or at least the share of the first that matters.
  public let isRelief: Bool

  /// Nil where no session has a pain before it.
  /// - Parameter sessions: in the order of their days.
  public init?(_ sessions: [SessionAsGiven], parameters: Parameters) {
    guard let index = sessions.firstIndex(where: { $0.painBefore != nil }),
      let start = sessions[index].painBefore
    else { return nil }
    let last =
      sessions[(index + 1)...].last { $0.painAfter != nil || $0.painBefore != nil }
      ?? (sessions[index].painAfter == nil ? nil : sessions[index])
    self.start = start
    self.startDay = sessions[index].day
    self.now = last.flatMap { $0.painAfter ?? $0.painBefore }
    self.nowDay = last?.day
    let fall = start.rawValue - (now ?? start).rawValue
    self.isRelief =
      fall > 0
      && (fall >= parameters.int(.measureChangePain)
        || fall * 1000 >= parameters.thousandths(.measureChangePainShare) * start.rawValue)
  }

  /// In points; below 0 when the pain fell. Nil until there is a second score.
  public var change: Int? { now.map { $0.rawValue - start.rawValue } }

  /// The change in percent of the first score, to the nearest; nil where that was 0.
  public var changePercent: Int? {
    guard let change, start > 0 else { return nil }
    let size = (abs(change) * 200 + start.rawValue) / (2 * start.rawValue)
    return change < 0 ? -size : size
  }
}
