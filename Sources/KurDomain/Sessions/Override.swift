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

/// A rule set aside by somebody who may, with the reason.
/// - Source: specification 6.
public struct Override: Hashable, Sendable {
  public static let leastReasonLength = 10

  public let rule: RuleCode
  public let reason: String

  public init(rule: RuleCode, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}
