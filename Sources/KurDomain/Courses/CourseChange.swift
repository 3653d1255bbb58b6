/// A physician's change of a course that goes on; the last one holds.
/// - Source: specification 5.3.
public struct CourseAmendment: Hashable, Sendable {
  public let course: Key<Course>
  public let sessions: Int
  public let targetMinutes: Minutes
  /// The techniques from now on; nil where they stay.
  public let techniques: [Code<Technique>]?
  public let day: CalendarDay
  public let author: Key<Staff>
  public let reason: String

  public init(
    course: Key<Course>, sessions: Int, targetMinutes: Minutes,
    techniques: [Code<Technique>]? = nil, day: CalendarDay, author: Key<Staff>, reason: String
  ) {
    self.course = course
    self.sessions = sessions
    self.targetMinutes = targetMinutes
    self.techniques = techniques
    self.day = day
    self.author = author
    self.reason = reason
  }
}

/// The hands into which a course went, with a word for them.
public struct CourseAssignment: Hashable, Sendable {
  public let course: Key<Course>
  public let therapist: Key<Staff>
  public let day: CalendarDay
  public let author: Key<Staff>
  public let note: String?
  public let recorded: Instant

  public init(
    course: Key<Course>, therapist: Key<Staff>, day: CalendarDay, author: Key<Staff>,
    note: String? = nil, recorded: Instant
  ) {
    self.course = course
    self.therapist = therapist
    self.day = day
    self.author = author
    self.note = note
    self.recorded = recorded
  }
}

/// When and with whom sessions of a course are, on one day or as a rule.
public struct Booking: Hashable, Sendable {
  public let course: Key<Course>
  /// Nil for the course's usual time and hands.
  public let day: CalendarDay?
  public let time: ClockTime
  public let therapist: Key<Staff>

  public init(course: Key<Course>, day: CalendarDay?, time: ClockTime, therapist: Key<Staff>) {
    self.course = course
    self.day = day
    self.time = time
    self.therapist = therapist
  }
}
