import KurDomain
import KurRules
import KurStore

/// What changes of a member of staff.
public struct StaffChange: Sendable {
  public var name: String?
  /// Roles that are added, and roles that are taken away.
  public var roles: [Role] = []
  public var droppedRoles: [Role] = []
  public var registration: String?
  public var registrationUntil: DayWord?
  /// True when it is there now; it is never taken away.
  public var medicalEducation = false
  public var certificateUntil: DayWord?

  public init() {}
}

extension Practice {
  /// Changes what the clinic knows of somebody; the version before is kept.
  public func editStaff(
    _ text: String, _ change: StaffChange, by caller: Caller
  ) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) {
      try $0.editStaff(text, change)
    }
  }
}

extension Desk {
  package func editStaff(
    _ text: String, _ change: StaffChange
  ) throws -> Result<Staff, ServiceError> {
    let person = try Roll(records).person(text, called: "STAFF")
    var profile = person.profile
    if let name = change.name { profile.name = try Wording.line(name, "--name") }
    profile.roles = try roles(of: person, change)
    if let registration = change.registration {
      profile.registration = try Wording.line(registration, "the registration")
    }
    if let until = change.registrationUntil {
      profile.registrationUntil = try dayMeant(until, .future, called: "--registration-until")
    }
    if change.medicalEducation { profile.medicalEducation = true }
    if let until = change.certificateUntil {
      profile.certificateUntil = try dayMeant(until, .future, called: "--certificate-until")
    }
    return try store(profile, of: person, as: .staffEdited)
  }

  private func roles(of person: Staff, _ change: StaffChange) throws(ServiceError) -> [Role] {
    if let both = change.roles.first(where: change.droppedRoles.contains) {
      throw .invalid("--role and --drop-role both name \(both.rawValue)")
    }
    if let other = change.droppedRoles.first(where: { !person.holds($0) }) {
      throw .invalid(
        "\(person.cited) is no \(other.rawValue), but "
          + person.profile.roles.map(\.rawValue).joined(separator: ", "))
    }
    let wanted = person.profile.roles + change.roles
    let roles = Role.allCases.filter { wanted.contains($0) && !change.droppedRoles.contains($0) }
    guard !roles.isEmpty else {
      throw .invalid(
        "\(person.cited) would have no role: add one with --role, or kur staff leave \(person.key)")
    }
    return roles
  }

  /// Stores a new version of somebody.
  func store(
    _ profile: StaffProfile, of person: Staff, as kind: Event.Kind
  ) throws -> Result<Staff, ServiceError> {
    guard profile != person.profile else {
      throw ServiceError.invalid("nothing changes: name what is to be changed")
    }
    try records.amend(person.key, to: profile)
    try mustHaveAnAdministrator {
      "\(person.cited) is the last administrator: make somebody else one first, "
        + "kur staff edit STAFF --role administrator"
    }
    try recordEvent(kind, subject: person.key.description)
    return .success(Staff(key: person.key, profile: profile))
  }

  /// Somebody has to be able to manage the clinic after every change: an administrator who stays, and
  /// who can prove it.
  /// - Parameter message: what is the matter, and what would pass.
  func mustHaveAnAdministrator(_ message: () -> String) throws {
    let access = DeskAccess(user: nil, bindings: try records.bindings())
    let holders = try records.pinHolders()
    let isManaged = try records.staff().contains { person in
      person.holds(.administrator) && person.profile.leftOn == nil
        && access.canProve(person.key, hasPin: holders.contains(person.key))
    }
    guard isManaged else { throw ServiceError.notPermitted(message()) }
  }
}
