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

  /// The board of a day: who comes, who is late, what ends.
  public func board(on word: DayWord?, by caller: Caller) throws(ServiceError) -> DayBoard {
    try look(by: caller, may: .review) { desk in
      let day = (word ?? .today).resolved(today: desk.today, .future)
      let lines = try desk.openLines(on: day)
      let parameters = Parameters(try desk.records.entries())
      let ordered = lines.sorted {
        ($0.standing.next?.planned ?? day, $0.patient.name)
          < ($1.standing.next?.planned ?? day, $1.patient.name)
      }
      func planned(_ passes: (CalendarDay) -> Bool) -> [CourseLine] {
        ordered.filter { $0.standing.next.map { passes($0.planned) } ?? false }
      }
      return DayBoard(
        day: day, due: planned { $0 == day }.byTime,
        booked: try desk.booked(among: lines, on: day).byTime,
        overdue: planned { $0 < day },
        lapsing: ordered.filter {
          $0.standing.state == .active && $0.standing.gap.class == .stepBack
        },
        finishing: ordered.filter { $0.standing.next != nil && $0.standing.remaining <= 2 },
        attention: ordered.compactMap { line in
          line.attention(on: day, parameters).map { (line, $0) }
        },
        clearances: try desk.records.clearances(
          endingFrom: day, until: day.adding(days: DayBoard.noticeDays)
        ).compactMap { clearance in
          guard let patient = try desk.records.patient(clearance.patient), !patient.isDeceased
          else { return nil }
          return (patient, clearance)
        },
        unconfirmed: try desk.named(
          desk.records.unconfirmedSessions(since: day.adding(days: -DayBoard.lookBackDays)),
          on: day),
        deviations: try desk.named(
          desk.records.openDeviations(since: day.adding(days: -DayBoard.lookBackDays)), on: day))
    }
  }
}

extension CourseLine {
  /// What somebody should be told or asked about the course; nil when nothing is.
  /// - Source: R-52; specification 5.6.
  fileprivate func attention(on day: CalendarDay, _ parameters: Parameters) -> [String]? {
    let known = record.through(day)
    var words = Attendance(known, parameters: parameters).warnings
    if let last = known.sessions.last, last.reaction >= .moderate {
      words.insert(
        "\(last.reaction.rawValue) reaction in \(last.key) on \(last.day): tell a physician", at: 0)
    }
    return words.isEmpty ? nil : words
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
        CourseLine(
          patient: patient, record: $0, standing: chart.standing(of: $0, on: day),
          staff: chart.staff)
      }
      .sorted {
        ($0.standing.state.isOpen ? 0 : 1, $1.record.course.key)
          < ($1.standing.state.isOpen ? 0 : 1, $0.record.course.key)
      }
  }

  /// Every open course of the clinic, in a fixed number of queries; those of people who died or were
  /// erased are left out.
  func openLines(on day: CalendarDay) throws -> [CourseLine] {
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
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    return try courses.compactMap { course in
      guard let patient = patients[course.patient], !patient.isDeceased else { return nil }
      let record = try CourseRecord(
        course, of: patient, sessions: sessions[course.key] ?? [],
        missed: missed[course.key] ?? [], decisions: decisions[course.key] ?? [],
        changes: changes[course.key] ?? CourseChanges(), catalogue: catalogue)
      let standing = Standing(
        record, on: day, calendar: calendar, parameters: catalogue.parameters,
        status: patient.identity.status)
      guard standing.state.isOpen else { return nil }
      return CourseLine(patient: patient, record: record, standing: standing, staff: staff)
    }
  }

  /// The courses that are booked for a day although they are planned for a later one.
  fileprivate func booked(among lines: [CourseLine], on day: CalendarDay) throws -> [CourseLine] {
    let found = lines.filter { $0.isBookedBesides(on: day) }
    guard !found.isEmpty else { return [] }
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    return found.map {
      CourseLine(
        patient: $0.patient, record: $0.record, standing: $0.standing,
        booked: BookedTime($0.record.changes.booking(on: day), staff: staff))
    }
  }

  /// Sessions up to a day, with their patients.
  fileprivate func named(
    _ sessions: [Session], on day: CalendarDay
  ) throws -> [(patient: Patient, session: Session)] {
    let known = sessions.filter { $0.day <= day }
    let patients = try records.patients(ofCourses: known.map(\.course).unique)
    return known.compactMap { session in patients[session.course].map { ($0, session) } }
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

  /// True where a day before the planned one has a booking of its own that is still to be kept.
  fileprivate func isBookedBesides(on day: CalendarDay) -> Bool {
    guard let next = standing.next, next.planned > day,
      record.changes.bookings.contains(where: { $0.day == day })
    else { return false }
    return !record.sessions.contains { $0.day == day }
      && !record.missed.contains { $0.day == day }
  }
}

extension [CourseLine] {
  /// Those with a time by it; the others behind them, in their order.
  fileprivate var byTime: [CourseLine] {
    let timed = filter { $0.booked != nil }
    return timed.sorted { left, right in
      guard let (one, other) = left.booked.flatMap({ one in right.booked.map { (one, $0) } }) else {
        return false
      }
      return (one.time, left.patient.name) < (other.time, right.patient.name)
    } + filter { $0.booked == nil }
  }
}
