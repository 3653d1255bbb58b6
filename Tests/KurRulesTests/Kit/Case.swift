import KurDomain
import KurRules

/// A patient's case with all that a session needs, to be changed by each test: born in 1980,
/// examined on 26 February 2026, fully screened on the 27th, consenting to everything, open Monday
/// to Friday but on 9 March, 1 May and 11 May.
struct Case {
  static let physician = Staff(
    key: Key(rawValue: 1),
    profile: StaffProfile(
      name: "Ion Munteanu", roles: [.physician], registration: "MD-1",
      registrationUntil: "2027-12-31"))
  static let therapist = Staff(
    key: Key(rawValue: 2),
    profile: StaffProfile(
      name: "Ana Popa", roles: [.therapist], medicalEducation: true,
      certificateUntil: "2027-12-31"))
  static let receptionist = Staff(
    key: Key(rawValue: 3), profile: StaffProfile(name: "Vera Ciobanu", roles: [.receptionist]))

  let catalogue: Catalogue
  let indications: [Code<Indication>: Indication]
  let measures: [Code<Measure>: Measure]
  let therapyRows: [Code<Therapy>: Therapy]
  var patient: Patient
  var calendar = ClinicCalendar(
    weekdays: ClinicCalendar.mondayToFriday.weekdays,
    exceptions: ["2026-03-09": false, "2026-05-01": false, "2026-05-11": false])
  var health = HealthRecord()
  var consents: [Consent] = []
  var examinations: [Examination] = []
  var courses: [CourseRecord] = []
  var therapies: [TherapyGiven] = []
  var measurements: [Measurement] = []
  var performer = Case.therapist
  var author = Case.therapist
  /// Nil for the day of the session itself.
  var today: CalendarDay?
  private var minute: Int64 = 0

  init(
    born: CalendarDay = "1980-05-04", guardian: String? = nil,
    sex: Sex = .unknown, parameters: [ParameterKey: String] = [:]
  ) throws {
    self.catalogue = try TestCatalogue.read(parameters)
    self.indications = try TestCatalogue.indications()
    self.measures = try TestCatalogue.measures()
    self.therapyRows = try TestCatalogue.therapies()
    self.patient = Patient(
      key: Key(rawValue: 1), identity: PatientIdentity(name: "Elena Rusu", born: born, sex: sex))
    let scopes = [Consent.Scope.treatment, .facialPain] + catalogue.zones.keys.map { .zone($0) }
    self.consents = scopes.map {
      Consent(
        patient: Key(rawValue: 1), scope: $0, day: "2026-01-05",
        givenBy: guardian)
    }
    examine("2026-02-26")
    screen("2026-02-27", .full)
  }

  /// A moment after all that was recorded so far.
  mutating func now(_ day: CalendarDay) -> Instant {
    minute += 1
    return Instant(milliseconds: Instant(day).milliseconds + 36_000_000 + minute * 60_000)
  }

  func chart(on day: CalendarDay) -> Chart {
    let staff = [Case.physician, Case.therapist, Case.receptionist, performer, author]
    return Chart(
      patient: patient, today: today ?? day, catalogue: catalogue, indications: indications,
      calendar: calendar, health: health, consents: consents, examinations: examinations,
      courses: courses, staff: Dictionary(staff.map { ($0.key, $0) }) { _, last in last },
      beside: Beside(
        therapies: therapies, therapyRows: therapyRows, measurements: measurements,
        measureRows: measures))
  }
}

// MARK: Health

extension Case {
  mutating func examine(
    _ day: CalendarDay, visual: String = "tense back", by physician: Staff = Case.physician
  ) {
    examinations.append(
      Examination(
        key: Key(rawValue: Int64(examinations.count + 1)),
        draft: NewExamination(
          patient: patient.key, day: day, complaint: "pain", history: "two years", visual: visual,
          conclusion: "less pain", diagnosis: "M54.5"),
        physician: physician.key))
  }

  mutating func screen(
    _ day: CalendarDay, _ asked: Screening.Asked = .nothing, _ readings: [Reading] = [],
    findings: [StatedFinding] = [], healed: [Code<Contraindication>] = []
  ) {
    health = health.adding(
      NewScreening(
        day: day, asked: asked, readings: readings, findings: findings, healed: healed),
      by: Case.therapist.key, at: now(day))
  }

  mutating func state(
    _ code: Code<Contraindication>, _ sites: Set<Site> = [], since: CalendarDay? = nil,
    on day: CalendarDay = "2026-02-27"
  ) {
    screen(day, findings: [StatedFinding(code: code, sites: sites, since: since)])
  }

  mutating func close(_ code: Code<Contraindication>, on day: CalendarDay) {
    health.closures.append(
      FindingClosure(code: code, basis: .closed, day: day, recorded: now(day)))
  }

  mutating func clear(
    _ code: Code<Contraindication>, leaves: [Code<Leaf>] = [], kinds: [Code<Kind>] = [],
    intensity: Intensity? = nil, from: CalendarDay = "2026-02-27",
    until: CalendarDay = "2026-05-20"
  ) {
    health.clearances.append(
      Clearance(
        patient: patient.key, code: code, leaves: leaves, kinds: kinds, maximumIntensity: intensity,
        from: from, until: until, physician: Case.physician.key, reason: "seen and cleared"))
  }

  /// The codes that hold on a day.
  func active(on day: CalendarDay) -> [String] {
    chart(on: day).activeFindings(on: day, courseStart: "2026-02-27").findings
      .map(\.row.code.rawValue).sorted()
  }
}

extension CalendarDay: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = CalendarDay(text) ?? CalendarDay(ordinal: 0)
  }
}
