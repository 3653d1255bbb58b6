import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct LogSheetTests {
  let clinic: TestClinic
  let other: Patient
  let second: Course

  init() throws {
    self.clinic = try TestClinic()
    self.other = try clinic.admit("Ana Lungu")
    self.second = try clinic.prescribe(.back(), for: other).course
  }

  private func row(
    _ line: Int, _ target: String, on day: CalendarDay? = nil,
    _ change: (inout LogRequest) -> Void = { _ in }
  ) -> SheetRow {
    var request = LogRequest(target: target)
    request.routine = true
    request.on = .day(day ?? march(2))
    (request.painBefore, request.painAfter) = (5, 4)
    change(&request)
    let words = ["\(target)", "\(day ?? march(2))", "\(String(describing: request.minutes))"]
    return SheetRow(line: line, .session(request), words: words)
  }

  private func missed(_ line: Int, _ target: String) -> SheetRow {
    SheetRow(
      line: line, .missed(target: target, on: .day(march(2)), .noShow),
      words: [target, "missed"])
  }

  private func take(
    _ rows: [SheetRow], _ choice: SheetChoice = .eachGood, by person: Staff? = nil
  ) throws -> SheetOutcome {
    try clinic.practice.logSheet(rows, choice, by: caller(person ?? clinic.therapist, "log"))
  }

  private func sessions() throws -> Int {
    try clinic.records {
      try $0.sessions(ofPatient: clinic.patient.key).count
        + $0.sessions(ofPatient: other.key).count
    }
  }

  @Test func `each good row is stored, and each refused one is told with its rule`() throws {
    let outcome = try take([
      row(2, clinic.target), row(3, second.key.description) { $0.minutes = 60 },
    ])
    #expect(outcome.rows.map(\.result.isRefused) == [false, true])
    #expect(outcome.refused == 1)
    guard case .refused(.refused(let refusal)) = outcome.rows[1].result else {
      Issue.record("the second row is not refused by a rule")
      return
    }
    #expect(refusal.rules.contains("MINUTES_BOUNDS"))
    #expect(try sessions() == 1)
    #expect(try clinic.faults() == [])
  }

  @Test func `the same sheet again doubles nothing`() throws {
    let rows = [row(2, clinic.target), missed(3, second.key.description)]
    _ = try take(rows)
    let events = try clinic.written {
      let again = try take(rows)
      #expect(again.refused == 0)
      let known = again.rows.compactMap {
        if case .known(_, let subject) = $0.result { subject } else { nil }
      }
      #expect(known == ["S30015", second.key.description])
    }
    #expect(events == [])
    #expect(try sessions() == 1)
  }

  @Test func `a row that was undone is not stored again`() throws {
    let rows = [row(2, clinic.target)]
    _ = try take(rows)
    _ = try clinic.practice.undo(reason: "It was another", by: caller(clinic.therapist, "undo"))
    #expect(try take(rows).refused == 1)
    #expect(try sessions() == 0)
  }

  @Test func `a reading of a refused row is kept once`() throws {
    let rows = [
      row(2, clinic.target) {
        $0.observed.readings = BloodPressure("185/112").map { [.pressure($0)] } ?? []
      }
    ]
    for _ in 0..<2 { #expect(try take(rows).refused == 1) }
    let pressures = try clinic.health().readings.filter {
      if case .pressure = $0.reading { true } else { false }
    }
    #expect(pressures.count { $0.day == march(2) } == 1)
  }

  @Test func `rows of later days are judged after those before them`() throws {
    clinic.go(to: march(4))
    let outcome = try take([
      row(2, clinic.target, on: march(2)), row(3, clinic.target, on: march(3)),
      row(4, clinic.target, on: march(3)) { $0.minutes = 17 },
    ])
    #expect(outcome.rows.map(\.result.isRefused) == [false, false, true])
    #expect(try sessions() == 2)
  }

  @Test(arguments: [SheetChoice.allOrNone, .trial])
  func `of all or nothing, and of a trial, nothing is stored where a row is refused`(
    _ choice: SheetChoice
  ) throws {
    let rows = [row(2, clinic.target), row(3, second.key.description) { $0.minutes = 60 }]
    let events = try clinic.written {
      let outcome = try take(rows, choice)
      #expect(outcome.rows.map(\.result.isRefused) == [false, true])
      #expect(!outcome.isStored)
    }
    #expect(events == [])
    #expect(try sessions() == 0)
  }

  @Test func `all are stored together where none is refused, each with an event of its own`()
    throws
  {
    let rows = [row(2, clinic.target), row(3, second.key.description)]
    let trial = try clinic.written {
      let outcome = try take(rows, .trial)
      #expect(!outcome.isStored && outcome.refused == 0)
    }
    #expect(trial == [])
    let events = try clinic.written { _ = try take(rows, .allOrNone) }
    #expect(events.map(\.kind) == [.logged, .logged])
    #expect(try sessions() == 2)
    #expect(try take(rows, .allOrNone).refused == 0)
    #expect(try sessions() == 2)
    #expect(try clinic.faults() == [])
  }

  @Test func `a course of somebody else than the row names is refused`() throws {
    let wrong = SheetRow(
      line: 2, row(2, clinic.target).record, patient: other.key.description, words: ["wrong"])
    let right = SheetRow(
      line: 3, row(3, clinic.target).record, patient: "Elena Rusu", words: ["right"])
    #expect(try take([wrong, right]).rows.map(\.result.isRefused) == [true, false])
  }

  @Test func `who may not log takes in no sheet`() throws {
    #expect(
      failure { _ = try take([row(2, clinic.target)], by: clinic.administrator) }?.kind
        == .notPermitted)
  }

  @Test func `a receptionist takes in sessions of a named performer, to be confirmed`() throws {
    let outcome = try take(
      [row(2, clinic.target), row(3, second.key.description) { $0.performer = "Popa" }],
      by: clinic.receptionist)
    #expect(outcome.rows.map(\.result.isRefused) == [true, false])
    let open = try clinic.records { try $0.unconfirmedSessions(since: march(1)) }
    #expect(open.count == 1)
  }
}
