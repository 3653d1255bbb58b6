import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records consent to treatment, and to each zone or to pain that is named.
  public func consent(
    _ request: ConsentRequest, by caller: Caller
  ) throws(ServiceError) -> (patient: Patient, consents: [Consent]) {
    try write(
      by: caller.about(request.patient), may: .arrange,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        return (patient, try desk.records.consents(of: patient.key))
      }
    ) { try $0.consent(request) }
  }

  /// Withdraws every consent from a day on.
  public func withdrawConsent(
    _ text: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> Patient {
    try write(by: caller.about(text), may: .arrange, again: { try $0.patient(of: $1) }) {
      try $0.withdrawConsent(text, on: word)
    }
  }
}

extension Desk {
  package func consent(
    _ request: ConsentRequest
  ) throws -> Result<(patient: Patient, consents: [Consent]), ServiceError> {
    let patient = try Roll(records).patient(request.patient, for: .writing)
    let day = try dayMeant(request.on, .past)
    let givenBy = try Wording.line(ifAny: request.givenBy, "the name of who consents")
    if patient.age(on: day).years < 18, givenBy == nil, patient.identity.guardian == nil {
      throw ServiceError.missing(["--by NAME: \(patient.name) is under 18, a guardian consents"])
    }
    let isMinor = patient.age(on: day).years < 18
    let signer = givenBy ?? (isMinor ? patient.identity.guardian : nil)
    var scopes: [Consent.Scope] = [.treatment]
    for zone in request.zones {
      guard try records.entry(zone) != nil else {
        throw try unknown(zone.rawValue, "zone", among: .zones)
      }
      scopes.append(.zone(zone))
    }
    if request.facialPain { scopes.append(.facialPain) }
    let consents = scopes.map {
      Consent(patient: patient.key, scope: $0, day: day, givenBy: signer)
    }
    for consent in consents { try records.insert(consent) }
    try recordEvent(.consented, of: patient.key, subject: patient.key.description)
    return .success((patient, consents))
  }

  package func withdrawConsent(
    _ text: String, on word: DayWord?
  ) throws -> Result<Patient, ServiceError> {
    let patient = try Roll(records).patient(text, for: .writing)
    let day = try dayMeant(word, .past)
    guard try records.consents(of: patient.key).contains(where: { $0.holds(on: day) })
    else {
      throw ServiceError.notFound(
        "\(patient.name) has given no consent that could be withdrawn", suggestions: [])
    }
    try records.withdrawConsents(of: patient.key, on: day)
    try recordEvent(.consentWithdrawn, of: patient.key, subject: patient.key.description)
    return .success(patient)
  }
}
