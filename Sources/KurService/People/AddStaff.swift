import KurDomain
import KurRules
import KurStore

extension Practice {
  public func addStaff(_ request: StaffRequest, by caller: Caller) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) {
      try $0.addStaff(request)
    }
  }
}

extension Desk {
  package func addStaff(
    _ request: StaffRequest
  ) throws -> Result<Staff, ServiceError> {
    guard !request.roles.isEmpty else { throw ServiceError.missing(["--role ROLE"]) }
    let person = try records.insert(
      StaffProfile(
        name: try Wording.line(request.name, "the name"), roles: request.roles,
        registration: try Wording.line(ifAny: request.registration, "the registration"),
        registrationUntil: try request.registrationUntil.map {
          try dayMeant($0, .future, called: "--registration-until")
        },
        medicalEducation: request.medicalEducation,
        certificateUntil: try request.certificateUntil.map {
          try dayMeant($0, .future, called: "--certificate-until")
        }))
    try recordEvent(.staffAdded, subject: person.key.description)
    return .success(person)
  }
}

extension Desk {
  func staff(of event: Event) throws -> Staff {
    guard let number = event.subject, let key = Key<Staff>(number: number),
      let person = try records.staff(key)
    else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
    return person
  }
}
