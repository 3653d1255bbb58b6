/// A value that the clinic gave a parameter.
public struct ParameterSetting: Hashable, Sendable {
  public let parameter: String
  public let value: String
  public let reason: String?
  public let author: Key<Staff>?
  public let at: Instant

  public init(
    parameter: String, value: String, reason: String?, author: Key<Staff>?, at: Instant
  ) {
    self.parameter = parameter
    self.value = value
    self.reason = reason
    self.author = author
    self.at = at
  }
}
