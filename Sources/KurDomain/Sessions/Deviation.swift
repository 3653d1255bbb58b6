/// A session that was recorded as it was given although rules refuse it. It is no override: it does
/// not count until a physician accepts it, and stands in every report.
public struct Deviation: Hashable, Sendable {
  /// The rules that refuse it.
  public let rules: [RuleCode]
  public let reason: String
  public let acceptance: Acceptance?

  public init(rules: [RuleCode], reason: String, acceptance: Acceptance? = nil) {
    self.rules = rules
    self.reason = reason
    self.acceptance = acceptance
  }

  /// A physician's word about a deviation.
  public struct Acceptance: Hashable, Sendable {
    /// True when the session counts from now on: it was completed and long enough.
    public let isCounted: Bool
    public let physician: Key<Staff>
    public let reason: String

    public init(isCounted: Bool, physician: Key<Staff>, reason: String) {
      self.isCounted = isCounted
      self.physician = physician
      self.reason = reason
    }
  }
}
