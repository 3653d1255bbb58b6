/// A physician's leave to treat in spite of a clearance code, within limits.
/// - Source: R-48.
public struct Clearance: Hashable, Sendable {
  public let patient: Key<Patient>
  public let code: Code<Contraindication>
  /// Leaves that it covers; empty for all.
  public let leaves: [Code<Leaf>]
  /// Kinds that it covers; empty for all.
  public let kinds: [Code<Kind>]
  public let maximumIntensity: Intensity?
  public let from: CalendarDay
  public let until: CalendarDay
  public let physician: Key<Staff>
  public let reason: String
  public let origin: RecordOrigin?

  public init(
    patient: Key<Patient>, code: Code<Contraindication>, leaves: [Code<Leaf>] = [],
    kinds: [Code<Kind>] = [], maximumIntensity: Intensity? = nil, from: CalendarDay,
    until: CalendarDay, physician: Key<Staff>, reason: String, origin: RecordOrigin? = nil
  ) {
    self.origin = origin
    self.patient = patient
    self.code = code
    self.leaves = leaves
    self.kinds = kinds
    self.maximumIntensity = maximumIntensity
    self.from = from
    self.until = until
    self.physician = physician
    self.reason = reason
  }

  /// True on its days, for its kinds; `nil` asks about no kind in particular.
  public func applies(to kind: Code<Kind>?, on day: CalendarDay) -> Bool {
    from <= day && day <= until && (kinds.isEmpty || kind.map(kinds.contains) ?? true)
  }

  public func covers(_ sites: Set<Site>) -> Bool {
    leaves.isEmpty || sites.allSatisfy { leaves.contains($0.leaf) }
  }
}
