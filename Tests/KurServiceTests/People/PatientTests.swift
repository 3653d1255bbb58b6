import KurDomain
import KurService
import Testing

@testable import KurStore

struct PatientTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func add(
    _ name: String?, born: String? = "1980-05-04", phone: String? = nil,
    isAnotherPerson: Bool = false
  ) throws(ServiceError) -> Patient {
    var request = PatientRequest()
    request.name = name
    request.born = born.map { .day(day($0)) }
    request.phone = phone
    request.isAnotherPerson = isAnotherPerson
    return try clinic.practice.addPatient(
      request, by: caller(clinic.receptionist, "patient add"))
  }

  private func edit(_ change: (inout PatientRequest) -> Void) throws(ServiceError) -> Patient {
    var request = PatientRequest()
    change(&request)
    return try clinic.practice.editPatient(
      "Elena Rusu", request, by: caller(clinic.receptionist, "patient edit"))
  }

  @Test(arguments: ["Elena Rusu", "Rusu Elena", "Elena Ceban", "ELENA RUSU", "Helena Rusa"])
  func `somebody who looks the same is refused`(_ name: String) throws {
    let events = try clinic.written {
      #expect(failure { try add(name) }?.candidates == [clinic.patient.key.description])
    }
    #expect(events == [])
  }

  @Test func `somebody with the same telephone is refused`() throws {
    let first = try add("Ana Lungu", born: "1990-01-01", phone: "+373 (22) 10-20-30")
    #expect(
      failure { try add("Ion Albu", born: "1985-01-01", phone: "373 22 102030") }?.candidates
        == [first.key.description])
  }

  @Test func `another person is registered when somebody has made sure`() throws {
    let twin = try add("Elena Rusu", isAnotherPerson: true)
    #expect(twin.key != clinic.patient.key)
  }

  @Test func `the same day or the same name alone is no look-alike`() throws {
    try add("Victor Josan")
    try add("Elena Rusu", born: "1980-05-05")
  }

  @Test func `what is missing is named all at once`() throws {
    #expect(failure { try add(nil, born: nil) }?.fields == ["NAME", "--born DAY"])
  }

  @Test func `an edit changes what is given and keeps the version before it`() throws {
    let events = try clinic.written {
      let edited = try edit {
        $0.name = "Elena Rusu-Moraru"
        $0.phone = "022 334455"
      }
      #expect(edited.key == clinic.patient.key)
      #expect(edited.born == clinic.patient.born)
    }
    #expect(events.map(\.kind) == [.patientEdited])
    let versions = try clinic.records { records in
      try records.rows("SELECT name, superseded FROM patient_version ORDER BY id", []) {
        "\(try $0.text("name")) \(try $0.flag("superseded") ? "before" : "now")"
      }
    }
    #expect(versions == ["Elena Rusu before", "Elena Rusu-Moraru now"])
    #expect(try clinic.faults() == [])
  }

  @Test func `an edit that changes nothing is refused`() throws {
    #expect(failure { try edit { _ in } }?.kind == .invalid)
    #expect(failure { try edit { $0.name = "Elena Rusu" } }?.kind == .invalid)
  }

  @Test(arguments: ["", "  ", "A\u{0}B", "Tab\there", String(repeating: "a", count: 201)])
  func `a name that is none is refused`(_ name: String) throws {
    #expect(failure { try add(name, born: "2000-01-01") }?.kind == .invalid)
  }

  @Test(arguments: ["2026-03-03", "1901-01-01"])
  func `a birth date that cannot be is refused`(_ born: String) throws {
    #expect(failure { try add("Ana Lungu", born: born) }?.kind == .invalid)
  }

  @Test func `under 18 a guardian consents`() throws {
    let child = try add("Dana Lungu", born: "2015-06-01").key.description
    func consent(_ name: String?) throws -> [Consent] {
      try clinic.practice.consent(
        ConsentRequest(patient: child, givenBy: name),
        by: caller(clinic.receptionist, "consent")
      ).consents
    }
    #expect(failure { try consent(nil) }?.kind == .missing)
    #expect(try consent("Maria Lungu").map(\.givenBy) == ["Maria Lungu"])
  }

  @Test func `a consent that was withdrawn lets no session pass`() throws {
    _ = try clinic.practice.withdrawConsent(
      "Elena Rusu", on: nil, by: caller(clinic.receptionist, "consent withdraw"))
    #expect(refusal { try clinic.log() }?.rules == ["CONSENT_MISSING"])
    let again = failure {
      try clinic.practice.withdrawConsent(
        "Elena Rusu", on: nil, by: caller(clinic.receptionist, "consent withdraw"))
    }
    #expect(again?.kind == .notFound)
  }
}
