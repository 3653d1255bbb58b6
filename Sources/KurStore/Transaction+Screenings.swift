import KurDomain
import KurSchema

extension Transaction {
  /// Stores a screening with its readings and findings, and closes what was seen healed.
  public func insert(
    _ screening: NewScreening, of patient: Key<Patient>, by author: Key<Staff>
  ) throws -> Screening {
    let id = try insert(
      .screening,
      [
        "patient": SQLValue(patient), "author": SQLValue(author),
        "day": SQLValue(screening.day), "asked": SQLValue(word: screening.asked),
        "questionnaire": SQLValue(KurSchema.catalogueVersion),
      ],
      children: [
        (.reading, screening.readings.enumerated().map { [SQLValue($0 + 1)] + $1.values })
      ])
    for finding in screening.findings {
      _ = try insert(
        .finding,
        [
          "screening": .integer(id), "code": SQLValue(finding.code),
          "since": SQLValue(finding.since),
        ],
        children: [
          (
            .findingSite,
            finding.sites.sorted().map { [SQLValue($0.leaf), SQLValue(word: $0.side)] }
          )
        ])
    }
    for answer in screening.answers {
      _ = try insert(
        .answer, ["screening": .integer(id), "question": SQLValue(answer.question)],
        sealed: ["text": .text(answer.text)])
    }
    for code in screening.healed {
      try insert(
        closure: code, .healed, of: patient, on: screening.day, screening: id, reason: nil)
    }
    return Screening(
      key: Key(rawValue: id), day: screening.day, asked: screening.asked, author: author)
  }

  /// A screening that counts, with all that it holds and still counts; nil for another number.
  public func screening(_ key: Key<Screening>) throws -> RecordedScreening? {
    try screening("SELECT * FROM screening WHERE id = $1 AND retracted = 0", key)
  }

  /// A screening as far as it is left, whether it still counts or not: its readings and answers.
  public func screeningAsWritten(_ key: Key<Screening>) throws -> RecordedScreening? {
    try screening("SELECT * FROM screening WHERE id = $1", key)
  }

  private func screening(_ sql: SQLText, _ key: Key<Screening>) throws -> RecordedScreening? {
    let found = try first(sql, [SQLValue(key)]) { row in
      (
        patient: try row.key("patient", of: Patient.self),
        author: try row.key("author", of: Staff.self), day: try row.day("day"),
        asked: try row.word("asked", as: Screening.Asked.self)
      )
    }
    guard let found else { return nil }
    let health = try healthRecord(of: found.patient, since: found.day)
    let own = try rows(
      "SELECT id FROM finding WHERE screening = $1 AND retracted = 0", [SQLValue(key)]
    ) { try $0.key("id", of: Finding.self) }
    let readings = try rows(
      "SELECT * FROM reading WHERE screening = $1 ORDER BY position", [SQLValue(key)]
    ) { try Reading($0) }
    let closures = try rows(
      "SELECT id, code FROM finding_closure WHERE screening = $1 AND retracted = 0 ORDER BY id",
      [SQLValue(key)]
    ) { (key: try $0.integer("id"), code: try $0.code("code", of: Contraindication.self)) }
    let findings = health.findings.filter { own.contains($0.key) }
    return RecordedScreening(
      key: key, patient: found.patient, author: found.author,
      content: NewScreening(
        day: found.day, asked: found.asked, readings: readings,
        findings: findings.map(\.stated), healed: closures.map(\.code),
        answers: try answers(of: key)),
      findings: findings.map(\.key), closures: closures.map(\.key))
  }

  /// The screening in which a finding was stated.
  public func screening(of finding: Key<Finding>) throws -> RecordedScreening? {
    try first("SELECT screening FROM finding WHERE id = $1", [SQLValue(finding)]) {
      try $0.key("screening", of: Screening.self)
    }.flatMap { try screening($0) }
  }

  /// Takes a screening back with all that it holds.
  public func retract(_ screening: RecordedScreening, reason: String) throws {
    for finding in screening.findings {
      try retract(.finding, finding.rawValue, of: screening.patient, reason: reason)
    }
    for closure in screening.closures {
      try retract(.findingClosure, closure, of: screening.patient, reason: reason)
    }
    try retract(.screening, screening.key.rawValue, of: screening.patient, reason: reason)
  }

  /// The dates that were deferred in the event that kept a screening, and still are.
  public func deferrals(writtenWith screening: Key<Screening>) throws -> [Int64] {
    try rows(
      """
      SELECT missed_date.id FROM screening JOIN missed_date ON missed_date.event = screening.event
      WHERE screening.id = $1 AND missed_date.cause = 'deferred' AND missed_date.retracted = 0
      """, [SQLValue(screening)]
    ) { try $0.integer("id") }
  }

  /// The live screenings that the line of a session has stored with it.
  public func screeningsWritten(with session: Key<Session>) throws -> [Key<Screening>] {
    try rows(
      """
      SELECT screening.id FROM session JOIN screening ON screening.event = session.event
      WHERE session.id = $1 AND screening.retracted = 0
      """, [SQLValue(session)]
    ) { try $0.key("id") }
  }

  /// What was answered at a screening beyond 'no', in the order of the questions.
  public func answers(of screening: Key<Screening>) throws -> [Answer] {
    try rows(
      """
      SELECT answer.* FROM answer JOIN questions ON questions.code = answer.question
      WHERE answer.screening = $1 ORDER BY questions.sequence
      """, [SQLValue(screening)]
    ) { Answer(question: try $0.code("question"), text: try $0.optionalText("text") ?? "") }
  }

  /// Stores that a physician closed a code.
  public func insert(
    _ closure: FindingClosure, of patient: Key<Patient>, on examination: Key<Examination>? = nil,
    reason: String
  ) throws {
    try insert(
      closure: closure.code, closure.basis, of: patient, on: closure.day, screening: nil,
      examination: examination, reason: reason)
  }

  private func insert(
    closure code: Code<Contraindication>, _ basis: FindingClosure.Basis, of patient: Key<Patient>,
    on day: CalendarDay, screening: Int64?, examination: Key<Examination>? = nil, reason: String?
  ) throws {
    _ = try insert(
      .findingClosure,
      [
        "patient": SQLValue(patient), "code": SQLValue(code), "basis": SQLValue(word: basis),
        "day": SQLValue(day), "screening": screening.map { .integer($0) } ?? .null,
        "examination": SQLValue(examination),
      ],
      sealed: ["reason": SQLValue(reason)])
  }
}

extension Reading {
  private enum Column: Int, CaseIterable {
    case tenths, site, antipyretic, systolic, diastolic, pulse, pain, saturation, dizzy
  }

  /// Kind, then the columns of all kinds.
  fileprivate var values: [SQLValue] {
    let (kind, given): (String, [Column: SQLValue]) =
      switch self {
      case .temperature(let temperature, let site, let antipyretic):
        (
          "temperature",
          [
            .tenths: SQLValue(temperature.tenths), .site: SQLValue(word: site),
            .antipyretic: SQLValue(antipyretic),
          ]
        )
      case .pressure(let pressure):
        (
          "pressure",
          [.systolic: SQLValue(pressure.systolic), .diastolic: SQLValue(pressure.diastolic)]
        )
      case .pulse(let pulse): ("pulse", [.pulse: SQLValue(pulse)])
      case .pain(let pain): ("pain", [.pain: SQLValue(pain)])
      case .saturation(let percent): ("saturation", [.saturation: SQLValue(percent)])
      case .dizziness(let isDizzy): ("dizziness", [.dizzy: SQLValue(isDizzy)])
      }
    return [.text(kind)] + Column.allCases.map { given[$0] ?? .null }
  }
}
