import KurDomain
import KurRules
import KurStore

extension Desk {
  /// Loads what the rules look at for a patient, in a handful of queries.
  ///
  /// - Parameters:
  ///   - codes: contraindications that are about to be stated.
  ///   - wishes: a course that is about to be prescribed, for `indications`.
  ///   - withPractice: true where massage at home is shown; no rule looks at it.
  func loadChart(
    of patient: Patient, adding codes: [Code<Contraindication>] = [], wishes: CourseWishes? = nil,
    indications ordered: [Code<Indication>] = [], withPractice: Bool = false
  ) throws -> Chart {
    let courses = try records.courses(of: patient.key)
    let catalogue = try records.catalogue(
      forPatient: patient.key, adding: codes, kind: wishes?.kind, zone: wishes?.zone)
    let given = try records.sessions(ofPatient: patient.key)
    let sessions = Dictionary(grouping: given, by: \.course)
    let missed = Dictionary(
      grouping: try records.missedDates(ofPatient: patient.key), by: \.course)
    let decisions = Dictionary(
      grouping: try records.decisions(ofPatient: patient.key), by: \.course)
    let changes = try courseChanges(of: courses)
    let named = courses.map(\.prescription).flatMap(\.indications) + ordered
    let indications = try Set(named).compactMap { try records.entry($0) }
    return Chart(
      patient: patient, today: today, catalogue: catalogue,
      indications: Dictionary(indications.map { ($0.code, $0) }) { first, _ in first },
      calendar: try records.calendar(),
      health: try records.healthRecord(of: patient.key),
      consents: try records.consents(of: patient.key),
      examinations: try records.examinations(of: patient.key),
      courses: try courses.map { course in
        try CourseRecord(
          course, of: patient, sessions: sessions[course.key] ?? [],
          missed: missed[course.key] ?? [], decisions: decisions[course.key] ?? [],
          changes: changes[course.key] ?? CourseChanges(), catalogue: catalogue)
      },
      staff: Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first },
      beside: try beside(
        of: patient, withPractice: withPractice,
        isMeasured: indications.contains { !$0.scores.isEmpty }
          || given.contains { $0.given.painBefore != nil || $0.given.painAfter != nil }))
  }

  /// How courses were changed, by course.
  func courseChanges(of courses: [Course]) throws -> [Key<Course>: CourseChanges] {
    guard !courses.isEmpty else { return [:] }
    let keys = courses.map(\.key)
    let amendments = Dictionary(grouping: try records.amendments(ofCourses: keys), by: \.course)
    let assignments = Dictionary(grouping: try records.assignments(ofCourses: keys), by: \.course)
    let bookings = Dictionary(grouping: try records.bookings(ofCourses: keys), by: \.course)
    return Dictionary(
      keys.map { key in
        (
          key,
          CourseChanges(
            amendments: amendments[key] ?? [], assignments: assignments[key] ?? [],
            bookings: bookings[key] ?? [])
        )
      }
    ) { first, _ in first }
  }

  /// - Parameter isMeasured: true where the list of measures is looked at even without measurements.
  private func beside(
    of patient: Patient, withPractice: Bool, isMeasured: Bool
  ) throws -> Beside {
    let therapies = try records.therapiesGiven(to: patient.key)
    let rows: [Therapy] = therapies.isEmpty ? [] : try records.entries()
    let measurements = try records.measurements(of: patient.key)
    let measures: [Measure] =
      isMeasured || !measurements.isEmpty ? try records.entries() : []
    return Beside(
      therapies: therapies,
      therapyRows: Dictionary(rows.map { ($0.code, $0) }) { first, _ in first },
      measurements: measurements,
      measureRows: Dictionary(measures.map { ($0.code, $0) }) { first, _ in first },
      practice: withPractice ? try records.homePractice(ofPatient: patient.key) : [])
  }
}

extension CourseRecord {
  /// - Throws: `storage` for a course whose kind, zone or frequency the catalogue has lost: a course
  ///   that cannot be read is not passed over.
  init(
    _ course: Course, of patient: Patient, sessions: [Session], missed: [MissedDate],
    decisions: [CourseDecision], changes: CourseChanges, catalogue: Catalogue
  ) throws(ServiceError) {
    let prescription = course.prescription
    let wishes = CourseWishes(
      kind: prescription.kind, zone: prescription.zone, side: prescription.side,
      exclusions: prescription.exclusions,
      sessions: prescription.sessions,
      start: prescription.startMinutes,
      target: prescription.targetMinutes,
      intensity: prescription.intensityTarget, frequency: prescription.frequency,
      ageMonths: patient.age(on: prescription.day).months, takenOver: prescription.takenOver)
    guard let terms = CourseTerms(wishes, catalogue: catalogue) else {
      throw .storage(
        StorageFault(
          kind: .corrupt,
          message: "\(course.key) cannot be read: the catalogue lacks its kind, zone or frequency"))
    }
    self.init(
      course: course, terms: terms, sessions: sessions, missed: missed, decisions: decisions,
      changes: changes)
  }
}

extension Chart {
  func hasOpenCourse(on day: CalendarDay) -> Bool {
    courses.contains { standing(of: $0, on: day).state.isOpen }
  }

  /// The one course that is meant: the one named, or the patient's only open one.
  func course(_ key: Key<Course>?, on day: CalendarDay) throws(ServiceError) -> CourseRecord {
    if let key {
      guard let record = record(of: key) else {
        throw .notFound("\(key) is not a course of \(patient.name)", suggestions: [])
      }
      return record
    }
    let open = courses.filter { standing(of: $0, on: day).state.isOpen }
    if let only = open.first, open.count == 1 { return only }
    guard open.isEmpty else {
      throw .ambiguous(
        "\(patient.name) has several open courses; nothing was stored: use the course's number",
        candidates: open.map { Candidates.of($0, state: standing(of: $0, on: day).state) })
    }
    guard let last = courses.max(by: { $0.course.key < $1.course.key }) else {
      throw .notFound(
        "\(patient.name) (\(patient.key)) has no course: a physician prescribes one with "
          + "kur prescribe",
        suggestions: [])
    }
    return last
  }
}
