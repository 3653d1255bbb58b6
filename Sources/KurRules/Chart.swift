import KurDomain

/// All that the rules look at for one patient: nothing else decides.
public struct Chart: Sendable {
  public let patient: Patient
  /// Today on the clinic's calendar.
  public let today: CalendarDay
  public let catalogue: Catalogue
  public let indications: [Code<Indication>: Indication]
  public let calendar: ClinicCalendar
  public var health: HealthRecord
  public let consents: [Consent]
  public let examinations: [Examination]
  public let courses: [CourseRecord]
  /// Staff by key: prescribers, examiners and performers.
  public let staff: [Key<Staff>: Staff]
  public let beside: Beside

  public init(
    patient: Patient, today: CalendarDay, catalogue: Catalogue,
    indications: [Code<Indication>: Indication] = [:], calendar: ClinicCalendar,
    health: HealthRecord, consents: [Consent], examinations: [Examination],
    courses: [CourseRecord], staff: [Key<Staff>: Staff], beside: Beside = Beside()
  ) {
    self.patient = patient
    self.today = today
    self.catalogue = catalogue
    self.indications = indications
    self.calendar = calendar
    self.health = health
    self.consents = consents
    self.examinations = examinations
    self.courses = courses
    self.staff = staff
    self.beside = beside
  }

  public var parameters: Parameters { catalogue.parameters }

  public func record(of course: Key<Course>) -> CourseRecord? {
    courses.first { $0.course.key == course }
  }

  public func indication(of record: CourseRecord) -> Indication? {
    record.course.prescription.indication.flatMap { indications[$0] }
  }

  public func standing(of record: CourseRecord, on day: CalendarDay) -> Standing {
    Standing(
      record, on: day, calendar: calendar, parameters: parameters,
      limit: limit(of: record, on: day), status: patient.identity.status)
  }

  /// The strongest pressure that findings and clearances leave a course on a day, as it is known now;
  /// nil where they say nothing of it.
  public func limit(of record: CourseRecord, on day: CalendarDay) -> Intensity? {
    bars(
      kind: record.terms.kind.code, sites: record.terms.sites, indication: indication(of: record),
      on: day
    ).maximumIntensity
  }

  /// What holds of the patient's health on a day.
  public func activeFindings(on day: CalendarDay, courseStart: CalendarDay? = nil) -> ActiveFindings
  {
    ActiveFindings(
      health, of: patient, on: day, catalogue: catalogue, courseStart: courseStart)
  }

  /// What the patient's health does to a treatment on a day.
  public func bars(
    kind: Code<Kind>?, sites: Set<Site>, indication: Indication? = nil, on day: CalendarDay,
    courseStart: CalendarDay? = nil
  ) -> Bars {
    Bars(
      activeFindings(on: day, courseStart: courseStart), kind: kind, sites: sites,
      indication: indication, on: day, clearances: health.clearances, catalogue: catalogue)
  }
}

/// What a patient has beside massage, each list the oldest first.
public struct Beside: Sendable {
  /// As recorded; of one therapy and day the last one holds, as `held` gives them.
  public let therapies: [TherapyGiven]
  /// The rows of the catalogue that `therapies` name.
  public let therapyRows: [Code<Therapy>: Therapy]
  public let measurements: [Measurement]
  /// All measures of the catalogue, where a course or a session of the patient is measured.
  public let measureRows: [Code<Measure>: Measure]
  /// Loaded for those who show it only.
  public let practice: [HomePractice]

  public init(
    therapies: [TherapyGiven] = [], therapyRows: [Code<Therapy>: Therapy] = [:],
    measurements: [Measurement] = [], measureRows: [Code<Measure>: Measure] = [:],
    practice: [HomePractice] = []
  ) {
    self.therapies = therapies
    self.therapyRows = therapyRows
    self.measurements = measurements
    self.measureRows = measureRows
    self.practice = practice
  }
}
