/// A report that was handed out, to whom, and how that person proved to be the one it is about.
public struct ReportRelease: Hashable, Sendable {
  public let patient: Key<Patient>
  public let name: String
  public let identity: String

  public init(patient: Key<Patient>, name: String, identity: String) {
    self.patient = patient
    self.name = name
    self.identity = identity
  }
}
