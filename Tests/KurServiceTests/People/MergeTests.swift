import KurDomain
import KurRules
import KurService
import Testing

@Suite struct MergeTests {
  private func admitted(
    _ clinic: TestClinic, _ name: String = "Elena Russu", born: String = "1980-05-04",
    sex: Sex? = nil
  ) throws -> Patient {
    let patient = try clinic.practice.admit(
      name, born: born, by: (clinic.physician, clinic.receptionist))
    guard let sex else { return patient }
    var request = PatientRequest()
    request.sex = sex
    return try clinic.practice.editPatient(
      patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
  }

  @discardableResult
  private func merge(
    _ clinic: TestClinic, _ other: Patient, by person: Staff? = nil
  ) throws -> MergedPatients {
    try clinic.practice.merge(
      clinic.patient.key.description, other.key.description, reason: "same identity card",
      by: caller(person ?? clinic.administrator, "patient merge"))
  }

  @Test func `both numbers find the kept patient, with the courses of both`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    let course = try clinic.practice.prescribe(
      other.key.description, .knee, by: caller(clinic.physician, "prescribe")
    ).course
    let merged = try merge(clinic, other)
    #expect(merged.patient.key == clinic.patient.key)
    #expect(merged.patient.others == [other.key])
    for number in [clinic.patient.key, other.key] {
      let lines = try clinic.practice.remaining(
        number.description, on: nil, by: caller(clinic.therapist, "remaining"))
      #expect(Set(lines.map(\.record.course.key)) == [clinic.course.key, course.key])
    }
    let open = try clinic.practice.remaining(
      nil, on: nil, by: caller(clinic.therapist, "remaining"))
    #expect(open.allSatisfy { $0.patient.key == clinic.patient.key })
    #expect(open.count == 2)
    #expect(try clinic.faults().isEmpty)
  }

  @Test func `rules see the sessions of both numbers`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    let course = try clinic.practice.prescribe(
      other.key.description, .back(), by: caller(clinic.physician, "prescribe")
    ).course
    try clinic.log()
    try clinic.log(course.key.description)
    let warnings = try merge(clinic, other).warnings
    #expect(warnings.contains { $0.hasPrefix("COURSE_OVERLAP") })
    #expect(warnings.contains { $0.hasPrefix("DAY_LOAD") })
    clinic.go(to: march(3))
    try clinic.log()
    #expect(
      refusal { try clinic.log(course.key.description) }?.rules.contains("DAY_LOAD") == true)
    #expect(
      refusal {
        try clinic.practice.prescribe(
          other.key.description, .back(), by: caller(clinic.physician, "prescribe"))
      }?.rules.contains("COURSE_OVERLAP") == true)
  }

  @Test func `a withdrawn consent is withdrawn for both`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    clinic.go(to: march(3))
    _ = try clinic.practice.withdrawConsent(
      other.key.description, on: nil, by: caller(clinic.receptionist, "consent withdraw"))
    try merge(clinic, other)
    #expect(refusal { try clinic.log() }?.rules.contains("CONSENT_MISSING") == true)
    _ = try clinic.practice.consent(
      ConsentRequest(patient: other.key.description),
      by: caller(clinic.receptionist, "consent"))
    try clinic.log()
  }

  @Test func `a finding under the other number bars, and a new one closes for both`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: other.key.description, asked: .daily,
        observed: Observed(findings: [StatedFinding(code: "serious-condition")])),
      by: caller(clinic.physician, "screen"))
    let warnings = try merge(clinic, other).warnings
    #expect(warnings.contains("serious-condition now bars \(clinic.course.key)"))
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
    _ = try clinic.practice.close(
      other.key.description, code: "serious-condition", reason: "well again", on: nil,
      by: caller(clinic.physician, "close"))
    try clinic.log()
  }

  @Test func `what cannot be one person is not merged`() throws {
    let clinic = try TestClinic()
    let younger = try admitted(clinic, born: "1990-05-04")
    #expect(failure { try merge(clinic, younger) }?.kind == .invalid)
    #expect(failure { try merge(clinic, clinic.patient) }?.kind == .invalid)
    let man = try admitted(clinic, "Elin Russu", sex: .male)
    let woman = try admitted(clinic, "Elina Russu", sex: .female)
    #expect(
      failure {
        try clinic.practice.merge(
          man.key.description, woman.key.description, reason: "same identity card",
          by: caller(clinic.administrator, "patient merge"))
      }?.kind == .invalid)
    let other = try admitted(clinic)
    try merge(clinic, other)
    #expect(failure { try merge(clinic, other) }?.kind == .invalid)
    #expect(
      failure {
        try clinic.practice.merge(
          man.key.description, other.key.description, reason: "same identity card",
          by: caller(clinic.administrator, "patient merge"))
      }?.kind == .invalid)
  }

  @Test func `only an administrator merges and unmerges`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    for person in [clinic.physician, clinic.therapist, clinic.receptionist] {
      #expect(failure { try merge(clinic, other, by: person) }?.kind == .notPermitted)
    }
    try merge(clinic, other)
    #expect(
      failure {
        try clinic.practice.unmerge(
          other.key.description, reason: "two sisters after all",
          by: caller(clinic.physician, "patient unmerge"))
      }?.kind == .notPermitted)
  }

  @Test func `an unmerging makes them two again, and a merging repeated by name is one`() throws {
    let clinic = try TestClinic()
    let other = try admitted(clinic)
    let asking = caller(clinic.administrator, "patient merge", request: "desk-7")
    for _ in 0..<2 {
      let merged = try clinic.practice.merge(
        clinic.patient.key.description, other.key.description, reason: "same identity card",
        by: asking)
      #expect(merged.number == other.key)
    }
    let events = try clinic.written {
      let apart = try clinic.practice.unmerge(
        other.key.description, reason: "two sisters after all",
        by: caller(clinic.administrator, "patient unmerge"))
      #expect(apart.other.key == other.key)
    }
    #expect(events.map(\.kind) == [.unmerged])
    #expect(
      try clinic.practice.patients(
        matching: "Russu", by: caller(clinic.receptionist, "patient list")
      ).map(\.key) == [other.key])
    #expect(try clinic.faults().isEmpty)
  }
}
