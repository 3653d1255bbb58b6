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
    for code in screening.healed {
      try insert(
        closure: code, .healed, of: patient, on: screening.day, screening: id, reason: nil)
    }
    return Screening(
      key: Key(rawValue: id), day: screening.day, asked: screening.asked, author: author)
  }

  /// Stores that a physician closed a code.
  public func insert(
    _ closure: FindingClosure, of patient: Key<Patient>, reason: String
  ) throws {
    try insert(
      closure: closure.code, closure.basis, of: patient, on: closure.day, screening: nil,
      reason: reason)
  }

  private func insert(
    closure code: Code<Contraindication>, _ basis: FindingClosure.Basis, of patient: Key<Patient>,
    on day: CalendarDay, screening: Int64?, reason: String?
  ) throws {
    _ = try insert(
      .findingClosure,
      [
        "patient": SQLValue(patient), "code": SQLValue(code), "basis": SQLValue(word: basis),
        "day": SQLValue(day), "screening": screening.map { .integer($0) } ?? .null,
      ],
      sealed: ["reason": SQLValue(reason)])
  }
}

extension Reading {
  /// Kind, then the columns of all kinds.
  fileprivate var values: [SQLValue] {
    switch self {
    case .temperature(let temperature, let site, let antipyretic):
      [
        .text("temperature"), SQLValue(temperature.tenths), SQLValue(word: site),
        SQLValue(antipyretic), .null, .null, .null, .null,
      ]
    case .pressure(let pressure):
      [
        .text("pressure"), .null, .null, .null, SQLValue(pressure.systolic),
        SQLValue(pressure.diastolic), .null, .null,
      ]
    case .pulse(let pulse):
      [.text("pulse"), .null, .null, .null, .null, .null, SQLValue(pulse), .null]
    case .pain(let pain):
      [.text("pain"), .null, .null, .null, .null, .null, .null, SQLValue(pain)]
    }
  }
}
