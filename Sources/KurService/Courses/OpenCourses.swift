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
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    let health =
      withHealth ? try OpenHealth(open, on: day, catalogue, calendar, records: records) : nil
    let several = Dictionary(grouping: open, by: \.patient.key).filter { $0.value.count > 1 }.keys
    return open.compactMap { patient, record in
      let course = health?.courses[record.course.key]
      let standing = Standing(
        record, on: day, calendar: calendar, parameters: catalogue.parameters,
        limit: course.flatMap { $0.bars(on: $0.sites).maximumIntensity },
        status: patient.identity.status)
      guard standing.state.isOpen else { return nil }
      let hands =
        record.changes.assignments.last?.therapist ?? record.sessions.last?.given.performer
      return CourseLine(
        patient: patient, record: record, standing: standing,
        booked: standing.next.flatMap {
          BookedTime(record.changes.booking(on: $0.earliest), staff: staff)
        },
        allowance: standing.next.flatMap { next in
          course?.allowance(
            of: next, health?.whole[record.course.key],
            isOneOfSeveral: several.contains(patient.key))
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
}

/// What the health of all their patients makes of open courses, loaded in a fixed number of queries.
private struct OpenHealth {
  /// By course.
  let courses: [Key<Course>: CourseHealth]
  /// Courses with the sites of their sessions, where some are left out.
  let whole: [Key<Course>: CourseRecord]

  init(
    _ open: [(patient: Patient, record: CourseRecord)], on day: CalendarDay,
    _ catalogue: Catalogue, _ calendar: ClinicCalendar, records: Transaction
  ) throws {
    let health = try records.healthRecords(of: open.map(\.patient.key).unique)
    let indications: [Indication] = try records.entries()
    let indicationOf = Dictionary(indications.map { ($0.code, $0) }) { first, _ in first }
    let found = open.map { patient, record in
      CourseHealth(
        health[patient.key] ?? HealthRecord(), of: record, patient, on: day,
        indication: record.course.prescription.indication.flatMap { indicationOf[$0] },
        catalogue: catalogue, calendar: calendar)
    }
    // Only where something is left out do the minutes depend on what earlier sessions left out.
    let partial = found.filter {
      !$0.record.course.prescription.details.injured.isEmpty
        || $0.left($0.bars(on: $0.sites).barring) != nil
    }
    let sessions = Dictionary(
      grouping: try records.sessions(ofCourses: partial.map(\.record.course.key)), by: \.course)
    self.courses = Dictionary(found.map { ($0.record.course.key, $0) }) { first, _ in first }
    self.whole = Dictionary(
      partial.map { health in
        let record = health.record
        return (
          record.course.key,
          CourseRecord(
            course: record.course, terms: record.prescribed,
            sessions: sessions[record.course.key] ?? [], missed: record.missed,
            decisions: record.decisions, changes: record.changes)
        )
      }
    ) { first, _ in first }
  }
}
