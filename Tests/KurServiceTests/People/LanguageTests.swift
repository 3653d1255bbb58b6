import KurDomain
import KurRules
import KurService
import KurStore
import Testing

/// In which language is written what a patient reads.
struct LanguageTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func edit(_ change: LanguageChange) throws(ServiceError) -> Patient {
    var request = PatientRequest()
    request.language = change
    return try clinic.practice.editPatient(
      clinic.target(of: clinic.patient), request, by: caller(clinic.receptionist, "patient edit"))
  }

  private func set(_ language: String) throws(ServiceError) {
    _ = try clinic.practice.set(
      "clinic.language", to: language, reason: "moved", by: caller(clinic.administrator, "set"))
  }

  private func language(asked: Language? = nil) throws -> Language {
    try clinic.practice.file(
      of: clinic.target(of: clinic.patient), on: nil, by: caller(clinic.physician, "report")
    )
    .language(asked: asked)
  }

  @Test func `as asked, else the patient's, else the clinic's`() throws {
    #expect(try language() == .english)
    try set("ro")
    #expect(try language() == .romanian)
    #expect(try clinic.practice.language() == .romanian)
    _ = try edit(.language(.russian))
    #expect(try language() == .russian)
    #expect(try language(asked: .german) == .german)
    #expect(try clinic.practice.language(asked: .german) == .german)
    #expect(try edit(.clinic).identity.language == nil)
    #expect(try language() == .romanian)
    #expect(try clinic.faults() == [])
  }

  @Test func `a language that is there already changes nothing`() throws {
    #expect(try edit(.language(.german)).identity.language == .german)
    let events = try clinic.written {
      #expect(failure { try edit(.language(.german)) } != nil)
      #expect(failure { try set("fr") } != nil)
    }
    #expect(events == [])
  }

  @Test func `each version keeps its language`() throws {
    _ = try edit(.language(.german))
    _ = try edit(.language(.romanian))
    let said = try clinic.records { try $0.identities(of: clinic.patient.key) }
    #expect(said.map(\.identity.language) == [nil, .german, .romanian])
  }

  @Test func `questions and advice know the language`() throws {
    _ = try edit(.language(.russian))
    try set("ro")
    let asking = caller(clinic.therapist, "screen")
    let form = try clinic.practice.questionnaire(
      of: clinic.target(of: clinic.patient), .daily, on: nil, by: asking)
    #expect(form.language == .russian)
    let other = try clinic.admit("Ion Albu")
    let theirs = try clinic.practice.questionnaire(
      of: clinic.target(of: other), .daily, on: nil, by: asking)
    #expect(theirs.language == .romanian)
  }

  @Test func `a clinic is made with its language`() throws {
    let made = try Practice.create(
      at: temporaryFolder() + "/other.db", clinic: "Izvor", administrator: "Ana Administrator",
      timeZone: "UTC", currency: "MDL", language: .romanian, clock: Watch(march(1)).clock)
    #expect(try made.practice.language() == .romanian)
    #expect(
      try made.practice.changedParameters(by: caller(made.administrator, "set")).map(
        \.parameter.key)
        == ["clinic.language"])
  }
}
