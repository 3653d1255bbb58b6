/// A session as it was given and recorded.
public struct Session: Numbered, Hashable, Sendable {
  public static let letter: Character = "S"
  public static let base: Int64 = 3000

  public let key: Key<Session>
  public let course: Key<Course>
  /// The gravest reaction known: the one seen at its end, or one reported later.
  public let reaction: Reaction
  /// When the gravest reaction was told: with the session, or later.
  public let reactionRecorded: Instant
  private let content: Content

  public var given: SessionAsGiven { content.given }
  public var judged: SessionAsJudged { content.judged }
  public var entry: SessionEntry { content.entry }
  /// What went against the rules, where it was recorded as it was given.
  public var deviation: Deviation? { content.deviation }

  public init(
    key: Key<Session>, course: Key<Course>, given: SessionAsGiven, judged: SessionAsJudged,
    entry: SessionEntry, reaction: Reaction? = nil, reactionRecorded: Instant? = nil,
    deviation: Deviation? = nil
  ) {
    self.key = key
    self.course = course
    self.reaction = max(reaction ?? given.reaction, given.reaction)
    self.reactionRecorded = reactionRecorded ?? entry.recorded
    self.content = Content(given, judged, entry, deviation)
  }

  public var day: CalendarDay { content.given.day }
  public var minutes: Minutes { content.given.minutes }
  public var intensity: Intensity { content.given.intensity }
  /// True when it counts towards the course's number.
  /// - Source: R-32a; of a deviation, once a physician has accepted it.
  public var isCounted: Bool {
    content.judged.isCounted || content.deviation?.acceptance?.isCounted ?? false
  }

  /// The bulk of a session, kept once for all its copies: a board sorts and groups thousands.
  private final class Content: Hashable, Sendable {
    let given: SessionAsGiven
    let judged: SessionAsJudged
    let entry: SessionEntry
    let deviation: Deviation?

    init(
      _ given: SessionAsGiven, _ judged: SessionAsJudged, _ entry: SessionEntry,
      _ deviation: Deviation?
    ) {
      self.given = given
      self.judged = judged
      self.entry = entry
      self.deviation = deviation
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.given == right.given && left.judged == right.judged && left.entry == right.entry
          && left.deviation == right.deviation
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(given)
      hasher.combine(judged)
      hasher.combine(entry)
      hasher.combine(deviation)
    }
  }
}

/// What happened in a session.
public struct SessionAsGiven: Hashable, Sendable {
  public var day: CalendarDay
  /// When it began, where that was said.
  public var time: ClockTime?
  public var minutes: Minutes
  public var intensity: Intensity
  public var techniques: [Code<Technique>]
  public var sites: Set<Site>
  public var closing: Minutes
  public var painBefore: PainScore?
  public var painAfter: PainScore?
  public var condition: Condition
  public var reaction: Reaction
  /// Why it ended early; nil when it was completed.
  public var interrupted: String?
  /// The outside reason for which it was shorter than planned.
  public var shortened: Shortening?
  public var note: String?
  public var performer: Key<Staff>
  public var place: Place
  /// What only some kinds ask for.
  public var details: SessionDetails

  public init(
    day: CalendarDay, time: ClockTime? = nil, minutes: Minutes, intensity: Intensity,
    techniques: [Code<Technique>], sites: Set<Site>, closing: Minutes,
    painBefore: PainScore? = nil, painAfter: PainScore? = nil, condition: Condition,
    reaction: Reaction, interrupted: String? = nil, shortened: Shortening? = nil,
    note: String? = nil, performer: Key<Staff>, place: Place = .clinic,
    details: SessionDetails = SessionDetails()
  ) {
    self.day = day
    self.time = time
    self.minutes = minutes
    self.intensity = intensity
    self.techniques = techniques
    self.sites = sites
    self.closing = closing
    self.painBefore = painBefore
    self.painAfter = painAfter
    self.condition = condition
    self.reaction = reaction
    self.interrupted = interrupted
    self.shortened = shortened
    self.note = note
    self.performer = performer
    self.place = place
    self.details = details
  }
}

/// How a session stood when it was judged: kept as facts, never computed again.
public struct SessionAsJudged: Hashable, Sendable {
  /// Nil in kinds without stages.
  public let stage: Stage?
  public let plannedMinutes: Minutes
  public let plannedIntensity: Intensity
  public let ceiling: Minutes
  /// Nil for the first session, and in kinds without stages.
  public let gapClass: GapClass?
  public let isCounted: Bool
  public let isDeviation: Bool

  public init(
    stage: Stage?, plannedMinutes: Minutes, plannedIntensity: Intensity, ceiling: Minutes,
    gapClass: GapClass?, isCounted: Bool, isDeviation: Bool = false
  ) {
    self.stage = stage
    self.plannedMinutes = plannedMinutes
    self.plannedIntensity = plannedIntensity
    self.ceiling = ceiling
    self.gapClass = gapClass
    self.isCounted = isCounted
    self.isDeviation = isDeviation
  }
}

/// Who entered a session, and when.
public struct SessionEntry: Hashable, Sendable {
  public let author: Key<Staff>
  public let recorded: Instant
  /// True when somebody else entered it than the one who worked, and that one has not confirmed it.
  public let isUnconfirmed: Bool

  public init(author: Key<Staff>, recorded: Instant, isUnconfirmed: Bool = false) {
    self.author = author
    self.recorded = recorded
    self.isUnconfirmed = isUnconfirmed
  }
}
