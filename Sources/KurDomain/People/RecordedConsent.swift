/// A consent with the events by which it was given and withdrawn.
public struct RecordedConsent: Hashable, Sendable {
  /// The key of its row.
  public let key: Int64
  /// The number under which it was given.
  public let number: Key<Patient>
  public let given: Int64
  public let withdrawal: Int64?
  public let consent: Consent

  public init(
    key: Int64, number: Key<Patient>, given: Int64, withdrawal: Int64? = nil, consent: Consent
  ) {
    self.key = key
    self.number = number
    self.given = given
    self.withdrawal = withdrawal
    self.consent = consent
  }
}

extension [RecordedConsent] {
  /// The consents of one person: who withdrew under one number also withdrew what was given before
  /// under another one.
  /// - Returns: in the same order.
  public var united: [RecordedConsent] {
    let numbers = Set(map(\.number))
    guard numbers.count > 1 else { return self }
    return map { given in
      let days = compactMap { other -> CalendarDay? in
        guard other.number != given.number, let day = other.consent.withdrawn,
          let event = other.withdrawal,
          (given.consent.day, given.given) < (day, event)
        else { return nil }
        return day
      }
      guard let first = (days + [given.consent.withdrawn].compactMap { $0 }).min() else {
        return given
      }
      return RecordedConsent(
        key: given.key, number: given.number, given: given.given, withdrawal: given.withdrawal,
        consent: Consent(
          patient: given.consent.patient, scope: given.consent.scope, day: given.consent.day,
          givenBy: given.consent.givenBy, withdrawn: first))
    }
  }
}
