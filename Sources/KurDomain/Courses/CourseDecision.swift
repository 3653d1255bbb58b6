/// A decision that changes a course: courses are changed by nothing else.
public struct CourseDecision: Hashable, Sendable {
  public enum Choice: String, CaseIterable, Sendable {
    case suspend, resume, discontinue, reopen, cancel
    /// A physician has looked at the no-shows.
    case review
  }

  public let course: Key<Course>
  public let choice: Choice
  public let day: CalendarDay
  public let author: Key<Staff>
  public let reason: String
  public let recorded: Instant

  public init(
    course: Key<Course>, choice: Choice, day: CalendarDay, author: Key<Staff>, reason: String,
    recorded: Instant
  ) {
    self.course = course
    self.choice = choice
    self.day = day
    self.author = author
    self.reason = reason
    self.recorded = recorded
  }
}

/// How far a course has come.
/// - Source: specification 5.7.
public enum CourseState: String, CaseIterable, Sendable, Codable {
  case prescribed, active, suspended, lapsed, completed, discontinued, cancelled, expired

  /// True while sessions may still be given, at once or after a decision.
  public var isOpen: Bool { self == .prescribed || self == .active || self == .suspended }
}

/// A day on which a session was to be and was not.
public struct MissedDate: Hashable, Sendable {
  public enum Cause: String, CaseIterable, Sendable, Codable {
    case noShow = "no-show"
    case patient, clinic, deferred
  }

  public let course: Key<Course>
  public let day: CalendarDay
  public let cause: Cause

  public init(course: Key<Course>, day: CalendarDay, cause: Cause) {
    self.course = course
    self.day = day
    self.cause = cause
  }
}

/// The part of a course in which a session stands.
public enum Stage: String, CaseIterable, Comparable, Sendable, Codable {
  case introductory, main, final

  public static func < (left: Stage, right: Stage) -> Bool {
    (left == .introductory && right != .introductory) || (left == .main && right == .final)
  }
}

/// How long the pause since the last counted session has been.
/// - Source: specification 5.6.
public enum GapClass: String, CaseIterable, Comparable, Sendable, Codable {
  case normal, hold
  case stepBack = "step-back"
  case lapsed

  private var rank: Int {
    switch self {
    case .normal: 0
    case .hold: 1
    case .stepBack: 2
    case .lapsed: 3
    }
  }

  public static func < (left: GapClass, right: GapClass) -> Bool { left.rank < right.rank }
}
