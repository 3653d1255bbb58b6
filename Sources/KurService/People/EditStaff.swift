import KurDomain
import KurStore

extension Practice {
  /// Records renewed credentials; the version before is kept.
  public func editStaff(
    _ text: String, _ request: CredentialRequest, by caller: Caller
  ) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) {
      try $0.editStaff(text, request)
    }
  }
}

extension Desk {
  package func editStaff(
    _ text: String, _ request: CredentialRequest
  ) throws -> Result<Staff, ServiceError> {
    let person = try Roll(records).person(text, called: "STAFF")
    var profile = person.profile
    if let registration = request.registration {
      profile.registration = try Wording.line(registration, "the registration")
    }
    if let until = request.registrationUntil {
      profile.registrationUntil = try dayMeant(until, .future, called: "--registration-until")
    }
    if request.medicalEducation { profile.medicalEducation = true }
    if let until = request.certificateUntil {
      profile.certificateUntil = try dayMeant(until, .future, called: "--certificate-until")
    }
    guard profile != person.profile else {
      throw ServiceError.invalid("nothing changes: name what is to be changed")
    }
    try records.amend(person.key, to: profile)
    try recordEvent(.staffEdited, subject: person.key.description)
    return .success(Staff(key: person.key, profile: profile))
  }
}
