import KurDomain

/// A course with everything that has happened in it; sessions in the order of their days.
public struct CourseRecord: Sendable {
  public let course: Course
  public let terms: CourseTerms
  public let sessions: [Session]
  public let missed: [MissedDate]
  public let decisions: [CourseDecision]

  public init(
    course: Course, terms: CourseTerms, sessions: [Session], missed: [MissedDate],
    decisions: [CourseDecision]
  ) {
    self.course = course
    self.terms = terms
    self.sessions = sessions.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    // A date was not missed when a session was given on it after all.
    let given = Set(sessions.map(\.day))
    self.missed = missed.filter { !given.contains($0.day) }.sorted { $0.day < $1.day }
    self.decisions = decisions.sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
  }

  /// The record as it stood at the end of a day.
  public func through(_ day: CalendarDay) -> CourseRecord {
    CourseRecord(
      course: course, terms: terms, sessions: sessions.filter { $0.day <= day },
      missed: missed.filter { $0.day <= day }, decisions: decisions.filter { $0.day <= day })
  }

  /// The record as it stood before a session of that day: its sessions are those of earlier days.
  public func before(_ day: CalendarDay) -> CourseRecord {
    CourseRecord(
      course: course, terms: terms, sessions: sessions.filter { $0.day < day },
      missed: missed.filter { $0.day < day }, decisions: decisions.filter { $0.day <= day })
  }

  /// The record with one more session.
  public func adding(_ session: Session) -> CourseRecord {
    CourseRecord(
      course: course, terms: terms, sessions: sessions + [session], missed: missed,
      decisions: decisions)
  }
}
