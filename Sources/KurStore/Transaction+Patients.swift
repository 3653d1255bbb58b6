import KurDomain

extension Transaction {
  public func insert(_ identity: PatientIdentity) throws -> Patient {
    let key = Key<Patient>(rawValue: try insert(.patient, [:]))
    try insert(identity, of: key)
    return Patient(key: key, identity: identity)
  }

  /// Replaces who a patient is; the version before is kept.
  public func amend(_ key: Key<Patient>, to identity: PatientIdentity) throws {
    try mark(
      "UPDATE patient_version SET superseded = 1 WHERE patient = $1 AND superseded = 0",
      [SQLValue(key)])
    try insert(identity, of: key)
  }

  /// Who a patient was said to be, the oldest first, with the event of each version.
  public func identities(
    of key: Key<Patient>
  ) throws -> [(event: Int64, identity: PatientIdentity)] {
    try rows(
      """
      SELECT event, patient, name, born, sex, phone, email, guardian, status, language
      FROM patient_version WHERE patient = $1 AND name_key IS NOT NULL ORDER BY id
      """, [SQLValue(key)]
    ) { (try $0.integer("event"), try Patient($0, PatientMerges([])).identity) }
  }

  /// A merged number leads to the kept one. Nil for a number that nobody has, and for a patient who
  /// was erased.
  public func patient(_ key: Key<Patient>) throws -> Patient? {
    let merges = try merges()
    return try first(Patient.rows + "AND patient = $1", [SQLValue(merges.person(key))]) {
      try Patient($0, merges)
    }
  }

  /// In no particular order, each person once; erased ones are left out.
  public func patients(_ keys: [Key<Patient>]) throws -> [Patient] {
    let merges = try merges()
    let people = keys.map(merges.person).unique
    return try rows(Patient.rows + "AND patient" + .among, among: people.map { SQLValue($0) }) {
      try Patient($0, merges)
    }
  }

  /// Whose courses these are.
  public func patients(ofCourses courses: [Key<Course>]) throws -> [Key<Course>: Patient] {
    let merges = try merges()
    let owners = try rows(
      "SELECT id, patient FROM course WHERE id" + .among, among: courses.map { SQLValue($0) }
    ) { (try $0.key("id", of: Course.self), merges.person(try $0.key("patient"))) }
    let people = Dictionary(
      try patients(Array(Set(owners.map(\.1)))).map { ($0.key, $0) }
    ) { first, _ in first }
    return Dictionary(owners) { first, _ in first }.compactMapValues { people[$0] }
  }

  /// Patients in whose folded name every word is found, by name, the first 50; the first 1000 of
  /// all for no words.
  ///
  /// - Parameters:
  ///   - limit: how many at most, where that is to be another number.
  ///   - isMeant: of the names that fit, those that it takes are meant.
  public func patients(
    matching text: FoldedText, limit: Int? = nil, isMeant: (FoldedText) -> Bool = { _ in true }
  ) throws -> [Patient] {
    let words = text.words.map { String($0) }
    let patterns = (0..<6).map { index in
      SQLValue.text(index < words.count ? Self.pattern(words[index]) : "%")
    }
    let found = try rows(
      Patient.rows
        + """
        AND name_key LIKE $1 ESCAPE '!' AND name_key LIKE $2 ESCAPE '!'
        AND name_key LIKE $3 ESCAPE '!' AND name_key LIKE $4 ESCAPE '!'
        AND name_key LIKE $5 ESCAPE '!' AND name_key LIKE $6 ESCAPE '!'
        ORDER BY name_key, patient LIMIT CAST($7 AS INTEGER)
        """, patterns + [SQLValue(limit ?? (words.isEmpty ? 1000 : 50))]
    ) { try Patient($0, PatientMerges([])) }
    return try people(
      found.filter { patient in
        let name = FoldedText(patient.name)
        return isMeant(name)
          && words.dropFirst(patterns.count).allSatisfy(name.value.contains)
      })
  }

  public func patients(born day: CalendarDay) throws -> [Patient] {
    try people(
      rows(Patient.rows + "AND born = $1 ORDER BY name_key, patient", [SQLValue(day)]) {
        try Patient($0, PatientMerges([]))
      })
  }

  /// Patients with that telephone number, whatever stands between its digits.
  public func patients(phone: String) throws -> [Patient] {
    let digits = Self.digits(of: phone)
    guard !digits.isEmpty else { return [] }
    return try people(
      rows(Patient.rows + "AND phone_key = $1 ORDER BY name_key, patient", [.text(digits)]) {
        try Patient($0, PatientMerges([]))
      })
  }

  /// Each person once, as the kept number has it, in the place of the first number that was found.
  private func people(_ found: [Patient]) throws -> [Patient] {
    let merges = try merges()
    guard !merges.isEmpty else { return found }
    let kept = Dictionary(try patients(found.map(\.key)).map { ($0.key, $0) }) { first, _ in first }
    return found.map { merges.person($0.key) }.unique.compactMap { kept[$0] }
  }

  private func insert(_ identity: PatientIdentity, of key: Key<Patient>) throws {
    _ = try insert(
      .patientVersion,
      [
        "patient": SQLValue(key), "status": SQLValue(word: identity.status),
        "language": SQLValue(word: identity.language),
      ],
      sealed: [
        "name": .text(identity.name), "name_key": .text(FoldedText(identity.name).value),
        "born": SQLValue(identity.born), "sex": SQLValue(word: identity.sex),
        "phone": SQLValue(identity.phone),
        "phone_key": SQLValue(identity.phone.map(Self.digits(of:))),
        "email": SQLValue(identity.email), "guardian": SQLValue(identity.guardian),
      ])
  }

  private static func digits(of phone: String) -> String {
    String(decoding: phone.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
  }

  private static func pattern(_ word: String) -> String {
    let escaped = word.map { "%_!".contains($0) ? "!\($0)" : String($0) }
    return "%\(escaped.joined())%"
  }
}

extension Patient {
  fileprivate static let rows: SQLText = """
    SELECT patient, name, born, sex, phone, email, guardian, status, language FROM patient_version
    WHERE superseded = 0 AND name_key IS NOT NULL
    """

  fileprivate init(_ row: Row, _ merges: PatientMerges) throws {
    let key: Key<Patient> = try row.key("patient")
    self.init(
      key: key,
      identity: PatientIdentity(
        name: try row.text("name"), born: try row.day("born"), sex: try row.word("sex"),
        phone: try row.optionalText("phone"), email: try row.optionalText("email"),
        guardian: try row.optionalText("guardian"), status: try row.optionalWord("status"),
        language: try row.optionalWord("language")),
      others: merges.others(of: key))
  }
}
