import KurDomain
import KurRules
import KurStore

extension Practice {
  /// The courses of a patient or, when nobody is named, all that are open.
  public func remaining(
    _ target: String?, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> [CourseLine] {
    try look(by: caller.about(target), may: .review) { desk in
      let day = (word ?? .today).resolved(today: desk.today, .past)
      guard let target else {
        return try desk.openLines(on: day).sorted {
          ($0.patient.name, $0.record.course.key) < ($1.patient.name, $1.record.course.key)
        }
      }
      let (patient, named) = try Roll(desk.records).target(target, for: .reading)
      desk.sees(patient)
      return try desk.lines(of: patient, on: day).filter {
        named == nil || $0.record.course.key == named
      }
    }
  }

  /// The courses of a patient, or all open ones.
  public func courses(
    of text: String?, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> [CourseLine] {
    try remaining(text, on: word, by: caller)
  }
}

extension Desk {
  /// All courses of a patient, the open ones first, then the latest first.
  fileprivate func lines(of patient: Patient, on day: CalendarDay) throws -> [CourseLine] {
    let chart = try loadChart(of: patient)
    return chart.courses
      .filter { $0.course.prescription.day <= day }
      .map {
        CourseLine(
          patient: patient, record: $0, standing: chart.standing(of: $0, on: day),
          staff: chart.staff)
      }
      .sorted {
        ($0.standing.state.isOpen ? 0 : 1, $1.record.course.key)
          < ($1.standing.state.isOpen ? 0 : 1, $0.record.course.key)
      }
  }
}

extension CourseLine {
  init(
    patient: Patient, record: CourseRecord, standing: Standing, staff: [Key<Staff>: Staff]
  ) {
    self.init(
      patient: patient, record: record, standing: standing,
      booked: standing.next.flatMap {
        BookedTime(record.changes.booking(on: $0.earliest), staff: staff)
      })
  }
}
