/// Somebody who works at the clinic.
public struct Staff: Numbered, Hashable, Sendable {
  public static let letter: Character = "T"
  public static let base: Int64 = 5000

  public let key: Key<Staff>
  public let profile: StaffProfile

  public init(key: Key<Staff>, profile: StaffProfile) {
    self.key = key
    self.profile = profile
  }

  public var name: String { profile.name }

  public func holds(_ role: Role) -> Bool { profile.roles.contains(role) }

  /// True until the last day of somebody who left.
  public func isPresent(on day: CalendarDay) -> Bool {
    profile.leftOn.map { day <= $0 } ?? true
  }

  public func may(_ act: Act) -> Bool { profile.roles.contains { $0.may(act) } }

  /// A physician whose registration is active on the day.
  /// - Source: R-01.
  public func isRegisteredPhysician(on day: CalendarDay) -> Bool {
    holds(.physician) && profile.registration != nil
      && profile.registrationUntil.map { $0 >= day } ?? true
  }

  /// Somebody who may perform a medical session on the day.
  /// - Source: R-03.
  public func isQualified(on day: CalendarDay) -> Bool {
    profile.medicalEducation && profile.certificateUntil.map { $0 >= day } ?? false
  }
}

/// What the clinic knows of a member of staff.
public struct StaffProfile: Hashable, Sendable {
  public var name: String
  /// In the order of `Role`; never empty.
  public var roles: [Role]
  public var registration: String?
  public var registrationUntil: CalendarDay?
  public var medicalEducation: Bool
  public var certificateUntil: CalendarDay?
  /// The last day of somebody who left; from the next day on nothing is done in that name.
  public var leftOn: CalendarDay?

  public init(
    name: String, roles: [Role], registration: String? = nil,
    registrationUntil: CalendarDay? = nil, medicalEducation: Bool = false,
    certificateUntil: CalendarDay? = nil, leftOn: CalendarDay? = nil
  ) {
    self.name = name
    self.leftOn = leftOn
    self.roles = Role.allCases.filter(roles.contains)
    self.registration = registration
    self.registrationUntil = registrationUntil
    self.medicalEducation = medicalEducation
    self.certificateUntil = certificateUntil
  }
}
