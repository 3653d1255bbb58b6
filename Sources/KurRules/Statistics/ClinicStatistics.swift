import KurDomain

/// The clinic in figures, without a name: how courses end, who comes, what helps, what is refused.
/// - Source: specification 8.
public struct ClinicStatistics: Sendable {
  public enum Work: String, CaseIterable, Sendable { case sessions, counted, minutes }

  /// A rule that was let by, and how.
  public struct LetBy: Hashable, Sendable {
    public let rule: RuleCode
    /// True for a warning that was explained, false for a rule that was set aside.
    public let isExplained: Bool

    public init(rule: RuleCode, isExplained: Bool) {
      self.rule = rule
      self.isExplained = isExplained
    }
  }

  public struct Place: Hashable, Sendable {
    public let month: CalendarMonth
    public let kind: Code<Kind>
  }

  public let from: CalendarDay
  public let to: CalendarDay
  /// True for what one therapist has worked on alone.
  public let isOwn: Bool
  /// Courses that ended, in the month in which they did. Those that are open on the last day stand in
  /// no month.
  public var courses = Tally<CourseOutcome.Ending>()
  public var work = Tally<Work>()
  public var missed = Tally<MissedDate.Cause>()
  public var reactions = Tally<Reaction>()
  /// How often something was refused, by one rule or by several.
  public var refused = 0
  /// The rules that refused, each as often as it did.
  public var refusals = Tally<RuleCode>()
  public var overrides = Tally<LetBy>()
  /// Of courses that ended after they had begun.
  public private(set) var pain: [Place: PainChange] = [:]
  /// What the clinic calls its kinds of courses.
  public var kindNames: [Code<Kind>: String] = [:]
  private var painPatients: Set<Key<Patient>> = []

  public init(from: CalendarDay, to: CalendarDay, isOwn: Bool) {
    self.from = from
    self.to = to
    self.isOwn = isOwn
  }

  public mutating func add(_ figures: SessionFigures) {
    let (month, kind) = (figures.month, figures.kind)
    work.add(.sessions, in: month, of: kind, figures.sessions)
    work.add(.counted, in: month, of: kind, figures.counted)
    work.add(.minutes, in: month, of: kind, figures.minutes)
    for (reaction, sessions) in figures.reactions {
      reactions.add(reaction, in: month, of: kind, sessions)
    }
  }

  public mutating func add(_ figures: MissedFigures) {
    missed.add(figures.cause, in: figures.month, of: figures.kind, figures.dates)
  }

  /// Adds a course that ended in the time, or that is open on its last day. Others are passed over.
  /// - Parameter painChange: in tenths; nil where it is not known.
  public mutating func add(
    _ outcome: CourseOutcome, of kind: Code<Kind>, patient: Key<Patient>, painChange: Int?
  ) {
    guard let ended = outcome.ended else {
      courses.add(outcome.ending, of: kind)
      return
    }
    guard (from...to).contains(ended) else { return }
    let month = CalendarMonth(of: ended)
    courses.add(outcome.ending, in: month, of: kind)
    guard let painChange, outcome.ending.hasBegun else { return }
    pain[Place(month: month, kind: kind), default: PainChange()].add(tenths: painChange)
    painPatients.insert(patient)
  }

  // MARK: What follows from it

  public var months: [CalendarMonth] { CalendarMonth.through(from, to) }

  /// Those of courses or sessions, by code.
  public var kinds: [Code<Kind>] {
    courses.kinds.union(work.kinds).union(missed.kinds).sorted()
  }

  /// How many patients the changes in pain are of.
  public var patientsWithPain: Int { painPatients.count }

  public func pain(in month: CalendarMonth? = nil, of kind: Code<Kind>? = nil) -> PainChange {
    var all = PainChange()
    for (place, change) in pain
    where (month.map { place.month == $0 } ?? true) && (kind.map { place.kind == $0 } ?? true) {
      all.add(change)
    }
    return all
  }
}

extension Tally<CourseOutcome.Ending> {
  public var ended: Int { count { $0 != .open } }

  /// Those that ended after sessions had been given.
  public var begun: Int { count(\.hasBegun) }

  /// Those that ended without one: expired and cancelled ones.
  public var neverBegun: Int { ended - begun }

  /// Completed courses among those that ended after they had begun.
  public var completion: Share { Share(count(.completed), of: begun) }
}

extension Tally<MissedDate.Cause> {
  /// No-shows among the dates that the patient was to keep: sessions, no-shows and dates that the
  /// patient called off. What the clinic called off or deferred was not the patient's to keep.
  /// - Parameter sessions: the dates that were kept.
  public func noShows(with sessions: Int) -> Share {
    Share(count(.noShow), of: sessions + count(.noShow) + count(.patient))
  }
}
