import KurDomain
import KurRules
import KurStore

/// Somebody who may be called for another course.
public struct RecallLine: Sendable {
  public let patient: Patient
  /// The last course that was completed.
  public let course: CompletedCourse
  /// The day from which another course is advised.
  /// - Source: S2-35.
  public let day: CalendarDay
  /// Courses completed in the 365 days up to the day of the list.
  public let coursesInYear: Int
}

/// Whom to call for another course.
public struct RecallList: Sendable {
  /// What R-42 and the field advise: two courses in a year.
  public static let advisedCourses = 2
  static let yearDays = 365

  public let clinic: String
  public let day: CalendarDay
  /// How many days ahead are looked at.
  public let within: Int
  /// Whose day has come, or comes within those days; the first first.
  public let due: [RecallLine]
  /// Of the others, those who completed fewer than two courses in 365 days.
  public let few: [RecallLine]
}

extension Practice {
  /// Patients who may be called for another course. Who died, has moved away, does not wish to be
  /// called, or has an open course, is left out.
  ///
  /// - Parameters:
  ///   - within: days ahead.
  ///   - back: days since the day of recall, after which nobody is called any more.
  public func recalls(
    on word: DayWord?, within: Int, back: Int, by caller: Caller
  ) throws(ServiceError) -> RecallList {
    try look(by: caller, may: .review) { desk in
      try desk.recalls(
        on: (word ?? .today).resolved(today: desk.today, .future), within: within, back: back)
    }
  }
}

extension Desk {
  fileprivate func recalls(on day: CalendarDay, within: Int, back: Int) throws -> RecallList {
    let parameters = Parameters(try records.entries())
    let pause = parameters.int(.recallDays)
    let since = min(
      day.adding(days: -back - pause), day.adding(days: 1 - RecallList.yearDays))
    let completed = Dictionary(
      grouping: try records.completedCourses(since: since, through: day), by: \.patient)
    let treated = Set(try openLines(on: day, withHealth: false).map(\.patient.key))
    let called = completed.keys.filter { !treated.contains($0) }
    let lines = try records.patients(called).compactMap { patient -> RecallLine? in
      guard patient.identity.status == nil, let courses = completed[patient.key],
        let last = courses.max(by: { ($0.last, $0.course) < ($1.last, $1.course) })
      else { return nil }
      let inYear = courses.count { day.days(since: $0.last) < RecallList.yearDays }
      return RecallLine(
        patient: patient, course: last, day: last.last.adding(days: pause), coursesInYear: inYear)
    }
    .sorted {
      ($0.day, $0.patient.name, $0.patient.key) < ($1.day, $1.patient.name, $1.patient.key)
    }
    let (first, last) = (day.adding(days: -back), day.adding(days: within))
    return RecallList(
      clinic: clinic.name, day: day, within: within,
      due: lines.filter { (first...last).contains($0.day) },
      few: lines.filter { $0.day > last && $0.coursesInYear < RecallList.advisedCourses })
  }
}
