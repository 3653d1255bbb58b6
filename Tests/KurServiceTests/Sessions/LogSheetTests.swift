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
    let words =
      ["\(target)", "\(day ?? march(2))", "\(String(describing: request.minutes))"]
      + request.reasons.reasons
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
        if case .known(_, let subject, let day) = $0.result {
          day.map { "\(subject) missed on \($0)" } ?? subject
        } else {
          nil
        }
      }
      #expect(known == ["S30015", "\(second.key) missed on \(march(2))"])
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

  @Test func `a missed date that was undone is told, and not taken for one on record`() throws {
    let rows = [missed(2, second.key.description)]
    _ = try take(rows)
    _ = try clinic.practice.undo(reason: "She came at noon", by: caller(clinic.therapist, "undo"))
    guard case .refused(.invalid(let message)) = try take(rows).rows[0].result else {
      Issue.record("the row is not refused")
      return
    }
    #expect(message.contains("taken back"))
    #expect(message.contains("kur missed \(second.key) --because no-show --on \(march(2))"))
    #expect(try clinic.records { try $0.missedDates(ofCourses: [second.key]) }.isEmpty)
  }

  @Test func `a row that named no performer is logged once it does`() throws {
    let warm = try #require(Temperature("36.6"))
    func rows(_ performer: String?) -> [SheetRow] {
      [
        row(2, clinic.target) {
          $0.performer = performer
          $0.observed.readings = [.temperature(warm, site: .axilla, antipyretic: false)]
        }
      ]
    }
    for _ in 0..<2 {
      #expect(try take(rows(nil), by: clinic.receptionist).refused == 1)
    }
    let outcome = try take(rows("Popa"), by: clinic.receptionist)
    guard case .logged = outcome.rows[0].result else {
      Issue.record("the row is not logged: \(outcome.rows[0].result)")
      return
    }
    #expect(
      try clinic.health().readings.count { $0.reading.isTemperature && $0.day == march(2) } == 1)
    #expect(try clinic.faults() == [])
  }

  @Test func `the pain of a refused row is kept once`() throws {
    let rows = [row(2, clinic.target) { $0.minutes = 60 }]
    let count = try clinic.health().readings.count
    for _ in 0..<2 { #expect(try take(rows).refused == 1) }
    #expect(try clinic.health().readings.count == count + 1)
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
    func late(_ line: Int, on day: CalendarDay, minutes: Minutes? = nil) -> SheetRow {
      row(line, clinic.target, on: day) {
        $0.minutes = minutes
        $0.reasons.reasons = ["The power was out"]
      }
    }
    let outcome = try take([
      row(1, clinic.target, on: march(2)), late(2, on: march(2)), late(3, on: march(3)),
      late(4, on: march(3), minutes: 17),
    ])
    #expect(outcome.rows.map(\.result.isRefused) == [true, false, false, true])
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

extension Reading {
  fileprivate var isTemperature: Bool { if case .temperature = self { true } else { false } }
}
