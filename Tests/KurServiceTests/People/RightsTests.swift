import Foundation
import KurDomain
import KurRules
import KurService
import KurStore
import Testing

@Suite struct RightsTests {
  private func export(_ clinic: TestClinic, by person: Staff? = nil) throws -> PersonFile {
    try clinic.practice.export(
      clinic.patient.key.description,
      by: caller(person ?? clinic.administrator, "patient export"))
  }

  @discardableResult
  private func erase(
    _ clinic: TestClinic, by person: Staff? = nil, request: String? = nil
  ) throws -> ErasedPatient {
    try clinic.practice.erase(
      clinic.patient.key.description, reason: "kept for 25 years",
      by: caller(person ?? clinic.administrator, "patient erase", request: request))
  }

  // MARK: Export

  @Test func `an export holds every event about the patient, itself included`() throws {
    let clinic = try TestClinic()
    try clinic.log { $0.note = "shoulder stiff" }
    let events = try clinic.written { _ = try export(clinic) }
    #expect(events.map(\.kind) == [.exported])
    let file = try export(clinic)
    let about = try clinic.records { try $0.events(of: clinic.patient.key) }
    #expect(file.entries.map(\.event.number) == about.map(\.number))
    #expect(file.entries.last?.event.event.kind == .exported)
    let texts = file.entries.flatMap(\.records).flatMap(\.texts).map(\.value)
    #expect(texts.contains("shoulder stiff"))
    #expect(texts.contains("Elena Rusu"))
  }

  @Test func `an export keeps what was replaced, and says so`() throws {
    let clinic = try TestClinic()
    var request = PatientRequest()
    request.phone = "022 123456"
    _ = try clinic.practice.editPatient(
      clinic.patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
    let versions = try export(clinic).entries.flatMap(\.records)
      .filter { $0.record == "patient_version" }
    #expect(versions.map(\.marks) == [["superseded"], []])
  }

  @Test func `only an administrator exports and erases`() throws {
    let clinic = try TestClinic()
    for person in [clinic.physician, clinic.therapist, clinic.receptionist] {
      #expect(failure { try export(clinic, by: person) }?.kind == .notPermitted)
      #expect(failure { try erase(clinic, by: person) }?.kind == .notPermitted)
    }
  }

  // MARK: Erasure

  @Test func `nobody is erased before the records may go`() throws {
    let clinic = try TestClinic()
    try clinic.log()
    clinic.go(to: day("2051-03-01"))
    let error = failure { try erase(clinic) }
    guard case .invalid(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("may be erased from 2051-03-02 on"))
    clinic.go(to: day("2051-03-02"))
    let erased = try erase(clinic)
    #expect(erased.patient?.key == clinic.patient.key)
  }

  @Test func `looking at a record or handing it out does not keep it longer`() throws {
    let clinic = try TestClinic()
    clinic.go(to: day("2050-03-02"))
    _ = try export(clinic)
    clinic.go(to: day("2051-03-02"))
    try erase(clinic)
  }

  @Test func `what remains tells of nobody, and is whole`() throws {
    let clinic = try TestClinic()
    try clinic.log { $0.note = "shoulder stiff" }
    clinic.go(to: day("2052-01-08"))
    let events = try clinic.written { try erase(clinic) }
    #expect(events.map(\.kind) == [.erased])
    let number = clinic.patient.key.description
    for work in [
      { _ = try clinic.practice.file(of: number, on: nil, by: caller(clinic.physician, "report")) },
      {
        _ = try clinic.practice.file(
          of: clinic.target, on: nil, by: caller(clinic.physician, "report"))
      },
      { _ = try export(clinic) },
    ] as [() throws -> Void] {
      guard case .notFound(let message, _) = failure(work) else {
        Issue.record("it was found")
        continue
      }
      #expect(message.contains("was erased on 2052-01-08"))
    }
    let day = DayWord.day(march(2))
    let board = try clinic.practice.board(on: day, by: caller(clinic.therapist, "today"))
    #expect(board.due.isEmpty && board.overdue.isEmpty)
    #expect(
      try clinic.practice.remaining(nil, on: day, by: caller(clinic.therapist, "remaining"))
        .isEmpty)
    #expect(
      try clinic.practice.takings(on: day, by: caller(clinic.receptionist, "takings")).sessions
        .count == 0)
    #expect(try clinic.sessions().count == 1)
    #expect(try clinic.faults().isEmpty)
    #expect(
      try clinic.practice.check(by: caller(clinic.administrator, "check")).faults.isEmpty)
  }

  @Test func `a merged patient is erased under every number`() throws {
    let clinic = try TestClinic()
    let other = try clinic.practice.admit(
      "Elena Russu", born: "1980-05-04", by: (clinic.physician, clinic.receptionist))
    _ = try clinic.practice.merge(
      clinic.patient.key.description, other.key.description, reason: "same identity card",
      by: caller(clinic.administrator, "patient merge"))
    clinic.go(to: march(2).adding(days: 366 * 26))
    #expect(try erase(clinic).others == [other.key])
    guard
      case .notFound(let message, _) = failure({
        try clinic.practice.file(
          of: other.key.description, on: nil, by: caller(clinic.physician, "report"))
      })
    else {
      Issue.record("it was found")
      return
    }
    #expect(message.hasPrefix("\(other.key) was erased on "))
    for text in ["Russu", "russu", "Elena", "Tense back"] {
      let bytes = FileManager.default.contents(atPath: clinic.database) ?? Data()
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
    }
    #expect(try clinic.faults().isEmpty)
  }

  @Test func `an erasure that is asked for again only goes through the file again`() throws {
    let clinic = try TestClinic()
    clinic.go(to: march(2).adding(days: 366 * 26))
    try erase(clinic)
    let events = try clinic.written {
      let again = try erase(clinic)
      #expect(again.patient == nil)
    }
    #expect(events.isEmpty)
  }
}

@Suite struct PatientStatusTests {
  private func edit(_ clinic: TestClinic, _ status: StatusChange) throws {
    var request = PatientRequest()
    request.status = status
    _ = try clinic.practice.editPatient(
      clinic.patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
  }

  @Test func `nothing is prescribed, booked or given to somebody who died`() throws {
    let clinic = try TestClinic()
    try clinic.log()
    clinic.go(to: march(3))
    try edit(clinic, .deceased)
    let number = clinic.patient.key.description
    let works: [() throws -> Void] = [
      { try clinic.log() },
      {
        _ = try clinic.practice.missed(
          clinic.target, cause: .noShow, on: nil, by: caller(clinic.receptionist, "missed"))
      },
      {
        _ = try clinic.practice.book(
          clinic.target, on: nil, at: ClockTime(clamping: 600), with: "Popa",
          by: caller(clinic.receptionist, "book"))
      },
      {
        _ = try clinic.practice.next(
          clinic.target, on: nil, observed: Observed(), by: caller(clinic.therapist, "next"))
      },
      {
        _ = try clinic.practice.prescribe(number, .knee, by: caller(clinic.physician, "prescribe"))
      },
    ]
    for work in works { #expect(failure(work)?.kind == .invalid) }
    #expect(
      try clinic.practice.remaining(nil, on: nil, by: caller(clinic.therapist, "remaining"))
        .isEmpty)
    let lines = try clinic.practice.remaining(
      number, on: nil, by: caller(clinic.therapist, "remaining"))
    #expect(lines.map(\.standing.next) == [nil])
    try edit(clinic, .present)
    try clinic.log()
  }
}
