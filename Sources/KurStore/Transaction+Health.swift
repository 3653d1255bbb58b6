import KurDomain

extension Transaction {
  /// What is known of a patient's health, oldest first.
  /// - Parameter day: leaves out screenings and readings of earlier days; findings, closures and
  ///   clearances are always all there.
  public func healthRecord(
    of patient: Key<Patient>, since day: CalendarDay? = nil
  ) throws -> HealthRecord {
    let whole = try whole(patient)
    let merges = try merges()
    let range = [whole.key, day.map { SQLValue($0) } ?? .text("1900-01-01")]
    return HealthRecord(
      screenings: try rows(
        "SELECT id, day, asked, author FROM screening WHERE patient" + whole.is
          + "AND day >= $2 AND retracted = 0 ORDER BY day, id", range
      ) { try Screening($0) },
      readings: try rows(
        """
        SELECT reading.*, screening.day, screening.patient, screening.event,
          event.at AS recorded
        FROM screening
        JOIN reading ON reading.screening = screening.id
        LEFT JOIN event ON event.id = screening.event
        WHERE screening.patient
        """ + whole.is
          + """
          AND screening.day >= $2 AND screening.retracted = 0
          ORDER BY screening.day, screening.id, reading.position
          """, range
      ) {
        DatedReading(
          try Reading($0), day: try $0.day("day"), recorded: try recorded($0),
          origin: try merges.origin($0))
      },
      findings: try findings(of: patient),
      closures: try rows(
        """
        SELECT finding_closure.*, event.at AS recorded FROM finding_closure
        LEFT JOIN event ON event.id = finding_closure.event
        WHERE finding_closure.patient
        """ + whole.is
          + """
          AND finding_closure.retracted = 0
          ORDER BY finding_closure.day, finding_closure.id
          """, [whole.key]
      ) {
        FindingClosure(
          code: try $0.code("code"), basis: try $0.word("basis"), day: try $0.day("day"),
          recorded: try recorded($0), origin: try merges.origin($0))
      },
      clearances: try clearances(of: patient), revisions: try revisions(of: patient))
  }

  /// When a row was recorded; in the transaction that writes it, now.
  func recorded(_ row: Row) throws -> Instant {
    if let milliseconds = try row.optionalInteger("recorded") {
      return Instant(milliseconds: milliseconds)
    }
    guard let now else { throw StoreFailure(.corrupt, "a record names no event") }
    return now
  }

  private func findings(of patient: Key<Patient>) throws -> [Finding] {
    let whole = try whole(patient)
    let merges = try merges()
    let findings = try rows(
      """
      SELECT finding.*, screening.day, screening.patient, event.at AS recorded FROM screening
      JOIN finding ON finding.screening = screening.id
      LEFT JOIN event ON event.id = finding.event
      WHERE screening.patient
      """ + whole.is + "AND finding.retracted = 0 ORDER BY screening.day, finding.id", [whole.key]
    ) { row in
      (
        key: try row.key("id", of: Finding.self),
        code: try row.code("code", of: Contraindication.self),
        since: try row.optionalDay("since"), day: try row.day("day"), recorded: try recorded(row),
        origin: try merges.origin(row)
      )
    }
    guard !findings.isEmpty else { return [] }
    let sites = try rows(
      "SELECT finding, leaf, side FROM finding_site WHERE finding" + .among,
      among: findings.map { SQLValue($0.key) }
    ) {
      (
        try $0.key("finding", of: Finding.self),
        Site(try $0.code("leaf"), try $0.word("side", as: Side.self))
      )
    }
    let sitesOf = Dictionary(grouping: sites, by: \.0)
    return findings.map { finding in
      Finding(
        key: finding.key,
        stated: StatedFinding(
          code: finding.code, sites: Set((sitesOf[finding.key] ?? []).map(\.1)),
          since: finding.since),
        day: finding.day, recorded: finding.recorded, origin: finding.origin)
    }
  }
}

extension PatientMerges {
  /// What was known to whoever wrote a row that names its patient and its event.
  func origin(_ row: Row) throws -> RecordOrigin? {
    isEmpty ? nil : origin(of: try row.key("patient"), at: try row.integer("event"))
  }
}

extension Screening {
  fileprivate init(_ row: Row) throws {
    self.init(
      key: try row.key("id"), day: try row.day("day"), asked: try row.word("asked"),
      author: try row.key("author"))
  }
}

extension Reading {
  init(_ row: Row) throws {
    switch try row.text("kind") {
    case "temperature":
      self = .temperature(
        Temperature(tenths: try row.int("tenths")), site: try row.word("site"),
        antipyretic: try row.flag("antipyretic"))
    case "pressure":
      guard
        let pressure = BloodPressure(
          systolic: try row.int("systolic"), diastolic: try row.int("diastolic"))
      else { throw StoreFailure(.corrupt, "a pressure cannot be read") }
      self = .pressure(pressure)
    case "pulse": self = .pulse(try row.quantity("pulse"))
    case "saturation": self = .saturation(try row.quantity("saturation"))
    case "dizziness": self = .dizziness(try row.flag("dizzy"))
    default: self = .pain(try row.quantity("pain"))
    }
  }
}
