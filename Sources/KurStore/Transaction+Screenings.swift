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
