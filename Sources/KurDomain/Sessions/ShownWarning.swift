/// A rule's word that was shown when a session was recorded, and did not keep it from being so.
public struct ShownWarning: Hashable, Sendable {
  public enum Level: String, Sendable { case soft, information }

  public let rule: RuleCode
  public let level: Level
  public let message: String

  public init(rule: RuleCode, level: Level, message: String) {
    self.rule = rule
    self.level = level
    self.message = message
  }
}
