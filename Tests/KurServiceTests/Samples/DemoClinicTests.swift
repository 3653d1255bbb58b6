import Foundation
import KurDomain
import KurRules
import KurSamples
import KurService
import KurStore
import Testing

@Suite struct DemoClinicTests {
  /// A clinic with every fate in it, made once for all tests.
  private static let large = Result {
    try Demo(DemoClinic.Plan(patients: 24, days: 150, seed: 7, until: day("2026-06-30")))
  }
  private static let first = Result { try Demo(small) }
  private static let small = DemoClinic.Plan(
    patients: 10, days: 40, seed: 7, until: day("2026-06-30"))

  @Test func `the same plan makes the same clinic`() throws {
    let (first, second) = (try Self.first.get(), try Demo(Self.small))
    #expect(first.patients == second.patients)
    #expect(first.courses == second.courses)
    #expect(first.sessions == second.sessions)
    #expect(first.sessions.isEmpty == false)
  }

  @Test func `another seed makes another clinic`() throws {
    var plan = Self.small
    plan.seed = 8
    let (first, second) = (try Self.first.get(), try Demo(plan))
    #expect(first.patients != second.patients)
    #expect(first.sessions != second.sessions)
  }

  @Test func `it has courses in every state`() throws {
    #expect(try Self.large.get().states == Set(CourseState.allCases))
  }

  @Test func `its chain of events is whole`() throws {
    #expect(try Self.large.get().faults == [])
  }

  @Test func `it counts what it made`() throws {
    let demo = try Self.large.get()
    #expect(demo.patients.count == 24)
    #expect(demo.made.patients == 24)
    #expect(demo.courses.count == demo.made.courses)
    #expect(demo.sessions.count == demo.made.sessions)
  }

  @Test func `nothing of it is later than its last day`() throws {
    let sessions = try Self.large.get().sessions
    #expect(sessions.allSatisfy { $0.day <= day("2026-06-30") })
    #expect(Set(sessions.map { "\($0.course) \($0.day)" }).count == sessions.count)
  }

  @Test func `it is never made over a file that exists`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/letter.txt"
    try "Dear Elena".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(failure { try DemoClinic.make(at: path, Self.small) }?.kind == .storage)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Dear Elena")
    #expect(failure { try DemoClinic.make(at: folder, Self.small) }?.kind == .storage)

    let clinic = try TestClinic()
    let before = try clinic.records { try $0.events() }
    #expect(failure { try DemoClinic.make(at: clinic.database, Self.small) }?.kind == .storage)
    #expect(try clinic.records { try $0.events() } == before)
  }

  @Test func `a clinic of nobody and of no days is made too`() throws {
    let demo = try Demo(DemoClinic.Plan(patients: 0, days: 0, until: day("2026-06-30")))
    #expect(demo.patients.isEmpty)
  }
}

/// All that is in a sample clinic, read once; its file is gone by then.
private struct Demo: Sendable {
  let made: DemoClinic.Made
  let patients: [Patient]
  let courses: [Course]
  let sessions: [Session]
  let states: Set<CourseState>
  let faults: [String]

  init(_ plan: DemoClinic.Plan) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let evening = Instant(plan.until, ClockTime(clamping: 1200))
    made = try DemoClinic.make(at: folder + "/demo.db", plan)
    let store = try Store.open(at: made.database, now: evening)
    let practice = try Practice.open(made.database, clock: Clock { evening })
    patients = try store.read { try $0.patients(matching: FoldedText("")) }
    courses = try store.read { try $0.courses() }
    sessions = try store.read { records in
      try records.courses().flatMap { try records.sessions(ofCourse: $0.key) }
    }
    let asking = Caller(name: "Tomas", command: "remaining")
    states = Set(
      try patients.flatMap {
        try practice.remaining($0.key.description, on: nil, by: asking).map(\.standing.state)
      })
    faults = try store.read { try $0.verifyChain().map(\.description) }
  }
}
