import Foundation
import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct LookTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  static let looks: [UseCase] = [
    .next, .remaining, .courses, .today, .recall, .workload, .report, .showCourse, .showSession,
    .takings, .overrides,
    .showMeasures, .showTherapies, .showDiary, .listPatients,
  ]

  @Test(arguments: looks)
  func `a look at the records is one event`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    let asking = caller(useCase.person(of: clinic), useCase.rawValue)
    let events = try clinic.written { try useCase.run(in: clinic, by: asking) }
    #expect(events.count == 1)
    #expect([.seen, .reported].contains(events.first?.kind))
    #expect(events.first?.command == useCase.rawValue)
    let isOfAll = [
      UseCase.remaining, .today, .recall, .workload, .takings, .overrides, .listPatients,
    ]
    .contains(useCase)
    #expect(events.first?.patient == (isOfAll ? nil : clinic.patient.key))
    #expect(try clinic.faults() == [])
  }

  @Test(arguments: looks)
  func `a clinic that does not audit looks stores none`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    _ = try clinic.practice.set(
      "audit.reads", to: "off", reason: "a clinic of one", by: caller(clinic.administrator, "set"))
    let asking = caller(useCase.person(of: clinic), useCase.rawValue)
    #expect(try clinic.written { try useCase.run(in: clinic, by: asking) } == [])
  }

  @Test func `a report is an event even where looks are none`() throws {
    _ = try clinic.practice.set(
      "audit.reads", to: "off", reason: "a clinic of one", by: caller(clinic.administrator, "set"))
    let events = try clinic.written {
      _ = try clinic.practice.file(
        of: clinic.target, on: nil, as: .reported, by: caller(clinic.physician, "report"))
    }
    #expect(events.map(\.kind) == [.reported])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser writes everything"))
  func `a look on a disk that takes nothing goes on, and says so`() throws {
    let told = Told()
    try clinic.log()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: clinic.database)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: clinic.folder)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: clinic.folder)
    }
    let practice = try Practice.open(clinic.database, clock: clinic.watch.clock) { told.add($0) }
    let lines = try practice.remaining(
      clinic.target, on: nil, by: caller(clinic.therapist, "remaining"))
    #expect(lines.count == 1)
    #expect(told.lines.contains { $0.hasPrefix("this look is not audited: ") })
  }
}

private final class Told: @unchecked Sendable {
  private(set) var lines: [String] = []
  func add(_ line: String) { lines.append(line) }
}
