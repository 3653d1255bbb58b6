import KurDomain
import Testing

@testable import KurStore

@Suite struct TransactionTests {
  struct Stop: Error {}

  @Test func `what a failed write did is undone`() throws {
    let clinic = try Fixture()
    #expect(throws: Stop.self) {
      try clinic.write { tx in
        _ = try tx.insert(PatientIdentity(name: "Nobody", born: day("2000-01-01")))
        throw Stop()
      }
    }
    #expect(try clinic.store.read { try $0.patients(matching: FoldedText("nobody")) }.isEmpty)
  }

  @Test func `records without an event are not stored`() throws {
    let clinic = try Fixture()
    let kind = failure {
      try clinic.store.write(at: Fixture.now) { tx in
        _ = try tx.insert(PatientIdentity(name: "Nobody", born: day("2000-01-01")))
      }
    }
    #expect(kind == .misuse)
    #expect(try clinic.store.read { try $0.patients(matching: FoldedText("nobody")) }.isEmpty)
  }

  @Test func `a reading transaction writes nothing`() throws {
    let clinic = try Fixture()
    #expect(
      failure {
        try clinic.store.read { tx throws in
          _ = try tx.insert(PatientIdentity(name: "Nobody", born: day("2000-01-01")))
        }
      } == .misuse)
  }

  @Test func `a request is stored once`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    try clinic.write(request: "r-1") { tx in
      try tx.insert(MissedDate(course: course.key, day: day("2026-03-04"), cause: .noShow))
    }
    #expect(
      failure {
        try clinic.write(request: "r-1") { tx in
          try tx.insert(MissedDate(course: course.key, day: day("2026-03-05"), cause: .noShow))
        }
      } == .unique)
    let (known, unknown, missed) = try clinic.store.read { tx throws in
      (
        try tx.event(request: "r-1"), try tx.event(request: "r-2"),
        try tx.missedDates(ofPatient: clinic.patient.key)
      )
    }
    #expect(known?.kind == .logged)
    #expect(known?.actor == clinic.physician.key)
    #expect(unknown == nil)
    #expect(missed.map(\.day) == [day("2026-03-04")])
  }

  @Test func `events are read as they were written`() throws {
    let clinic = try Fixture()
    let refused = Event(
      kind: .refused, actor: clinic.therapist.key, patient: clinic.patient.key, subject: "S30038",
      command: "log", rules: ["STEP_CAP", "DAY_LOAD"], at: Fixture.now)
    try clinic.store.write(at: Fixture.now) { try $0.append(refused) }
    let events = try clinic.store.read { try $0.events(after: 3) }
    #expect(events == [RecordedEvent(number: 4, event: refused)])
    #expect(
      try clinic.store.read { try $0.events(of: clinic.patient.key) }.map(\.number) == [3, 4])
  }

  @Test func `a second program reads what the first has written`() throws {
    let clinic = try Fixture()
    let other = try Store.open(at: clinic.store.path, now: Fixture.now)
    let course = try clinic.course()
    #expect(try other.read { try $0.course(course.key) } == course)
  }
}

@Suite struct PlaceholderTests {
  @Test func `placeholders are counted in the order in which they appear`() {
    #expect(Placeholders.order("SELECT $2, $1, $2") == [1, 0])
    #expect(Placeholders.order("$1$2 $3") == [0, 1, 2])
    #expect(Placeholders.order("$3, $1, $3, $2") == [2, 0, 1])
    #expect(Placeholders.order("($12, $1)") == [11, 0])
    #expect(Placeholders.order("SELECT 1") == [])
  }

  @Test func `values meet their placeholders in any order`() throws {
    let clinic = try Fixture()
    let row = try clinic.store.engine.read { connection in
      try connection.rows(
        "SELECT $2 AS b, $1 AS a, $2 AS c", [.integer(1), .text("two")]
      ) { (try $0.integer("a"), try $0.text("b"), try $0.text("c")) }.first
    }
    #expect(row?.0 == 1)
    #expect(row?.1 == "two")
    #expect(row?.2 == "two")
  }

  @Test func `a value too few is misuse`() throws {
    let clinic = try Fixture()
    #expect(
      failure {
        _ = try clinic.store.engine.read { try $0.rows("SELECT $1, $2", [.null]) { _ in 1 } }
      } == .misuse)
  }

  @Test func `a column of another type or name fails without ending the program`() throws {
    let clinic = try Fixture()
    func read(_ column: String) -> StoreFailure.Kind? {
      failure {
        _ = try clinic.store.engine.read {
          try $0.rows("SELECT 'x' AS a", []) { try $0.int(column) }
        }
      }
    }
    #expect(read("a") == .corrupt)
    #expect(read("b") == .misuse)
  }
}
