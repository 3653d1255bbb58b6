import KurDomain

extension Transaction {
  /// What is known of the health of many patients, in a fixed number of statements for every few of
  /// them; each the oldest first. Screenings are left out, and so is who is well in every respect.
  ///
  /// - Parameters:
  ///   - day: the one that is looked at.
  ///   - bounds: the readings of somebody are left out where none was taken on the day or later, and
  ///     none reaches one of these. A clinic keeps ten such readings for one that matters.
  public func healthRecords(
    of patients: [Key<Patient>], on day: CalendarDay, beyond bounds: ReadingBounds
  ) throws -> [Key<Patient>: HealthRecord] {
    let merges = try merges()
    let people = patients.map(merges.person).unique
    var records: [Key<Patient>: HealthRecord] = [:]
    // Those with several numbers are few: for them one statement looks at all their numbers.
    let united = people.filter { !merges.others(of: $0).isEmpty }
    for person in united { records[person] = try healthRecord(of: person) }
    let keys = people.filter { merges.others(of: $0).isEmpty }.map { SQLValue($0) }

    let unusual = try patientsWithReadings(on: day, beyond: bounds, among: keys)
    for (patient, reading) in try readings(ofMany: unusual) {
      records[patient, default: HealthRecord()].readings.append(reading)
    }
    for (patient, finding) in try findings(ofMany: keys) {
      records[patient, default: HealthRecord()].findings.append(finding)
    }
    for (patient, closure) in try closures(ofMany: keys) {
      records[patient, default: HealthRecord()].closures.append(closure)
    }
    for (patient, revision) in try revisions(ofMany: keys) {
      records[patient, default: HealthRecord()].revisions.append(revision)
    }
    for clearance in try clearances(ofMany: keys) {
      records[clearance.patient, default: HealthRecord()].clearances.append(clearance)
    }
    return records
  }

  /// Also those whose only such reading was withdrawn: an index alone answers for them.
  private func patientsWithReadings(
    on day: CalendarDay, beyond bounds: ReadingBounds, among patients: [SQLValue]
  ) throws -> [SQLValue] {
    try rows(
      "SELECT id FROM patient WHERE id" + .among
        + """
        AND EXISTS (
          SELECT 1 FROM screening JOIN reading ON reading.screening = screening.id
          WHERE screening.patient = patient.id
          AND (screening.day >= $33 OR tenths >= $34 OR systolic >= $35 OR diastolic >= $36
            OR systolic < $37 OR diastolic < $38 OR pulse < $39 OR pulse > $40 OR pain >= $41))
        """, among: patients,
      [
        SQLValue(day), SQLValue(bounds.raisedTemperature.tenths), SQLValue(bounds.highSystolic),
        SQLValue(bounds.highDiastolic), SQLValue(bounds.lowSystolic),
        SQLValue(bounds.lowDiastolic), SQLValue(bounds.slowPulse), SQLValue(bounds.fastPulse),
        SQLValue(bounds.strongPain),
      ]
    ) { try $0.value("id") }
  }

  private func readings(
    ofMany patients: [SQLValue]
  ) throws -> [(Key<Patient>, DatedReading)] {
    try rows(
      """
      SELECT reading.*, screening.day, screening.patient, event.at AS recorded
      FROM screening JOIN reading ON reading.screening = screening.id
      LEFT JOIN event ON event.id = screening.event
      WHERE screening.retracted = 0 AND screening.patient
      """ + .among
        + "ORDER BY screening.patient, screening.day, screening.id, reading.position",
      among: patients
    ) {
      (
        try $0.key("patient"),
        DatedReading(try Reading($0), day: try $0.day("day"), recorded: try recorded($0))
      )
    }
  }

  private func findings(ofMany patients: [SQLValue]) throws -> [(Key<Patient>, Finding)] {
    let found = try rows(
      """
      SELECT finding.*, screening.day, screening.patient, event.at AS recorded
      FROM screening JOIN finding ON finding.screening = screening.id
      LEFT JOIN event ON event.id = finding.event
      WHERE finding.retracted = 0 AND screening.patient
      """ + .among + "ORDER BY screening.patient, screening.day, finding.id", among: patients
    ) { ($0, try $0.key("id", of: Finding.self)) }
    guard !found.isEmpty else { return [] }
    let sites = try sites(
      "SELECT finding AS owner, leaf, side FROM finding_site WHERE finding" + .among,
      of: found.map(\.1))
    return try found.map { row, key in
      (
        try row.key("patient"),
        Finding(
          key: key,
          stated: StatedFinding(
            code: try row.code("code"), sites: sites[key] ?? [],
            since: try row.optionalDay("since")),
          day: try row.day("day"), recorded: try recorded(row))
      )
    }
  }

  private func closures(ofMany patients: [SQLValue]) throws -> [(Key<Patient>, FindingClosure)] {
    try rows(
      """
      SELECT finding_closure.*, event.at AS recorded FROM finding_closure
      LEFT JOIN event ON event.id = finding_closure.event
      WHERE finding_closure.retracted = 0 AND finding_closure.patient
      """ + .among + "ORDER BY finding_closure.day, finding_closure.id", among: patients
    ) {
      (
        try $0.key("patient"),
        FindingClosure(
          code: try $0.code("code"), basis: try $0.word("basis"), day: try $0.day("day"),
          recorded: try recorded($0))
      )
    }
  }
}
