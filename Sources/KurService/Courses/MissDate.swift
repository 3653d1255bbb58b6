import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records that a session did not take place, and why. It uses up no session number.
  public func missed(
    _ target: String, cause: MissedDate.Cause, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> (missed: MissedDate, line: CourseLine, warnings: [String]) {
    try write(
      by: caller.about(target), may: .arrange,
      again: { desk, event in
        let course = try Roll(desk.records).course(event.subject ?? "")
        let line = try desk.courseLine(of: course, on: desk.today)
        let day = desk.dayMeant(word, .past, at: event)
        guard let missed = line.record.missed.first(where: { $0.day == day }) else {
          throw ServiceError.notFound("the first answer is gone", suggestions: [])
        }
        return (missed, line, try desk.warnings(of: missed, in: line))
      }
    ) { try $0.missed(target, cause: cause, on: word) }
  }
}

extension Desk {
  package func missed(
    _ target: String, cause: MissedDate.Cause, on word: DayWord?
  ) throws -> Result<(missed: MissedDate, line: CourseLine, warnings: [String]), ServiceError> {
    let day = try dayMeant(word, .past)
    let (patient, named) = try Roll(records).target(target, for: .writing)
    try mustBeAlive(patient)
    let chart = try loadChart(of: patient)
    let record = try chart.course(named, on: day)
    let course = record.course.key
    let state = chart.standing(of: record, on: day).state
    guard state.isOpen else {
      throw ServiceError.invalid("\(course) is \(state.rawValue); it has no dates to miss")
    }
    guard day >= record.course.prescription.day else {
      throw ServiceError.invalid(
        "\(course) was prescribed on \(record.course.prescription.day), after \(day)")
    }
    if let session = record.sessions.first(where: { $0.day == day }) {
      throw ServiceError.invalid("\(session.key) took place on \(day); it was not missed")
    }
    if let earlier = record.missed.first(where: { $0.day == day }) {
      throw ServiceError.invalid(
        "\(day) is recorded as missed already (\(earlier.cause.rawValue))")
    }
    let missed = MissedDate(course: course, day: day, cause: cause)
    try records.insert(missed)
    try recordEvent(.missed, of: patient.key, subject: course.description)
    let line = try courseLine(of: record.course, on: max(day, today))
    return .success((missed, line, try warnings(of: missed, in: line)))
  }

  fileprivate func warnings(of missed: MissedDate, in line: CourseLine) throws -> [String] {
    guard missed.cause == .noShow else { return [] }
    return Attendance(line.record, parameters: try records.fullCatalogue().parameters).warnings
  }
}
