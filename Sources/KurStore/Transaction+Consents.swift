import KurDomain

extension Transaction {
  /// Stores a consent as it is given; `withdrawn` is not looked at.
  public func insert(_ consent: Consent) throws {
    _ = try insert(
      .consent,
      [
        "patient": SQLValue(consent.patient), "scope": .text(consent.scope.word),
        "zone": SQLValue(consent.scope.zone), "day": SQLValue(consent.day),
      ],
      sealed: ["given_by": SQLValue(consent.givenBy)])
  }

  /// Withdraws the patient's consents of one scope, or all of them, from a day on.
  /// - Returns: how many there were.
  @discardableResult
  public func withdrawConsents(
    of patient: Key<Patient>, scope: Consent.Scope? = nil, on day: CalendarDay
  ) throws -> Int {
    let live = try consentRows(of: patient).map { ($0.key, $0.consent) }.filter { _, consent in
      consent.withdrawn == nil && (scope.map { $0 == consent.scope } ?? true)
    }
    for (key, _) in live {
      _ = try insert(.consentWithdrawal, ["consent": .integer(key), "day": SQLValue(day)])
    }
    return live.count
  }

  /// All that were ever given, newest first. What was withdrawn under one number of a person is
  /// withdrawn under all.
  public func consents(of patient: Key<Patient>) throws -> [Consent] {
    try consentRows(of: patient).map(\.consent)
  }

  private func consentRows(of patient: Key<Patient>) throws -> [RecordedConsent] {
    let whole = try whole(patient)
    return try rows(
      """
      SELECT consent.*, consent_withdrawal.day AS withdrawn,
        consent_withdrawal.event AS withdrawal
      FROM consent
      LEFT JOIN consent_withdrawal ON consent_withdrawal.consent = consent.id
      WHERE patient
      """ + whole.is + "AND retracted = 0 ORDER BY consent.day DESC, consent.id DESC", [whole.key]
    ) {
      RecordedConsent(
        key: try $0.integer("id"), number: try $0.key("patient"), given: try $0.integer("event"),
        withdrawal: try $0.optionalInteger("withdrawal"), consent: try Consent($0))
    }.united
  }
}

extension Consent.Scope {
  fileprivate var word: String {
    switch self {
    case .treatment: "treatment"
    case .zone: "zone"
    case .facialPain: "facial-pain"
    }
  }

  fileprivate var zone: Code<Zone>? {
    switch self {
    case .zone(let zone): zone
    case .treatment, .facialPain: nil
    }
  }
}

extension Consent {
  fileprivate init(_ row: Row) throws {
    let scope: Scope =
      switch try row.text("scope") {
      case "treatment": .treatment
      case "zone": .zone(try row.code("zone"))
      default: .facialPain
      }
    self.init(
      patient: try row.key("patient"), scope: scope, day: try row.day("day"),
      givenBy: try row.optionalText("given_by"), withdrawn: try row.optionalDay("withdrawn"))
  }
}
