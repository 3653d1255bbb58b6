/// A physician's word about a finding that is already known: it bars less than its code says.
/// - Source: specification 0, 4a (re-class), 6.
public struct FindingRevision: Hashable, Sendable {
  public enum Choice: Hashable, Sendable {
    /// The code bars these sites and no others.
    case narrowed(Set<Site>)
    /// The code is another one from now on; nil for the milder form of the same code.
    case reclassed(Code<Contraindication>?)
  }

  public let code: Code<Contraindication>
  public let choice: Choice
  public let day: CalendarDay
  public let physician: Key<Staff>
  public let reason: String
  public let recorded: Instant
  public let origin: RecordOrigin?

  public init(
    code: Code<Contraindication>, choice: Choice, day: CalendarDay, physician: Key<Staff>,
    reason: String, recorded: Instant, origin: RecordOrigin? = nil
  ) {
    self.origin = origin
    self.code = code
    self.choice = choice
    self.day = day
    self.physician = physician
    self.reason = reason
    self.recorded = recorded
  }
}
