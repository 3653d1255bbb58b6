import KurDomain

/// What is said when the last session of a course was given.
/// - Source: specification 5.7; S2-35, S2-69, S2-77, S1-78.
public struct Completion: Sendable {
  /// To be taken after the session; nil for a kind after which none is offered.
  public let rest: Minutes?
  /// True when self-massage was taught in the course.
  public let isTaught: Bool
  /// The day from which another course is advised.
  public let recall: CalendarDay

  /// Nil for a course that is not completed.
  public init?(_ record: CourseRecord, standing: Standing, parameters: Parameters) {
    guard let recall = standing.recall else { return nil }
    self.rest = RestOffered.least(after: record.terms.kind, parameters)
      .map(Minutes.init(rawValue:))
    self.isTaught = record.hasTaughtSelfMassage(by: standing.progress.lastDay ?? recall)
    self.recall = recall
  }
}

extension CourseRecord {
  /// True when self-massage was taught in a session up to a day.
  /// - Source: R-35; S2-77.
  public func hasTaughtSelfMassage(by day: CalendarDay) -> Bool {
    sessions.contains {
      $0.day <= day
        && ($0.given.techniques.contains(.selfMassageTeach) || $0.given.details.lesson != nil)
    }
  }
}
