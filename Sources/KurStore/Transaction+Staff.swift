import KurDomain

extension Transaction {
  public func insert(_ profile: StaffProfile) throws -> Staff {
    let key = Key<Staff>(rawValue: try insert(.staff, [:]))
    try insert(profile, of: key)
    return Staff(key: key, profile: profile)
  }

  /// Replaces what the clinic knows of somebody; the version before is kept.
  public func amend(_ key: Key<Staff>, to profile: StaffProfile) throws {
    try mark(
      "UPDATE staff_version SET superseded = 1 WHERE staff = $1 AND superseded = 0",
      [SQLValue(key)])
    try insert(profile, of: key)
  }

  /// Everybody, in the order of their numbers.
  public func staff() throws -> [Staff] {
    try rows(Staff.rows + "ORDER BY staff") { try Staff($0) }
  }

  public func staff(_ key: Key<Staff>) throws -> Staff? {
    try first(Staff.rows + "AND staff = $1", [SQLValue(key)]) { try Staff($0) }
  }

  private func insert(_ profile: StaffProfile, of key: Key<Staff>) throws {
    _ = try insert(
      .staffVersion,
      [
        "staff": SQLValue(key),
        "physician": SQLValue(profile.roles.contains(.physician)),
        "therapist": SQLValue(profile.roles.contains(.therapist)),
        "receptionist": SQLValue(profile.roles.contains(.receptionist)),
        "administrator": SQLValue(profile.roles.contains(.administrator)),
        "registration_until": SQLValue(profile.registrationUntil),
        "medical_education": SQLValue(profile.medicalEducation),
        "certificate_until": SQLValue(profile.certificateUntil),
        "left_on": SQLValue(profile.leftOn),
      ],
      sealed: ["name": .text(profile.name), "registration": SQLValue(profile.registration)])
  }
}

extension Staff {
  fileprivate static let rows: SQLText = "SELECT * FROM staff_version WHERE superseded = 0"

  init(_ row: Row) throws {
    self.init(
      key: try row.key("staff"),
      profile: StaffProfile(
        name: try row.text("name"),
        roles: try Role.allCases.filter { try row.flag($0.rawValue) },
        registration: try row.optionalText("registration"),
        registrationUntil: try row.optionalDay("registration_until"),
        medicalEducation: try row.flag("medical_education"),
        certificateUntil: try row.optionalDay("certificate_until"),
        leftOn: try row.optionalDay("left_on")))
  }
}
