import KurDomain
import KurRules
import KurService
import KurStore
import Testing

/// What the engine adds up of courses against what their whole records say.
struct StatisticsAgreementTests {
  private struct Known {
    let record: CourseRecord
    let patient: Patient
    let measurements: [Measurement]
  }

  private struct Made: Sendable {
    let clinic: RandomClinic
    init() throws { clinic = try RandomClinic(courses: 260, seed: 11) }
  }

  private static let made = Result { try Made() }
  private let clinic: TestClinic
  private let calendar: ClinicCalendar
  private let catalogue: Catalogue
  private let pain: Measure
  private let known: [Known]

  init() throws {
    let clinic = try Self.made.get().clinic.clinic
    self.clinic = clinic
    (calendar, catalogue, pain, known) = try clinic.records { tx in
      let catalogue = try tx.fullCatalogue()
      return (
        try tx.calendar(), catalogue, try #require(try tx.entry(Code<Measure>.pain)),
        try tx.courses().map { course in
          let patient = try #require(try tx.patient(course.patient))
          return Known(
            record: try Self.record(of: course, patient, catalogue, in: tx), patient: patient,
            measurements: try tx.measurements(of: course.patient))
        }
      )
    }
  }

  private static func record(
    of course: Course, _ patient: Patient, _ catalogue: Catalogue, in tx: Transaction
  ) throws -> CourseRecord {
    let prescription = course.prescription
    let wishes = CourseWishes(
      kind: prescription.kind, zone: prescription.zone, sessions: prescription.sessions,
      start: prescription.startMinutes, target: prescription.targetMinutes,
      intensity: prescription.intensityTarget, frequency: prescription.frequency,
      takenOver: prescription.takenOver)
    return CourseRecord(
      course: course, terms: try #require(CourseTerms(wishes, catalogue: catalogue)),
      sessions: try tx.sessions(ofCourse: course.key),
      missed: try tx.missedDates(ofCourses: [course.key]),
      decisions: try tx.decisions(ofCourses: [course.key]),
      changes: CourseChanges(amendments: try tx.amendments(ofCourses: [course.key])))
  }

  private static let days = stride(from: 0, through: 420, by: 21).map {
    RandomClinic.first.adding(days: $0)
  }

  private func standing(_ record: CourseRecord, _ day: CalendarDay) -> CourseState {
    Standing(record, on: day, calendar: calendar, parameters: catalogue.parameters).state
  }

  private func outcome(_ record: CourseRecord, _ day: CalendarDay) -> CourseOutcome {
    CourseOutcome(record, on: day, calendar: calendar, parameters: catalogue.parameters)
  }

  private func ending(_ state: CourseState) -> CourseOutcome.Ending {
    state.isOpen ? .open : CourseOutcome.Ending(rawValue: state.rawValue) ?? .open
  }

  private func change(_ one: Known, _ day: CalendarDay) -> Int? {
    CourseMeasures.painChange(
      of: one.record, on: day, measurements: one.measurements, pain: pain,
      parameters: catalogue.parameters)
  }

  @Test func `the clinic has courses in every state, told both ways`() throws {
    let last = RandomClinic.last
    #expect(Set(known.map { standing($0.record, last) }) == Set(CourseState.allCases))
    var (added, whole) = (0, 0)
    try clinic.records { tx in
      try tx.eachCourse(since: RandomClinic.first.adding(days: -400), through: last) {
        CourseOutcome($0, on: last, parameters: catalogue.parameters) == nil
          ? (whole += 1) : (added += 1)
      }
    }
    #expect(added > 50)
    #expect(whole > 50)
    #expect(added + whole == known.count { $0.record.course.prescription.day <= last })
  }

  @Test(arguments: days)
  func `figures and records agree on how every course stands`(_ day: CalendarDay) throws {
    let records = Dictionary(known.map { ($0.record.course.key, $0) }) { first, _ in first }
    try clinic.records { tx in
      try tx.eachCourse(since: RandomClinic.first.adding(days: -400), through: day) { figures in
        let one = try #require(records[figures.course])
        let whole = outcome(one.record, day)
        #expect(whole.ending == ending(standing(one.record, day)), "\(figures.course)")
        #expect(figures.patient == one.patient.key)
        let added = CourseOutcome(figures, on: day, parameters: catalogue.parameters)
        guard let added else { return }
        #expect(added == whole, "\(figures.course)")
        guard added.ending.hasBegun, !figures.isMeasured else { return }
        #expect(figures.painChange.map { $0 * 10 } == change(one, day), "\(figures.course)")
      }
    }
  }

  @Test(arguments: days)
  func `a course lapses and expires on the first day on which it has`(_ day: CalendarDay) {
    for one in known where one.record.course.prescription.day <= day {
      let outcome = outcome(one.record, day)
      guard outcome.ending == .lapsed || outcome.ending == .expired else { continue }
      guard let ended = outcome.ended, ended > one.record.course.prescription.day else { continue }
      let through = one.record.through(day)
      #expect(ending(standing(through, ended)) == outcome.ending)
      let before = standing(through, ended.adding(days: -1))
      let isReopened = one.record.decisions.contains { $0.choice == .reopen && $0.day == ended }
      #expect(ending(before) != outcome.ending || isReopened, "\(one.record.course.key)")
    }
  }

  @Test(arguments: [
    (RandomClinic.first, RandomClinic.last), (day("2025-06-01"), day("2025-06-30")),
    (day("2025-12-24"), day("2026-01-06")), (day("2025-03-03"), day("2025-03-03")),
  ])
  func `the figures are those of the records, one by one`(
    _ from: CalendarDay, _ to: CalendarDay
  ) throws {
    clinic.go(to: RandomClinic.last)
    for person in [clinic.physician, clinic.therapist] {
      let (found, _) = try clinic.practice.statistics(
        from: .day(from), to: .day(to), by: caller(person, "stats"))
      let isOwn = person.key == clinic.therapist.key
      #expect(found.isOwn == isOwn)
      let expected = try expected(from, to, performer: isOwn ? person.key : nil)
      #expect(found.courses.counts == expected.courses.counts)
      #expect(found.work.counts == expected.work.counts)
      #expect(found.missed.counts == expected.missed.counts)
      #expect(found.reactions.counts == expected.reactions.counts)
      #expect(found.pain == expected.pain)
      #expect(found.patientsWithPain == expected.patientsWithPain)
    }
  }

  @Test func `ten years are counted at a time and no day more`() throws {
    clinic.go(to: RandomClinic.last)
    let start = RandomClinic.last.adding(months: -120).adding(days: 1)
    func count(from day: CalendarDay) throws {
      _ = try clinic.practice.statistics(
        from: .day(day), to: nil, by: caller(clinic.physician, "stats"))
    }
    try count(from: start)
    let refused = failure { try count(from: start.adding(days: -1)) }
    #expect(refused?.kind == .invalid)
    #expect(refused.map { "\($0)".contains("--from \(start) is the earliest") } == true)
  }

  private func expected(
    _ from: CalendarDay, _ to: CalendarDay, performer: Key<Staff>?
  ) throws -> ClinicStatistics {
    var all = ClinicStatistics(from: from, to: to, isOwn: performer != nil)
    for one in known where one.record.course.prescription.day <= to {
      let record = one.record
      let kind = record.terms.kind.code
      func isOwn(_ sessions: [Session]) -> Bool {
        performer.map { person in sessions.contains { $0.given.performer == person } } ?? true
      }
      for session in record.sessions
      where (from...to).contains(session.day) && isOwn([session]) {
        let reactions = session.reaction == .none ? [:] : [session.reaction: 1]
        all.add(
          SessionFigures(
            month: CalendarMonth(of: session.day), kind: kind, sessions: 1,
            counted: session.isCounted ? 1 : 0, minutes: session.minutes.rawValue,
            reactions: reactions))
      }
      for missed in record.missed
      where (from...to).contains(missed.day) && isOwn(record.sessions) {
        all.add(
          MissedFigures(
            month: CalendarMonth(of: missed.day), kind: kind, cause: missed.cause, dates: 1))
      }
      let outcome = outcome(record, to)
      guard isOwn(record.through(to).sessions),
        outcome.ending != .open || !one.patient.isDeceased && isActive(record, to)
      else { continue }
      all.add(outcome, of: kind, patient: one.patient.key, painChange: change(one, to))
    }
    return all
  }

  private func isActive(_ record: CourseRecord, _ day: CalendarDay) -> Bool {
    let prescription = record.course.prescription
    let days =
      [prescription.day, prescription.start] + record.sessions.map(\.day)
      + record.missed.map(\.day) + record.decisions.map(\.day)
    return days.contains { $0 >= day.adding(days: -200) }
  }
}
