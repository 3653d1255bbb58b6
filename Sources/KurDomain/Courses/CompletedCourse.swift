/// A course that was given to its end.
public struct CompletedCourse: Hashable, Sendable {
  public let course: Key<Course>
  public let patient: Key<Patient>
  public let kind: Code<Kind>
  public let zone: Code<Zone>
  public let side: ZoneSide
  /// The day of its last counted session.
  public let last: CalendarDay

  public init(
    course: Key<Course>, patient: Key<Patient>, kind: Code<Kind>, zone: Code<Zone>,
    side: ZoneSide, last: CalendarDay
  ) {
    self.course = course
    self.patient = patient
    self.kind = kind
    self.zone = zone
    self.side = side
    self.last = last
  }
}
