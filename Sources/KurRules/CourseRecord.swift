import KurDomain

/// A course with everything that has happened in it; sessions in the order of their days.
public struct CourseRecord: Sendable {
  private let written: Written
  public let sessions: [Session]
  public let missed: [MissedDate]
  public let decisions: [CourseDecision]
  /// How its length, hands and times were changed, the oldest first.
  public let changes: CourseChanges

  public var course: Course { written.course }
  /// As they are now, or on the day through which the record goes.
  public var terms: CourseTerms { written.terms }
  /// The terms as they were prescribed.
  public var prescribed: CourseTerms { written.prescribed }

  /// What is long and the same in every part of a record, kept once for all of them: a board makes
  /// thousands of parts.
  private final class Written: Sendable {
    let course: Course
    let prescribed: CourseTerms
    let terms: CourseTerms

    init(_ course: Course, prescribed: CourseTerms, _ changes: CourseChanges) {
      self.course = course
      self.prescribed = prescribed
      self.terms =
        changes.amendments.last.map {
          prescribed.changed(sessions: $0.sessions, target: $0.targetMinutes)
        } ?? prescribed
    }
  }

  /// - Parameter terms: as they were prescribed; the last amendment changes them.
  public init(
    course: Course, terms: CourseTerms, sessions: [Session], missed: [MissedDate],
    decisions: [CourseDecision], changes: CourseChanges = CourseChanges()
  ) {
    self.written = Written(course, prescribed: terms, changes)
    self.sessions = sessions.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    // A date was not missed when a session was given on it after all.
    let given = Set(sessions.map(\.day))
    self.missed = missed.filter { !given.contains($0.day) }.sorted { $0.day < $1.day }
    self.decisions = decisions.sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
    self.changes = changes
  }

  /// A part of a record: what is in order already stays so.
  private init(
    _ whole: CourseRecord, sessions: [Session], missed: [MissedDate],
    decisions: [CourseDecision], changes: CourseChanges
  ) {
    self.written =
      changes.amendments.count == whole.changes.amendments.count
      ? whole.written : Written(whole.course, prescribed: whole.prescribed, changes)
    self.sessions = sessions
    self.missed = missed
    self.decisions = decisions
    self.changes = changes
  }

  /// The record as it stood at the end of a day.
  public func through(_ day: CalendarDay) -> CourseRecord {
    CourseRecord(
      self, sessions: sessions.only { $0.day <= day }, missed: missed.only { $0.day <= day },
      decisions: decisions.only { $0.day <= day }, changes: changes.through(day))
  }

  /// The record as it stood before a session of that day: its sessions are those of earlier days.
  public func before(_ day: CalendarDay) -> CourseRecord {
    CourseRecord(
      self, sessions: sessions.only { $0.day < day }, missed: missed.only { $0.day < day },
      decisions: decisions.only { $0.day <= day }, changes: changes.through(day))
  }

  /// The record with one more session.
  public func adding(_ session: Session) -> CourseRecord {
    CourseRecord(
      course: course, terms: prescribed, sessions: sessions + [session], missed: missed,
      decisions: decisions, changes: changes)
  }
}

/// How a course's length, hands and times were changed, each the oldest first.
public struct CourseChanges: Sendable {
  public let amendments: [CourseAmendment]
  public let assignments: [CourseAssignment]
  public let bookings: [Booking]

  public init(
    amendments: [CourseAmendment] = [], assignments: [CourseAssignment] = [],
    bookings: [Booking] = []
  ) {
    self.amendments = amendments
    self.assignments = assignments
    self.bookings = bookings
  }

  /// The last handing over, until the new hands have given a session; nil after it.
  ///
  /// - Parameters:
  ///   - instant: what was recorded at it or later is not looked at.
  ///   - sessions: those of the course.
  public func handover(at instant: Instant, _ sessions: [Session]) -> CourseAssignment? {
    guard let last = assignments.last(where: { $0.recorded < instant }) else { return nil }
    let isTaken = sessions.contains {
      $0.given.performer == last.therapist && $0.entry.recorded > last.recorded
        && $0.entry.recorded < instant
    }
    return isTaken ? nil : last
  }

  /// Without the amendments of later days.
  func through(_ day: CalendarDay) -> CourseChanges {
    guard amendments.contains(where: { $0.day > day }) else { return self }
    return CourseChanges(
      amendments: amendments.filter { $0.day <= day }, assignments: assignments,
      bookings: bookings)
  }

  /// The booking that holds on a day: its own, or the course's usual one.
  public func booking(on day: CalendarDay) -> Booking? {
    bookings.last { $0.day == day } ?? bookings.last { $0.day == nil }
  }
}

extension CourseRecord {
  /// The techniques of the prescription, as a physician changed them last.
  public var techniques: [Code<Technique>] {
    changes.amendments.last { $0.techniques != nil }?.techniques ?? course.prescription.techniques
  }
}

extension Array {
  /// As `filter`, and without a copy where all of it passes, as most of a record does.
  func only(_ passes: (Element) -> Bool) -> [Element] {
    allSatisfy(passes) ? self : filter(passes)
  }
}
