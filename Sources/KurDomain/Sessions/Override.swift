/// The code of a rule, as people type it: `STEP_CAP`.
public struct RuleCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  public var description: String { rawValue }
  public static func < (left: RuleCode, right: RuleCode) -> Bool { left.rawValue < right.rawValue }
}

/// A rule set aside by somebody who may, or a warning explained, with the reason.
/// - Source: specification 6.
public struct Override: Hashable, Sendable {
  public static let leastReasonLength = 10

  public let rule: RuleCode
  public let reason: String
  /// True for a warning that was let by with a reason, where no rule was set aside.
  public let isExplained: Bool

  public init(rule: RuleCode, reason: String, isExplained: Bool = false) {
    self.rule = rule
    self.reason = reason
    self.isExplained = isExplained
  }
}

/// An override as it was recorded: for what, by whom, when.
public struct RecordedOverride: Hashable, Sendable {
  public let override: Override
  public let patient: Key<Patient>
  public let course: Key<Course>
  /// Nil where the prescription was let by.
  public let session: Key<Session>?
  /// Who stood in for it.
  public let person: Key<Staff>?
  public let at: Instant
  /// True where the session was voided afterwards.
  public let isVoid: Bool

  public init(
    override: Override, patient: Key<Patient>, course: Key<Course>,
    session: Key<Session>?, person: Key<Staff>?, at: Instant, isVoid: Bool
  ) {
    self.override = override
    self.patient = patient
    self.course = course
    self.session = session
    self.person = person
    self.at = at
    self.isVoid = isVoid
  }
}
