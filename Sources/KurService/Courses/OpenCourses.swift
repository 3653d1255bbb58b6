import KurDomain
import KurRules
import KurStore

extension DayBoard {
  /// A course in which nothing has happened for so long is over: it has lapsed or expired.
  static let lookBackDays = 200
}

extension Desk {
  /// Every open course of the clinic, in a fixed number of queries; those of people who died or were
  /// erased are left out.
  /// - Parameter withHealth: false where nobody asks how strong a session may be, and whether.
  func openLines(on day: CalendarDay, withHealth: Bool = true) throws -> [CourseLine] {
    let catalogue = try records.fullCatalogue()
    let calendar = try records.calendar()
    let open = try openCourses(on: day, catalogue: catalogue)
    let several = Dictionary(open.map { ($0.patient.key, 1) }, uniquingKeysWith: +)
    let standing = { (patient: Patient, record: CourseRecord, limit: Intensity?) in
      Standing(
        record, on: day, calendar: calendar, parameters: catalogue.parameters, limit: limit,
        status: patient.identity.status)
    }
    let going = open.compactMap { patient, record in
      let standing = standing(patient, record, nil)
      return standing.state.isOpen ? (patient: patient, record: record, standing: standing) : nil
    }
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    let health =
      withHealth
      ? try health(of: going.map { ($0.patient, $0.record) }, on: day, catalogue) : [:]
    return going.map { patient, record, free in
      let course = health[record.course.key]
      // A limit is rare, and weighs on nothing but the next session.
      let limit = course?.bars.maximumIntensity
      let standing = limit == nil ? free : standing(patient, record, limit)
      let hands =
        record.changes.assignments.last?.therapist ?? record.sessions.last?.given.performer
      return CourseLine(
        patient: patient, record: record, standing: standing,
        booked: standing.next.flatMap {
          BookedTime(record.changes.booking(on: $0.earliest), staff: staff)
        },
        allowance: standing.next.flatMap { next in
          course?.allowance(
            of: next, isOneOfSeveral: several[patient.key] ?? 0 > 1, catalogue: catalogue,
            calendar: calendar)
        },
        hands: hands.flatMap { staff[$0] })
    }
  }

  /// The courses in which something may still happen, whatever became of them.
  private func openCourses(
    on day: CalendarDay, catalogue: Catalogue
  ) throws -> [(patient: Patient, record: CourseRecord)] {
    let courses = try records.openCourses(
      on: day, since: day.adding(days: -DayBoard.lookBackDays))
    let keys = courses.map(\.key)
    let patients = Dictionary(
      try records.patients(courses.map(\.patient).unique).map { ($0.key, $0) }
    ) { first, _ in first }
    let sessions = Dictionary(
      grouping: try records.sessionFigures(ofCourses: keys), by: \.course)
    let missed = Dictionary(grouping: try records.missedDates(ofCourses: keys), by: \.course)
    let decisions = Dictionary(grouping: try records.decisions(ofCourses: keys), by: \.course)
    let changes = try courseChanges(of: courses)
    return try courses.compactMap { course in
      guard let patient = patients[course.patient], !patient.isDeceased else { return nil }
      let record = try CourseRecord(
        course, of: patient, sessions: sessions[course.key] ?? [],
        missed: missed[course.key] ?? [], decisions: decisions[course.key] ?? [],
        changes: changes[course.key] ?? CourseChanges(), catalogue: catalogue)
      return (patient, record)
    }
  }

  /// What the health of all their patients makes of open courses, loaded in a fixed number of queries.
  private func health(
    of open: [(patient: Patient, record: CourseRecord)], on day: CalendarDay, _ catalogue: Catalogue
  ) throws -> [Key<Course>: CourseHealth] {
    let health = try records.healthRecords(
      of: open.map(\.patient.key).unique, on: day, beyond: ReadingBounds(catalogue.parameters))
    let indications: [Indication] = try records.entries()
    let indicationOf = Dictionary(indications.map { ($0.code, $0) }) { first, _ in first }
    var found: [Key<Course>: CourseHealth] = Dictionary(minimumCapacity: open.count)
    for (patient, record) in open {
      found[record.course.key] = CourseHealth(
        health[patient.key] ?? HealthRecord(), of: record, patient, on: day,
        indication: record.course.prescription.indication.flatMap { indicationOf[$0] },
        catalogue: catalogue)
    }
    // Only where something is left out do the minutes depend on what earlier sessions left out.
    let partial = open.map(\.record).filter {
      !$0.course.prescription.details.injured.isEmpty || found[$0.course.key]?.left != nil
    }
    let sessions = Dictionary(
      grouping: try records.sessions(ofCourses: partial.map(\.course.key)), by: \.course)
    for record in partial {
      found[record.course.key]?.record = CourseRecord(
        course: record.course, terms: record.prescribed,
        sessions: sessions[record.course.key] ?? [], missed: record.missed,
        decisions: record.decisions, changes: record.changes)
    }
    return found
  }
}
