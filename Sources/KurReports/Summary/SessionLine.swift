import KurDomain
import KurRules

/// A session as a report shows it, planned against given.
public struct SessionLine: Sendable {
  /// What sets a session apart from one that went as planned.
  public enum Mark: Hashable, Sendable {
    /// The reason is nil where the reader sees no notes.
    case interrupted(reason: String?)
    case notCounted
    /// Given against a rule, and recorded as such.
    case deviation
    case afterPause(GapClass)
    case shortened(Shortening)
    /// Some of the course's sites were not worked on.
    case without([Site])
    /// Entered on a later day.
    case enteredLate(CalendarDay)
    /// Entered by another than the one who worked, who has not confirmed it.
    case unconfirmed
  }

  public let key: Key<Session>
  /// In the order of days, from 1; nil where it does not count.
  public let number: Int?
  public let day: CalendarDay
  public let stage: Stage?
  public let plannedMinutes: Minutes
  public let minutes: Minutes
  public let plannedIntensity: Intensity
  public let intensity: Intensity
  public let painBefore: PainScore?
  public let painAfter: PainScore?
  public let condition: Condition
  public let reaction: Reaction
  public let therapist: String
  public let marks: [Mark]
  public let deviation: DeviationLine?
  public let overrides: [SetAside]
  /// What the kind asked for beyond the common fields.
  public let details: SessionDetails
  public let place: Place
  /// True when self-massage was taught in it.
  public let hasLesson: Bool
  public let showsNotes: Bool
  /// Nil where there is none, or the reader sees no notes.
  public let note: String?

  init(
    _ session: Session, of sites: Set<Site>, number: Int?, therapist: String,
    recorded: CalendarDay, overrides: [Override], accepted: String?, showsNotes: Bool
  ) {
    let given = session.given
    self.deviation = session.deviation.map {
      DeviationLine($0, accepted: accepted, showsNotes: showsNotes)
    }
    self.key = session.key
    self.number = number
    self.day = given.day
    self.stage = session.judged.stage
    self.plannedMinutes = session.judged.plannedMinutes
    self.minutes = given.minutes
    self.plannedIntensity = session.judged.plannedIntensity
    self.intensity = given.intensity
    self.painBefore = given.painBefore
    self.painAfter = given.painAfter
    self.condition = given.condition
    self.reaction = session.reaction
    self.therapist = therapist
    self.overrides = overrides.map { SetAside($0, showsNotes: showsNotes) }
    self.details = given.details
    self.place = given.place
    self.hasLesson = session.hasLesson
    self.showsNotes = showsNotes
    self.note = showsNotes ? given.note : nil

    var marks: [Mark] = []
    if let reason = given.interrupted {
      marks.append(.interrupted(reason: showsNotes ? reason : nil))
    }
    if session.judged.isDeviation { marks.append(.deviation) }
    if !session.isCounted { marks.append(.notCounted) }
    if let pause = session.judged.gapClass, pause != .normal { marks.append(.afterPause(pause)) }
    if let shortened = given.shortened { marks.append(.shortened(shortened)) }
    let leftOut = given.sites.isEmpty ? [] : sites.subtracting(given.sites)
    if !leftOut.isEmpty { marks.append(.without(leftOut.sorted())) }
    if recorded > given.day { marks.append(.enteredLate(recorded)) }
    if session.entry.isUnconfirmed { marks.append(.unconfirmed) }
    self.marks = marks
  }
}

/// What went against the rules and was recorded as it was given, as a report shows it.
public struct DeviationLine: Sendable {
  public let rules: [RuleCode]
  /// Nil where the reader sees no notes.
  public let reason: String?
  /// Nil until a physician has accepted it.
  public let acceptance: Acceptance?

  public struct Acceptance: Sendable {
    public let physician: String
    public let isCounted: Bool
    /// Nil where the reader sees no notes.
    public let reason: String?
  }

  public init(_ deviation: Deviation, accepted: String?, showsNotes: Bool) {
    self.rules = deviation.rules
    self.reason = showsNotes ? deviation.reason : nil
    self.acceptance = deviation.acceptance.map {
      Acceptance(
        physician: accepted ?? $0.physician.description, isCounted: $0.isCounted,
        reason: showsNotes ? $0.reason : nil)
    }
  }
}

/// A rule that was set aside or a warning that was explained, as a report shows it.
public struct SetAside: Hashable, Sendable {
  public let rule: RuleCode
  /// True for a warning that was let by with a reason.
  public let isExplained: Bool
  /// Nil where the reader sees no notes.
  public let reason: String?

  init(_ override: Override, showsNotes: Bool) {
    self.rule = override.rule
    self.isExplained = override.isExplained
    self.reason = showsNotes ? override.reason : nil
  }
}

extension SessionLine.Mark {
  /// One word for programs.
  public var code: String {
    switch self {
    case .interrupted: "interrupted"
    case .notCounted: "not-counted"
    case .deviation: "deviation"
    case .afterPause(let gap): "pause-\(gap.rawValue)"
    case .shortened(let cause): "shortened-\(cause.rawValue)"
    case .without: "leaves-left-out"
    case .enteredLate: "entered-late"
    case .unconfirmed: "unconfirmed"
    }
  }
}
