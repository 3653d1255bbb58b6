/// A contraindication as somebody states it of a patient: a code, where on the body, since when.
public struct StatedFinding: Hashable, Sendable {
  public let code: Code<Contraindication>
  /// Sites on the body; empty where the code needs none or none was named.
  public let sites: Set<Site>
  /// The day of the event, as of an infarction; nil when it is unknown or does not matter.
  public let since: CalendarDay?

  public init(code: Code<Contraindication>, sites: Set<Site> = [], since: CalendarDay? = nil) {
    self.code = code
    self.sites = sites
    self.since = since
  }
}

/// A stated contraindication in a patient's record.
public struct Finding: Hashable, Sendable {
  public let key: Key<Finding>
  public let stated: StatedFinding
  /// The day on which it was stated.
  public let day: CalendarDay
  public let recorded: Instant
  public let origin: RecordOrigin?

  public init(
    key: Key<Finding>, stated: StatedFinding, day: CalendarDay, recorded: Instant,
    origin: RecordOrigin? = nil
  ) {
    self.key = key
    self.stated = stated
    self.day = day
    self.recorded = recorded
    self.origin = origin
  }
}

/// The end of a contraindication: a physician closed it, or it was seen healed.
public struct FindingClosure: Hashable, Sendable {
  public enum Basis: String, Sendable { case closed, healed }

  public let code: Code<Contraindication>
  public let basis: Basis
  public let day: CalendarDay
  public let recorded: Instant
  public let origin: RecordOrigin?

  public init(
    code: Code<Contraindication>, basis: Basis, day: CalendarDay, recorded: Instant,
    origin: RecordOrigin? = nil
  ) {
    self.origin = origin
    self.code = code
    self.basis = basis
    self.day = day
    self.recorded = recorded
  }
}
