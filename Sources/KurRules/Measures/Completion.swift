import KurDomain

/// What is said when the last session of a course was given.
/// - Source: specification 5.7; S2-35, S2-69, S2-77, S1-78.
public struct Completion: Sendable {
  /// What the patient is told.
  public let advice: PatientAdvice
  /// True when self-massage was taught in the course.
  public let isTaught: Bool
  /// The day from which another course is advised; nil for single visits.
  public let recall: CalendarDay?

  /// Nil for a course that is not completed.
  ///
  /// - Parameter showsNotes: false where the reader may not see what was taught.
  public init?(
    _ record: CourseRecord, of patient: Patient, standing: Standing, parameters: Parameters,
    showsNotes: Bool
  ) {
    guard standing.state == .completed, let last = standing.progress.lastDay else { return nil }
    self.advice = PatientAdvice(
      for: patient, record, state: standing.state, moment: .lastSession, parameters: parameters,
      showsNotes: showsNotes)
    self.isTaught = record.hasTaughtSelfMassage(by: last)
    self.recall = standing.recall
  }
}

extension CourseRecord {
  /// True when self-massage was taught in a session up to a day.
  /// - Source: R-35; S2-77.
  public func hasTaughtSelfMassage(by day: CalendarDay) -> Bool {
    sessions.contains { $0.day <= day && $0.hasLesson }
  }
}
