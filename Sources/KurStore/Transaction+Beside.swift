import KurDomain

/// What is beside massage: other treatments, practice at home, measures.
extension Transaction {
  public func insert(_ given: TherapyGiven) throws {
    _ = try insert(
      .therapyGiven,
      [
        "patient": SQLValue(given.patient), "therapy": SQLValue(given.therapy),
        "day": SQLValue(given.day), "start_time": SQLValue(given.time),
        "role": SQLValue(word: given.role),
      ], sealed: ["name": SQLValue(given.name)],
      children: [(.therapyGivenSite, given.sites.rows)])
  }

  /// Treatments of a patient beside massage, the oldest first.
  public func therapiesGiven(to patient: Key<Patient>) throws -> [TherapyGiven] {
    let whole = try whole(patient)
    return try therapies(
      "SELECT * FROM therapy_given WHERE patient" + whole.is
        + "AND retracted = 0 ORDER BY day, id", [whole.key])
  }

  /// The treatment that an accepted write has recorded, and what the patient had on record before.
  public func therapyGiven(
    request: String
  ) throws -> (given: TherapyGiven, earlier: [TherapyGiven])? {
    let given = try therapies(
      """
      SELECT therapy_given.* FROM event JOIN therapy_given ON therapy_given.event = event.id
      WHERE event.request = $1
      """, [.text(request)])
    guard let first = given.first else { return nil }
    let whole = try whole(first.patient)
    let earlier = try therapies(
      "SELECT * FROM therapy_given WHERE patient" + whole.is
        + """
        AND retracted = 0 AND id < (
          SELECT given.id FROM event JOIN therapy_given AS given ON given.event = event.id
          WHERE event.request = $2)
        ORDER BY day, id
        """, [whole.key, .text(request)])
    return (first, earlier)
  }

  private func therapies(_ sql: SQLText, _ arguments: [SQLValue]) throws -> [TherapyGiven] {
    let found = try rows(sql, arguments) { ($0, try $0.key("id", of: TherapyGiven.self)) }
    guard !found.isEmpty else { return [] }
    let sites = try sites(
      "SELECT therapy_given AS owner, leaf, side FROM therapy_given_site WHERE therapy_given"
        + .among, of: found.map(\.1))
    return try found.map { row, key in
      TherapyGiven(
        patient: try row.key("patient"), therapy: try row.code("therapy"), day: try row.day("day"),
        time: try row.optionalInt("start_time").map(ClockTime.init(clamping:)),
        role: try row.optionalWord("role"), sites: sites[key] ?? [],
        name: try row.optionalText("name"))
    }
  }

  public func insert(_ practice: HomePractice) throws {
    _ = try insert(
      .homePractice,
      [
        "course": SQLValue(practice.course), "day": SQLValue(practice.day),
        "giver": SQLValue(word: practice.giver), "minutes": SQLValue(practice.minutes),
        "reaction": SQLValue(word: practice.reaction),
      ], sealed: ["note": SQLValue(practice.note)],
      children: [(.homePracticeSite, practice.sites.rows)])
  }

  /// Practice at home in all courses of a patient, the oldest first.
  public func homePractice(ofPatient patient: Key<Patient>) throws -> [HomePractice] {
    let whole = try whole(patient)
    return try practice(
      "SELECT home_practice.* FROM home_practice JOIN course ON course.id = home_practice.course "
        + "WHERE course.patient" + whole.is
        + "AND home_practice.retracted = 0 ORDER BY home_practice.day, home_practice.id",
      [whole.key])
  }

  /// The practice at home that an accepted write has recorded.
  public func homePractice(request: String) throws -> HomePractice? {
    try practice(
      """
      SELECT home_practice.* FROM event JOIN home_practice ON home_practice.event = event.id
      WHERE event.request = $1
      """, [.text(request)]
    ).first
  }

  private func practice(_ sql: SQLText, _ arguments: [SQLValue]) throws -> [HomePractice] {
    let found = try rows(sql, arguments) { ($0, try $0.key("id", of: HomePractice.self)) }
    guard !found.isEmpty else { return [] }
    let sites = try sites(
      "SELECT home_practice AS owner, leaf, side FROM home_practice_site WHERE home_practice"
        + .among, of: found.map(\.1))
    return try found.map { row, key in
      HomePractice(
        course: try row.key("course"), day: try row.day("day"), giver: try row.word("giver"),
        minutes: try row.quantity("minutes"), sites: sites[key] ?? [],
        reaction: try row.optionalWord("reaction"), note: try row.optionalText("note"))
    }
  }

  public func insert(_ measurement: Measurement) throws {
    _ = try insert(
      .measurement,
      [
        "patient": SQLValue(measurement.patient), "course": SQLValue(measurement.course),
        "measure": SQLValue(measurement.measure), "day": SQLValue(measurement.day),
        "tenths": SQLValue(measurement.tenths),
        "items": .words(measurement.items.map { $0.map(String.init) ?? "-" }),
        "leaf": SQLValue(measurement.site?.leaf), "side": SQLValue(word: measurement.site?.side),
      ], sealed: ["note": SQLValue(measurement.note)])
  }

  /// The measurements of a patient, the oldest first.
  public func measurements(of patient: Key<Patient>) throws -> [Measurement] {
    let whole = try whole(patient)
    return try rows(
      "SELECT * FROM measurement WHERE patient" + whole.is
        + "AND retracted = 0 ORDER BY day, id", [whole.key]
    ) { try Measurement($0) }
  }

  /// The pain that was measured of some patients, each one's the oldest first; whose was never
  /// measured is left out.
  public func painMeasurements(
    of patients: [Key<Patient>]
  ) throws -> [Key<Patient>: [Measurement]] {
    let merges = try merges()
    let people = Set(patients.map(merges.person)).sorted()
    let single = people.filter { merges.others(of: $0).isEmpty }
    var found = Dictionary(
      grouping: try rows(
        "SELECT * FROM measurement WHERE patient" + .among
          + "AND measure = 'pain' AND retracted = 0 ORDER BY day, id",
        among: single.map { SQLValue($0) }
      ) { try Measurement($0) }, by: \.patient)
    for person in people where !merges.others(of: person).isEmpty {
      found[person] = try measurements(of: person).filter { $0.measure == .pain }
    }
    return found
  }

  /// The measurement that an accepted write has recorded.
  public func measurement(request: String) throws -> Measurement? {
    try first(
      """
      SELECT measurement.* FROM event JOIN measurement ON measurement.event = event.id
      WHERE event.request = $1
      """, [.text(request)]
    ) { try Measurement($0) }
  }
}

extension Measurement {
  fileprivate init(_ row: Row) throws {
    let side: Side? = try row.optionalWord("side")
    self.init(
      patient: try row.key("patient"), course: try row.optionalKey("course"),
      measure: try row.code("measure"), day: try row.day("day"),
      tenths: try row.optionalInt("tenths"),
      items: (try row.optionalText("items") ?? "").split(separator: " ").map { Int($0) },
      site: try row.optionalCode("leaf").map { Site($0, side ?? .none) },
      note: try row.optionalText("note"))
  }
}
