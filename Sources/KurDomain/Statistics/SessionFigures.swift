/// The live sessions of a month in courses of a kind, added up.
public struct SessionFigures: Hashable, Sendable {
  public let month: CalendarMonth
  public let kind: Code<Kind>
  public let sessions: Int
  /// Those that count towards their courses.
  public let counted: Int
  public let minutes: Int
  /// Sessions by the gravest reaction known.
  public let reactions: [Reaction: Int]

  public init(
    month: CalendarMonth, kind: Code<Kind>, sessions: Int, counted: Int, minutes: Int,
    reactions: [Reaction: Int]
  ) {
    self.month = month
    self.kind = kind
    self.sessions = sessions
    self.counted = counted
    self.minutes = minutes
    self.reactions = reactions
  }
}

/// The dates of a month that were missed for a cause in courses of a kind.
public struct MissedFigures: Hashable, Sendable {
  public let month: CalendarMonth
  public let kind: Code<Kind>
  public let cause: MissedDate.Cause
  public let dates: Int

  public init(month: CalendarMonth, kind: Code<Kind>, cause: MissedDate.Cause, dates: Int) {
    self.month = month
    self.kind = kind
    self.cause = cause
    self.dates = dates
  }
}

/// A rule that refused something or was let by, and when.
public struct RuleUse: Hashable, Sendable {
  public let at: Instant
  public let rules: [RuleCode]
  /// True for a warning that was explained, false for a rule that was set aside.
  public let isExplained: Bool

  public init(at: Instant, rules: [RuleCode], isExplained: Bool = false) {
    self.at = at
    self.rules = rules
    self.isExplained = isExplained
  }
}
