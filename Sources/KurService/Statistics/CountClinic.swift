import KurDomain
import KurRules
import KurStore

extension Practice {
  /// The clinic in figures, without a name. Therapists see what they worked on themselves.
  ///
  /// - Parameters:
  ///   - first: the beginning of the twelve whole months before the last day's own when nil.
  ///   - last: today when nil.
  /// - Returns: the figures, and the clinic that they are of.
  public func statistics(
    from first: DayWord?, to last: DayWord?, by caller: Caller
  ) throws(ServiceError) -> (statistics: ClinicStatistics, clinic: Clinic) {
    try look(by: caller, may: .figures) { desk in
      let to = try desk.dayMeant(last, .past, called: "--to")
      let from =
        try first.map { try desk.dayMeant($0, .past, called: "--from") }
        ?? ClinicStatistics.usualStart(until: to)
      guard from <= to else {
        throw ServiceError.invalid("--from \(from) is after --to \(to)")
      }
      let earliest = ClinicStatistics.earliestStart(until: to)
      guard from >= earliest else {
        throw ServiceError.invalid(
          "--from \(from) to \(to) are more than \(ClinicStatistics.longestYears) years; "
            + "--from \(earliest) is the earliest")
      }
      return (try desk.statistics(from: from, to: to), desk.clinic)
    }
  }
}

extension ClinicStatistics {
  /// More are not counted at a time.
  public static let longestYears = 10

  static func earliestStart(until day: CalendarDay) -> CalendarDay {
    day.adding(months: -12 * longestYears).adding(days: 1)
  }

  static func usualStart(until day: CalendarDay) -> CalendarDay {
    let before = day.adding(months: -12)
    return before.adding(days: 1 - before.day)
  }
}

extension Desk {
  /// How many courses are read whole at a time, so that memory does not grow with their number.
  private static let batch = 256

  fileprivate func statistics(from: CalendarDay, to: CalendarDay) throws -> ClinicStatistics {
    let seesAll = person.holds(.physician) || person.holds(.administrator)
    let whose = seesAll ? nil : person.key
    var statistics = ClinicStatistics(from: from, to: to, isOwn: whose != nil)
    for figures in try records.sessionFigures(from: from, to: to, performer: whose) {
      statistics.add(figures)
    }
    for figures in try records.missedFigures(from: from, to: to, performer: whose) {
      statistics.add(figures)
    }
    let (start, end) = (
      clinic.zone.instant(from, .midnight), clinic.zone.instant(to.adding(days: 1), .midnight)
    )
    var months = Months(from, to, zone: clinic.zone)
    try records.eachRefusal(from: start, until: end, to: whose) { use in
      let month = months.month(of: use.at)
      statistics.refused += 1
      for rule in use.rules { statistics.refusals.add(rule, in: month) }
    }
    months = Months(from, to, zone: clinic.zone)
    try records.eachOverride(from: start, until: end, performer: whose) { use in
      let month = months.month(of: use.at)
      for rule in use.rules {
        statistics.overrides.add(
          ClinicStatistics.LetBy(rule: rule, isExplained: use.isExplained), in: month)
      }
    }
    try countCourses(into: &statistics, performer: whose)
    statistics.kindNames = Dictionary(
      try records.entries(of: Kind.self).map { ($0.code, $0.name) }
    ) { first, _ in first }
    return statistics
  }

  /// Most courses are told by what the engine adds up; open ones, lapsed ones and a few others are
  /// read whole.
  private func countCourses(
    into statistics: inout ClinicStatistics, performer: Key<Staff>?
  ) throws {
    let (from, to) = (statistics.from, statistics.to)
    let parameters = Parameters(try records.entries())
    var whole: [Key<Course>] = []
    try records.eachCourse(
      since: from.adding(days: -DayBoard.lookBackDays), through: to, performer: performer
    ) { figures in
      guard let outcome = CourseOutcome(figures, on: to, parameters: parameters),
        !figures.isMeasured || !outcome.ending.hasBegun
      else {
        whole.append(figures.course)
        return
      }
      statistics.add(
        outcome, of: figures.kind, patient: figures.patient,
        painChange: figures.painChange.map { $0 * 10 })
    }
    guard !whole.isEmpty else { return }
    let catalogue = try records.fullCatalogue()
    let calendar = try records.calendar()
    let pain = try records.entry(Code<Measure>.pain)
    for start in stride(from: 0, to: whole.count, by: Desk.batch) {
      let keys = Array(whole[start..<min(start + Desk.batch, whole.count)])
      let known = try courseRecords(of: keys, catalogue)
      let measured = try records.painMeasurements(of: known.map(\.record.course.patient))
      for (record, patient) in known {
        let outcome = CourseOutcome(
          record, on: to, calendar: calendar, parameters: catalogue.parameters)
        guard outcome.ending != .open || isGoingOn(record, of: patient, on: to) else { continue }
        let change: Int? =
          outcome.ending.hasBegun
          ? pain.flatMap {
            CourseMeasures.painChange(
              of: record, on: to,
              measurements: measured[record.course.patient] ?? [], pain: $0,
              parameters: catalogue.parameters)
          } : nil
        statistics.add(
          outcome, of: record.terms.kind.code, patient: record.course.patient, painChange: change)
      }
    }
  }

  /// The records of some courses, each with its patient; nil for one who was erased.
  private func courseRecords(
    of keys: [Key<Course>], _ catalogue: Catalogue
  ) throws -> [(record: CourseRecord, patient: Patient?)] {
    let courses = try records.courses(keys)
    let patients = Dictionary(
      try records.patients(courses.map(\.patient).unique).map { ($0.key, $0) }
    ) { first, _ in first }
    let sessions = Dictionary(
      grouping: try records.sessionFigures(ofCourses: keys), by: \.course)
    let missed = Dictionary(grouping: try records.missedDates(ofCourses: keys), by: \.course)
    let decisions = Dictionary(grouping: try records.decisions(ofCourses: keys), by: \.course)
    let amendments = Dictionary(grouping: try records.amendments(ofCourses: keys), by: \.course)
    return try courses.map { course in
      let patient = patients[course.patient]
      let record = try CourseRecord(
        course, of: patient ?? course.erasedPatient, sessions: sessions[course.key] ?? [],
        missed: missed[course.key] ?? [], decisions: decisions[course.key] ?? [],
        changes: CourseChanges(amendments: amendments[course.key] ?? []), catalogue: catalogue)
      return (record, patient)
    }
  }

  /// True for an open course that `kur remaining` lists too.
  private func isGoingOn(
    _ record: CourseRecord, of patient: Patient?, on day: CalendarDay
  ) -> Bool {
    guard let patient, !patient.isDeceased else { return false }
    let prescription = record.course.prescription
    let last = [
      prescription.day, prescription.start, record.sessions.last?.day, record.missed.last?.day,
      record.decisions.last?.day,
    ].compactMap { $0 }.max()
    return last.map { $0 >= day.adding(days: -DayBoard.lookBackDays) } ?? false
  }
}

extension Course {
  /// Somebody of whom nothing but the number is left: how a course ended does not hang on the age.
  fileprivate var erasedPatient: Patient {
    Patient(
      key: patient,
      identity: PatientIdentity(name: "", born: prescription.day.adding(months: -480)))
  }
}

/// The month of each of many moments that come in order, by the clinic's clock.
private struct Months {
  private let starts: [(month: CalendarMonth, start: Instant)]
  private var index = 0

  init(_ first: CalendarDay, _ last: CalendarDay, zone: ClinicZone) {
    self.starts = CalendarMonth.through(first, last).compactMap { month in
      month.firstDay.map { (month, zone.instant($0, .midnight)) }
    }
  }

  mutating func month(of instant: Instant) -> CalendarMonth? {
    while index + 1 < starts.count, starts[index + 1].start <= instant { index += 1 }
    return starts.indices.contains(index) ? starts[index].month : nil
  }
}
