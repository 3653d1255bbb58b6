import KurDomain
import KurRules

/// A patient in the middle of a second course: ten sessions of last year, twelve of this one, each
/// with its screening and readings, findings that hold, one that is healed, and a clearance.
struct BenchCase {
  struct Incomplete: Error {}

  let visit: ProposedSession
  let chart: Chart

  private static let patient = Key<Patient>(rawValue: 1)
  private static let physician = Staff(
    key: Key(rawValue: 1),
    profile: StaffProfile(
      name: "Petra Physician", roles: [.physician], registration: "MD-1",
      registrationUntil: CalendarDay("2027-12-31")))
  private static let therapist = Staff(
    key: Key(rawValue: 2),
    profile: StaffProfile(
      name: "Tomas Therapist", roles: [.therapist], medicalEducation: true,
      certificateUntil: CalendarDay("2027-12-31")))

  init() throws {
    let catalogue = try BenchCatalogue.read()
    let indications: [Indication] = try BenchCatalogue.entries()
    guard let lastYear = CalendarDay("2025-03-03"), let thisYear = CalendarDay("2026-03-02"),
      let born = CalendarDay("1980-05-14")
    else { throw Incomplete() }
    let calendar = ClinicCalendar.mondayToFriday
    let earlier = try Self.course(1, of: 10, from: lastYear, giving: 10, catalogue, calendar)
    let current = try Self.course(2, of: 20, from: thisYear, giving: 12, catalogue, calendar)
    guard let last = current.sessions.last?.day else { throw Incomplete() }
    let day = calendar.firstOpen(from: last.adding(days: 1))
    chart = Chart(
      patient: Patient(
        key: Self.patient, identity: PatientIdentity(name: "Ana Munteanu", born: born)),
      today: day, catalogue: catalogue,
      indications: Dictionary(indications.map { ($0.code, $0) }) { first, _ in first },
      calendar: calendar,
      health: Self.health(
        on: (earlier.sessions + current.sessions).map(\.day) + [day], since: thisYear),
      consents: [
        Consent(patient: Self.patient, scope: .treatment, day: lastYear, givenBy: nil),
        Consent(patient: Self.patient, scope: .zone("BACK-LUMBAR"), day: lastYear, givenBy: nil),
      ],
      examinations: [
        Examination(
          key: Key(rawValue: 1),
          draft: NewExamination(
            patient: Self.patient, day: thisYear, complaint: "low back pain",
            history: "two years", visual: "tense back", conclusion: "less pain",
            diagnosis: "M54.5"), physician: Self.physician.key)
      ],
      courses: [earlier, current],
      staff: [Self.physician.key: Self.physician, Self.therapist.key: Self.therapist])
    visit = Self.visit(in: chart, of: current, on: day)
  }

  /// A session of the course, as a therapist would record it on the day.
  static func visit(in chart: Chart, of record: CourseRecord, on day: CalendarDay)
    -> ProposedSession
  {
    ProposedSession(
      record: record, given: given(record, on: day, chart.calendar), chart: chart,
      performer: therapist, author: therapist)
  }

  private static func given(
    _ record: CourseRecord, on day: CalendarDay, _ calendar: ClinicCalendar
  ) -> SessionAsGiven {
    let dose = Dose(record, on: day, calendar: calendar, limit: 2)
    return SessionAsGiven(
      day: day, minutes: dose.minutes, intensity: dose.intensity,
      techniques: dose.isGentle ? ["stroke-superficial", "rub"] : record.terms.kind.techniques,
      sites: record.terms.sites, closing: 3, painBefore: 4, painAfter: 3, condition: .same,
      reaction: .none, performer: therapist.key)
  }

  private static func course(
    _ number: Int64, of planned: Int, from day: CalendarDay, giving count: Int,
    _ catalogue: Catalogue, _ calendar: ClinicCalendar
  ) throws -> CourseRecord {
    var wishes = CourseWishes(kind: "classical-local", zone: "BACK-LUMBAR")
    wishes.sessions = planned
    guard let terms = CourseTerms(wishes, catalogue: catalogue) else { throw Incomplete() }
    let course = Course(
      key: Key(rawValue: number),
      prescription: Prescription(
        patient: patient, day: day, kind: terms.kind.code, zone: terms.zone.code,
        sessions: planned, startMinutes: terms.start, targetMinutes: terms.target,
        intensityTarget: terms.intensityTarget, frequency: terms.frequency.code, start: day,
        indication: "ind-low-back-pain", diagnosis: "M54.5", techniques: terms.kind.techniques),
      prescriber: physician.key)
    var record = CourseRecord(
      course: course, terms: terms, sessions: [], missed: [], decisions: [])
    for planned in CoursePlan(terms, start: day, calendar: calendar).sessions.prefix(count) {
      let dose = Dose(record, on: planned.day, calendar: calendar)
      record = record.adding(
        Session(
          key: Key(rawValue: number * 100 + Int64(planned.number)), course: course.key,
          given: given(record, on: planned.day, calendar),
          judged: SessionAsJudged(
            stage: dose.stage, plannedMinutes: dose.minutes, plannedIntensity: dose.intensity,
            ceiling: dose.ceiling, gapClass: dose.gap.class, isCounted: true),
          entry: SessionEntry(author: therapist.key, recorded: Instant(planned.day))))
    }
    return record
  }

  private static func health(on days: [CalendarDay], since: CalendarDay) -> HealthRecord {
    var health = HealthRecord()
    for (number, day) in days.enumerated() {
      let pressure = BloodPressure(systolic: 124 + number % 12, diastolic: 80).map {
        [Reading.pressure($0)]
      }
      let isFirst = day == since
      health = health.adding(
        NewScreening(
          day: day, asked: number == 0 || isFirst ? .full : .routine,
          readings: (pressure ?? []) + [.pulse(70), .pain(4)],
          findings: isFirst
            ? [
              StatedFinding(code: "osteoporosis"), StatedFinding(code: "hernia-disc"),
              StatedFinding(code: "wound", sites: [Site("hand", .left)]),
              StatedFinding(code: "mi-past", since: day.adding(days: -900)),
            ] : [],
          healed: number == days.count - 2 ? ["wound"] : []),
        by: therapist.key, at: Instant(milliseconds: Instant(day).milliseconds + Int64(number)))
    }
    health.clearances = ["hernia-disc", "mi-past"].map {
      Clearance(
        patient: patient, code: $0, maximumIntensity: 3, from: since,
        until: since.adding(days: 60), physician: physician.key, reason: "seen and cleared")
    }
    return health
  }
}
