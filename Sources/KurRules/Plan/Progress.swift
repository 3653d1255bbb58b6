import KurDomain

/// What the counted sessions of a course add up to.
public struct Progress: Sendable {
  public let counted: [Session]
  /// Counted sessions, those taken over from elsewhere included.
  public let done: Int
  /// The day of the last counted session.
  public let lastDay: CalendarDay?
  /// The minutes from which the next ones grow: those of the last counted session that was not
  /// shortened for an outside reason.
  public let lastMinutes: Minutes?
  public let lastIntensity: Intensity?
  public let longest: Minutes?
  /// The strongest pressure of the main stage.
  public let mainMaximum: Intensity?
  /// The pressure of the last final session.
  public let previousFinal: Intensity?

  public init(_ record: CourseRecord) {
    let counted = record.sessions.only(\.isCounted)
    let takenOver = record.terms.takenOver
    self.counted = counted
    self.done = counted.count + (takenOver?.done ?? 0)
    self.lastDay = counted.last?.day ?? takenOver?.lastDay
    let grown = counted.last { $0.given.shortened == nil }
    self.lastMinutes = grown?.minutes ?? takenOver?.lastMinutes ?? counted.last?.minutes
    self.lastIntensity = counted.last?.intensity
    self.longest = (counted.map(\.minutes) + (takenOver.map { [$0.lastMinutes] } ?? [])).max()
    self.mainMaximum = counted.filter { $0.judged.stage == .main }.map(\.intensity).max()
    self.previousFinal = counted.last { $0.judged.stage == .final }?.intensity
  }

  /// The number that the next counted session would have.
  public var nextNumber: Int { done + 1 }
}
