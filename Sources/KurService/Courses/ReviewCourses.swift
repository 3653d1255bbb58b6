import KurDomain
import KurRules
import KurStore

extension Practice {
  /// The courses of a patient or, when nobody is named, all that are open.
  public func remaining(
    _ target: String?, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> [CourseLine] {
    try read(by: caller, may: .review) { desk in
      let day = (word ?? .today).resolved(today: desk.today, .past)
      guard let target else {
        return try desk.openLines(on: day).sorted {
          ($0.patient.name, $0.record.course.key) < ($1.patient.name, $1.record.course.key)
        }
      }
      let (patient, named) = try Roll(desk.records).target(target, for: .reading)
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

  /// The board of a day: who comes, who is late, what ends.
  public func board(on word: DayWord?, by caller: Caller) throws(ServiceError) -> DayBoard {
    try read(by: caller, may: .review) { desk in
      let day = (word ?? .today).resolved(today: desk.today, .future)
      let lines = try desk.openLines(on: day)
      let ordered = lines.sorted {
        ($0.standing.next?.planned ?? day, $0.patient.name)
          < ($1.standing.next?.planned ?? day, $1.patient.name)
      }
      func planned(_ passes: (CalendarDay) -> Bool) -> [CourseLine] {
        ordered.filter { $0.standing.next.map { passes($0.planned) } ?? false }
      }
      return DayBoard(
        day: day, due: planned { $0 == day }, overdue: planned { $0 < day },
        lapsing: ordered.filter {
          $0.standing.state == .active && $0.standing.gap.class == .stepBack
        },
        finishing: ordered.filter { $0.standing.next != nil && $0.standing.remaining <= 2 },
        clearances: try desk.records.clearances(
          endingFrom: day, until: day.adding(days: DayBoard.noticeDays)
        ).compactMap { clearance in
          try desk.records.patient(clearance.patient).map { ($0, clearance) }
        },
        unconfirmed: try desk.unconfirmed(on: day))
    }
  }
}

extension DayBoard {
  /// How long before its end a clearance is shown.
  static let noticeDays = 14
  /// A course in which nothing has happened for so long is over: it has lapsed or expired.
  static let lookBackDays = 200
}

extension Desk {
  /// All courses of a patient, the open ones first, then the latest first.
  fileprivate func lines(of patient: Patient, on day: CalendarDay) throws -> [CourseLine] {
    let chart = try loadChart(of: patient)
    return chart.courses
      .filter { $0.course.prescription.day <= day }
      .map {
        CourseLine(patient: patient, record: $0, standing: chart.standing(of: $0, on: day))
      }
      .sorted {
        ($0.standing.state.isOpen ? 0 : 1, $1.record.course.key)
          < ($1.standing.state.isOpen ? 0 : 1, $0.record.course.key)
      }
  }

  /// Every open course of the clinic, in a fixed number of queries.
  fileprivate func openLines(on day: CalendarDay) throws -> [CourseLine] {
    let courses = try records.openCourses(
      on: day, since: day.adding(days: -DayBoard.lookBackDays))
    let keys = courses.map(\.key)
    let catalogue = try records.fullCatalogue()
    let calendar = try records.calendar()
    let patients = Dictionary(
      try records.patients(courses.map(\.patient).unique).map { ($0.key, $0) }
    ) { first, _ in first }
    let sessions = Dictionary(
      grouping: try records.sessionFigures(ofCourses: keys), by: \.course)
    let missed = Dictionary(grouping: try records.missedDates(ofCourses: keys), by: \.course)
    let decisions = Dictionary(grouping: try records.decisions(ofCourses: keys), by: \.course)
    let changes = try courseChanges(of: courses)
    return try courses.compactMap { course in
      guard let patient = patients[course.patient] else { return nil }
      let record = try CourseRecord(
        course, of: patient, sessions: sessions[course.key] ?? [],
        missed: missed[course.key] ?? [], decisions: decisions[course.key] ?? [],
        changes: changes[course.key] ?? CourseChanges(), catalogue: catalogue)
      let standing = Standing(
        record, on: day, calendar: calendar, parameters: catalogue.parameters)
      guard standing.state.isOpen else { return nil }
      return CourseLine(patient: patient, record: record, standing: standing)
    }
  }

  fileprivate func unconfirmed(on day: CalendarDay) throws -> [(patient: Patient, session: Session)]
  {
    let sessions = try records.unconfirmedSessions(
      since: day.adding(days: -DayBoard.lookBackDays))
    return try sessions.filter { $0.day <= day }.compactMap { session in
      guard let course = try records.course(session.course),
        let patient = try records.patient(course.patient)
      else { return nil }
      return (patient, session)
    }
  }
}
