import KurDomain

/// How the sessions of a course are divided into introductory, main and final ones.
/// - Source: specification 5.3; S2-42, S2-73, S2-74, S2-76.
public struct StagePlan: Hashable, Sendable {
  public let sessions: Int
  public let introductory: Int
  public let main: Int
  public let final: Int
  /// The last session that may be a main one.
  public let mainLast: Int

  /// - Parameters:
  ///   - sessions: at least two more than `introductory`.
  ///   - introductory: gentle sessions at the start.
  ///   - mainLast: the last session that may be a main one.
  public init(sessions: Int, introductory: Int = 3, mainLast: Int = 16) {
    self.sessions = sessions
    self.introductory = introductory
    self.mainLast = mainLast
    self.final = max(1, sessions - mainLast, (2 * sessions + 5) / 10)
    self.main = max(1, sessions - introductory - final)
  }

  /// The stage of the session with this number, counted from 1.
  public func stage(of number: Int) -> Stage {
    if number <= introductory { return .introductory }
    return number <= introductory + main ? .main : .final
  }

  /// Sessions in which the minutes grow.
  public var growing: Int { introductory + main }
}
