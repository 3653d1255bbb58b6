import KurDomain

/// A screening as it stands, with the keys of what it holds.
public struct RecordedScreening: Sendable {
  public let key: Key<Screening>
  public let patient: Key<Patient>
  public let author: Key<Staff>
  public let content: NewScreening
  let findings: [Key<Finding>]
  let closures: [Int64]
}
