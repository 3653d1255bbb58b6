import KurDomain
import KurRules
import KurSchema

/// What the tests of reports are made of: the embedded catalogue, a physician and a therapist.
struct Ward {
  static let physician = Staff(
    key: Key(rawValue: 1), profile: StaffProfile(name: "Ion Munteanu", roles: [.physician]))
  static let therapist = Staff(
    key: Key(rawValue: 2), profile: StaffProfile(name: "Ana Popa", roles: [.therapist]))

  let clinic = Clinic(name: "Clinica Izvor", timeZone: "UTC", currency: "MDL")
  let catalogue: Catalogue
  let indications: [Code<Indication>: Indication]
  let measures: [Code<Measure>: Measure]
  let therapyRows: [Code<Therapy>: Therapy]
  var patient = Patient(
    key: Key(rawValue: 1),
    identity: PatientIdentity(name: "Elena Rusu", born: .of("1985-04-12"), sex: .female))
  var calendar = ClinicCalendar(
    weekdays: ClinicCalendar.mondayToFriday.weekdays, exceptions: [.of("2026-03-09"): false])
  var health = HealthRecord()
  var examinations: [Examination] = []
  var courses: [CourseRecord] = []
  var therapies: [TherapyGiven] = []
  var measurements: [Measurement] = []
  var practice: [HomePractice] = []
  var therapist = Ward.therapist

  init() throws {
    self.catalogue = Catalogue(
      leaves: try Ward.entries(), techniques: try Ward.entries(),
      frequencies: try Ward.entries(), kinds: try Ward.entries(), dosages: try Ward.entries(),
      zones: try Ward.entries(), contraindications: try Ward.entries(),
      parameters: try Ward.entries())
    let indications: [Indication] = try Ward.entries()
    self.indications = Dictionary(
      indications.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let measures: [Measure] = try Ward.entries()
    self.measures = Dictionary(uniqueKeysWithValues: measures.map { ($0.code, $0) })
    let therapyRows: [Therapy] = try Ward.entries()
    self.therapyRows = Dictionary(uniqueKeysWithValues: therapyRows.map { ($0.code, $0) })
  }

  func chart(on day: CalendarDay) -> Chart {
    Chart(
      patient: patient, today: day, catalogue: catalogue, indications: indications,
      calendar: calendar, health: health, consents: [], examinations: examinations,
      courses: courses,
      staff: [Ward.physician.key: Ward.physician, Ward.therapist.key: therapist],
      beside: Beside(
        therapies: therapies, therapyRows: therapyRows, measurements: measurements,
        measureRows: measures, practice: practice))
  }

  private static func entries<Entry: CatalogueEntry>() throws -> [Entry] {
    let list = Entry.list.rawValue
    let table = try CommaSeparated(KurSchema.catalogue(list) ?? "")
    return try table.rows.map { row in
      try Entry(
        CatalogueRow(
          list: list, line: row.line,
          fields: Dictionary(
            zip(table.header, row.fields), uniquingKeysWith: { first, _ in first })))
    }
  }
}

extension CalendarDay {
  static func of(_ text: String) -> CalendarDay {
    CalendarDay(text) ?? CalendarDay(ordinal: 0)
  }
}

/// A course under way, each session dosed by the plan unless something else is said.
struct CourseInHand {
  let course: Course
  let terms: CourseTerms
  let calendar: ClinicCalendar
  var sessions: [Session] = []
  var missed: [MissedDate] = []
  var decisions: [CourseDecision] = []

  init?(
    _ wishes: CourseWishes, in ward: Ward, key: Int64 = 1, day: String,
    indication: Code<Indication>? = nil, diagnosis: String? = nil,
    examination: Key<Examination>? = nil, goal: String? = nil, reason: String? = nil
  ) {
    guard let terms = CourseTerms(wishes, catalogue: ward.catalogue) else { return nil }
    self.terms = terms
    self.calendar = ward.calendar
    self.course = Course(
      key: Key(rawValue: key),
      prescription: Prescription(
        patient: ward.patient.key, day: .of(day), kind: terms.kind.code, zone: terms.zone.code,
        side: terms.side, exclusions: wishes.exclusions, sessions: terms.sessions,
        startMinutes: terms.start, targetMinutes: terms.target,
        intensityTarget: terms.intensityTarget, frequency: terms.frequency.code, start: .of(day),
        indication: indication, diagnosis: diagnosis, examination: examination,
        techniques: terms.kind.techniques, goal: goal, reason: reason,
        takenOver: wishes.takenOver),
      prescriber: Ward.physician.key)
  }

  var record: CourseRecord {
    CourseRecord(
      course: course, terms: terms, sessions: sessions, missed: missed, decisions: decisions)
  }

  /// Gives a session; `change` has the last word on what happened.
  mutating func give(
    _ text: String, pain: (PainScore, PainScore)? = nil, recorded: String? = nil,
    isUnconfirmed: Bool = false, change: (inout SessionAsGiven) -> Void = { _ in }
  ) {
    let day = CalendarDay.of(text)
    let dose = Dose(record, on: day, calendar: calendar)
    var given = SessionAsGiven(
      day: day, minutes: dose.minutes, intensity: dose.intensity, techniques: [], sites: [],
      closing: 3, painBefore: pain?.0, painAfter: pain?.1, condition: .same, reaction: .none,
      performer: Ward.therapist.key)
    change(&given)
    let judged = SessionAsJudged(
      stage: dose.stage, plannedMinutes: dose.planned, plannedIntensity: dose.plannedIntensity,
      ceiling: dose.ceiling, gapClass: dose.gap.class, isCounted: given.interrupted == nil)
    sessions.append(
      Session(
        key: Key(rawValue: Int64(sessions.count + 1)), course: course.key, given: given,
        judged: judged,
        entry: SessionEntry(
          author: Ward.therapist.key,
          recorded: Instant(.of(recorded ?? text), ClockTime(clamping: 600)),
          isUnconfirmed: isUnconfirmed)))
  }

  mutating func miss(_ day: String, _ cause: MissedDate.Cause) {
    missed.append(MissedDate(course: course.key, day: .of(day), cause: cause))
  }

  mutating func decide(_ choice: CourseDecision.Choice, _ day: String, _ reason: String) {
    decisions.append(
      CourseDecision(
        course: course.key, choice: choice, day: .of(day), author: Ward.physician.key,
        reason: reason, recorded: Instant(.of(day))))
  }
}
