import KurDomain
import Testing

@testable import KurStore

@Suite struct PeopleTests {
  @Test func `a patient is read as stored`() throws {
    let clinic = try Fixture()
    let (found, nobody) = try clinic.store.read {
      (try $0.patient(clinic.patient.key), try $0.patient(Key(rawValue: 99)))
    }
    #expect(found == clinic.patient)
    #expect(nobody == nil)
  }

  @Test(arguments: ["elise", "BRUN", "run él", " "])
  func `every word is looked for in any part of the folded name`(text: String) throws {
    let clinic = try Fixture()
    #expect(
      try clinic.store.read { try $0.patients(matching: FoldedText(text)) } == [clinic.patient])
  }

  @Test(arguments: ["elise braun", "%", "_", "e l i s x y z"])
  func `a word that is not in the name finds nobody`(text: String) throws {
    let clinic = try Fixture()
    #expect(try clinic.store.read { try $0.patients(matching: FoldedText(text)) }.isEmpty)
  }

  @Test func `a patient is found by birth date and by the digits of a number`() throws {
    let clinic = try Fixture()
    try clinic.store.read { tx throws in
      #expect(try tx.patients(born: day("1985-04-02")) == [clinic.patient])
      #expect(try tx.patients(born: day("1985-04-03")).isEmpty)
      #expect(try tx.patients(phone: "373-22-102030") == [clinic.patient])
      #expect(try tx.patients(phone: "102030").isEmpty)
      #expect(try tx.patients(phone: "none").isEmpty)
    }
  }

  @Test func `an amended patient is found by the new name alone`() throws {
    let clinic = try Fixture()
    var identity = clinic.patient.identity
    identity.name = "Élise Vert"
    let amended = identity
    try clinic.write(.patientEdited) { try $0.amend(clinic.patient.key, to: amended) }
    try clinic.store.read { tx throws in
      #expect(try tx.patient(clinic.patient.key)?.identity == amended)
      #expect(try tx.patients(matching: FoldedText("brun")).isEmpty)
      #expect(
        try tx.patients([clinic.patient.key, Key(rawValue: 99)]).map(\.name) == ["Élise Vert"])
    }
  }

  @Test func `staff are read as stored`() throws {
    let clinic = try Fixture()
    var profile = clinic.therapist.profile
    profile.roles = [.therapist, .administrator]
    let amended = profile
    try clinic.write(.staffAdded) { try $0.amend(clinic.therapist.key, to: amended) }
    try clinic.store.read { tx throws in
      #expect(try tx.staff(clinic.physician.key) == clinic.physician)
      #expect(
        try tx.staff() == [clinic.physician, Staff(key: clinic.therapist.key, profile: amended)])
    }
  }

  @Test func `a consent is withdrawn for its scope or for all`() throws {
    let clinic = try Fixture()
    let patient = clinic.patient.key
    let treatment = Consent(patient: patient, scope: .treatment, day: day("2026-01-10"))
    let zone = Consent(
      patient: patient, scope: .zone("SPINE"), day: day("2026-01-11"), givenBy: "A guardian")
    try clinic.write(.consented) { tx in
      try tx.insert(treatment)
      try tx.insert(zone)
    }
    #expect(try clinic.store.read { try $0.consents(of: patient) } == [zone, treatment])
    try clinic.write(.consentWithdrawn) { tx in
      let first = try tx.withdrawConsents(of: patient, scope: .treatment, on: day("2026-02-01"))
      let rest = try tx.withdrawConsents(of: patient, on: day("2026-02-02"))
      let none = try tx.withdrawConsents(of: patient, on: day("2026-02-03"))
      #expect([first, rest, none] == [1, 1, 0])
    }
    let withdrawn = try clinic.store.read { try $0.consents(of: patient).map(\.withdrawn) }
    #expect(withdrawn == [day("2026-02-02"), day("2026-02-01")])
  }

  @Test func `an examination is read as stored, the newest first`() throws {
    let clinic = try Fixture()
    func draft(_ on: String) -> NewExamination {
      NewExamination(
        patient: clinic.patient.key, day: day(on), complaint: "pain", history: "none",
        visual: "clear", conclusion: "good", diagnosis: "M54.5")
    }
    let stored = try clinic.write(.examined) { tx in
      [
        try tx.insert(draft("2026-01-05"), by: clinic.physician.key),
        try tx.insert(draft("2026-02-05"), by: clinic.physician.key),
      ]
    }
    let read = try clinic.store.read { try $0.examinations(of: clinic.patient.key) }
    #expect(read == stored.reversed())
  }

  @Test func `the calendar follows weekdays, and days that differ`() throws {
    let clinic = try Fixture()
    #expect(try clinic.store.read { try $0.calendar() } == .mondayToFriday)
    try clinic.write(.calendarChanged) { tx in
      try tx.setWeekdays([.monday, .saturday])
      try tx.setDay(day("2026-03-02"), isOpen: true, reason: nil)
      try tx.setDay(day("2026-03-02"), isOpen: false, reason: "holiday")
    }
    let calendar = try clinic.store.read { try $0.calendar() }
    #expect(
      calendar
        == ClinicCalendar(
          weekdays: [.monday, .saturday], exceptions: [day("2026-03-02"): false]))
  }

  @Test func `there is one clinic`() throws {
    let clinic = try Fixture()
    let second = Clinic(name: "Another", timeZone: "Europe/Paris", currency: "EUR")
    #expect(failure { try clinic.write(.initialised) { try $0.insert(second) } } == .check)
    #expect(try clinic.store.read { try $0.clinic()?.name } == "Sample")
  }
}
