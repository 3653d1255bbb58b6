import KurDomain
import KurStore

extension Practice {
  /// Registers a patient, unless somebody on record looks the same.
  public func addPatient(
    _ request: PatientRequest, by caller: Caller
  ) throws(ServiceError) -> Patient {
    try write(by: caller, may: .identify, again: { try $0.patient(of: $1) }) {
      try $0.addPatient(request)
    }
  }

  /// Changes what is given of a patient's identity; the version before it is kept.
  public func editPatient(
    _ text: String, _ request: PatientRequest, by caller: Caller
  ) throws(ServiceError) -> Patient {
    try write(by: caller.about(text), may: .identify, again: { try $0.patient(of: $1) }) {
      try $0.editPatient(text, request)
    }
  }

  /// The patients whose names fit, by name.
  public func patients(
    matching text: String?, by caller: Caller
  ) throws(ServiceError) -> [Patient] {
    try look(by: caller, may: .identify) { desk in
      if let text, let key = Key<Patient>(number: text) {
        let patient = try desk.records.patient(key)
        if let patient { desk.sees(patient) }
        return patient.map { [$0] } ?? []
      }
      return try desk.records.patients(matching: FoldedText(text ?? ""))
    }
  }
}

extension Desk {
  package func addPatient(
    _ request: PatientRequest
  ) throws -> Result<Patient, ServiceError> {
    var missing: [String] = []
    if request.name == nil { missing.append("NAME") }
    if request.born == nil { missing.append("--born DAY") }
    guard let name = request.name, let born = request.born else {
      throw ServiceError.missing(missing)
    }
    let identity = try checked(
      PatientIdentity(
        name: name, born: try dayMeant(born, .past, called: "--born"),
        sex: request.sex ?? .unknown, phone: request.phone, email: request.email,
        guardian: request.guardian, language: request.language?.language))
    if !request.isAnotherPerson {
      let alike = try patients(like: identity)
      guard alike.isEmpty else {
        throw ServiceError.ambiguous(
          "\(identity.name), born \(identity.born), may be on record already; "
            + "add --another-person if it is somebody else",
          candidates: alike.map(Candidates.of))
      }
    }
    let patient = try records.insert(identity)
    try recordEvent(.patientAdded, of: patient.key, subject: patient.key.description)
    return .success(patient)
  }

  package func editPatient(
    _ text: String, _ request: PatientRequest
  ) throws -> Result<Patient, ServiceError> {
    let patient = try Roll(records).patient(text, for: .writing)
    var identity = patient.identity
    if let name = request.name { identity.name = name }
    if let born = request.born {
      identity.born = try dayMeant(born, .past, called: "--born")
    }
    if let sex = request.sex { identity.sex = sex }
    if let phone = request.phone { identity.phone = phone }
    if let email = request.email { identity.email = email }
    if let guardian = request.guardian { identity.guardian = guardian }
    if let change = request.status { identity.status = change.status }
    if let change = request.language { identity.language = change.language }
    identity = try checked(identity)
    guard identity != patient.identity else {
      throw ServiceError.invalid("nothing changes: name what is to be changed")
    }
    try records.amend(patient.key, to: identity)
    try recordEvent(.patientEdited, of: patient.key, subject: patient.key.description)
    return .success(Patient(key: patient.key, identity: identity, others: patient.others))
  }
}

extension Desk {
  func patient(of event: Event) throws -> Patient {
    guard let key = event.patient, let patient = try records.patient(key) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return patient
  }

  fileprivate func checked(_ identity: PatientIdentity) throws(ServiceError) -> PatientIdentity {
    var checked = identity
    checked.name = try Wording.line(identity.name, "the name")
    checked.phone = try Wording.line(ifAny: identity.phone, "the phone number")
    checked.email = try Wording.line(ifAny: identity.email, "the email address")
    checked.guardian = try Wording.line(ifAny: identity.guardian, "the guardian's name")
    guard today.year - identity.born.year <= 120 else {
      throw .invalid("--born \(identity.born): nobody is that old")
    }
    if let email = checked.email, !email.contains("@") {
      throw .invalid("'\(email.shown)' is no email address")
    }
    if let phone = checked.phone, phone.count(where: \.isNumber) < 5 {
      throw .invalid("'\(phone.shown)' is no phone number")
    }
    return checked
  }

  /// Patients born on the same day with a similar name, or with the same phone.
  fileprivate func patients(like identity: PatientIdentity) throws -> [Patient] {
    let name = FoldedText(identity.name)
    let similar = try records.patients(born: identity.born).filter { other in
      let words = Set(FoldedText(other.name).words)
      return !words.isDisjoint(with: name.words)
        || !Nearest.to(name.value, in: [FoldedText(other.name).value], limit: 1).isEmpty
    }
    let reachable = try identity.phone.map { try records.patients(phone: $0) } ?? []
    return similar + reachable.filter { !similar.contains($0) }
  }
}
