/// What has happened in a course up to a day, added up: enough to say of most courses how they
/// ended, without their records.
public struct CourseFigures: Hashable, Sendable {
  public let course: Key<Course>
  /// The number under which the person goes on.
  public let patient: Key<Patient>
  public let kind: Code<Kind>
  /// The day of the prescription.
  public let day: CalendarDay
  /// How many sessions it is to have, as a physician changed it last.
  public let sessions: Int
  /// Sessions counted elsewhere.
  public let takenOver: Int
  /// Live sessions, counted or not.
  public let given: Int
  /// Those that count, without those taken over.
  public let counted: Int
  /// The day of the last one that counts.
  public let lastCounted: CalendarDay?
  public let cancelled: CalendarDay?
  public let discontinued: CalendarDay?
  /// True where somebody ever suspended it.
  public let isSuspended: Bool
  /// The change in pain that its sessions tell; nil where they tell none.
  public let painChange: Int?
  /// True where pain may have been measured besides, so that the sessions alone do not tell.
  public let isMeasured: Bool

  public init(
    course: Key<Course>, patient: Key<Patient>, kind: Code<Kind>, day: CalendarDay, sessions: Int,
    takenOver: Int, given: Int, counted: Int, lastCounted: CalendarDay?, cancelled: CalendarDay?,
    discontinued: CalendarDay?, isSuspended: Bool, painChange: Int?, isMeasured: Bool
  ) {
    self.course = course
    self.patient = patient
    self.kind = kind
    self.day = day
    self.sessions = sessions
    self.takenOver = takenOver
    self.given = given
    self.counted = counted
    self.lastCounted = lastCounted
    self.cancelled = cancelled
    self.discontinued = discontinued
    self.isSuspended = isSuspended
    self.painChange = painChange
    self.isMeasured = isMeasured
  }

  public var done: Int { takenOver + counted }
}
