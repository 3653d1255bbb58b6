import KurDomain
import KurRules
import KurService
import Testing

struct BoardTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func board(_ day: CalendarDay? = nil) throws -> DayBoard {
    try clinic.practice.board(
      on: day.map { .day($0) }, by: caller(clinic.receptionist, "today"))
  }

  private func remaining(_ day: CalendarDay? = nil) throws -> [CourseLine] {
    try clinic.practice.remaining(
      nil, on: day.map { .day($0) }, by: caller(clinic.receptionist, "remaining"))
  }

  private func keys(_ lines: [CourseLine]) -> [Key<Course>] { lines.map(\.record.course.key) }

  @Test func `a course is due on the day of its next session and overdue after it`() throws {
    #expect(keys(try board().due) == [clinic.course.key])
    #expect(try board().overdue.isEmpty)
    try clinic.log()
    #expect(try board().due.isEmpty)
    #expect(keys(try board(march(3)).due) == [clinic.course.key])
    clinic.go(to: march(4))
    #expect(try board().due.isEmpty)
    #expect(keys(try board().overdue) == [clinic.course.key])
    try clinic.missed(.noShow)
    #expect(try board().overdue.isEmpty)
    #expect(keys(try board(march(5)).due) == [clinic.course.key])
  }

  @Test func `a course whose pause steps back is lapsing until it has lapsed`() throws {
    try clinic.log()
    #expect(try board(march(9)).lapsing.isEmpty)
    #expect(keys(try board(march(10)).lapsing) == [clinic.course.key])
    #expect(keys(try board(march(17)).lapsing) == [clinic.course.key])
    let lapsed = try board(day("2026-03-31"))
    #expect(lapsed.lapsing.isEmpty)
    #expect(lapsed.overdue.isEmpty)
  }

  @Test func `a course with two sessions left is finishing`() throws {
    try clinic.give(7)
    #expect(try board().finishing.isEmpty)
    try clinic.give(1)
    #expect(keys(try board().finishing) == [clinic.course.key])
    try clinic.give(2)
    #expect(try board().finishing.isEmpty)
  }

  @Test func `a clearance is shown in its last two weeks`() throws {
    _ = try clinic.practice.clear(
      ClearanceRequest(
        patient: "Elena Rusu", code: "anticoagulants", until: .day(march(20)),
        reason: "Stable for years"), by: caller(clinic.physician, "clear"))
    #expect(try board(march(5)).clearances.isEmpty)
    #expect(try board(march(6)).clearances.map(\.clearance.code) == ["anticoagulants"])
    #expect(try board(march(20)).clearances.map(\.patient.key) == [clinic.patient.key])
    #expect(try board(march(21)).clearances.isEmpty)
  }

  @Test func `what a performer has not confirmed is shown`() throws {
    let session = try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }.session
    #expect(try board().unconfirmed.map(\.session.key) == [session.key])
    #expect(try board().unconfirmed.map(\.patient.key) == [clinic.patient.key])
    #expect(try board(march(1)).unconfirmed.isEmpty)
  }

  @Test func `a suspended course is open, but neither due nor overdue`() throws {
    try clinic.log()
    try clinic.decide(.suspend)
    clinic.go(to: march(5))
    let board = try board()
    #expect(board.due.isEmpty)
    #expect(board.overdue.isEmpty)
    #expect(try remaining().map(\.standing.state) == [.suspended])
  }

  @Test func `a clinic without a course has an empty board`() throws {
    try clinic.decide(.cancel)
    let board = try board()
    #expect(board.due.isEmpty && board.overdue.isEmpty && board.lapsing.isEmpty)
    #expect(board.finishing.isEmpty && board.clearances.isEmpty && board.unconfirmed.isEmpty)
    #expect(try remaining().isEmpty)
  }

  @Test func `open courses are listed by name, and those of one patient with the ended ones`()
    throws
  {
    let ana = try clinic.admit("Ana Lungu")
    let second = try clinic.prescribe(.back(), for: ana).course
    #expect(keys(try remaining()) == [second.key, clinic.course.key])
    try clinic.decide(.cancel)
    let knee = try clinic.prescribe(.knee).course
    #expect(keys(try remaining()) == [second.key, knee.key])
    let asking = caller(clinic.therapist, "remaining")
    let all = try clinic.practice.remaining("Elena Rusu", on: nil, by: asking)
    #expect(keys(all) == [knee.key, clinic.course.key])
    let named = try clinic.practice.remaining(clinic.target, on: nil, by: asking)
    #expect(keys(named) == [clinic.course.key])
  }

  @Test func `what has ended since was open on an earlier day`() throws {
    try clinic.give(9)
    let before = try clinic.line()
    clinic.go(to: march(16))
    try clinic.log()
    #expect(try clinic.line().standing.state == .completed)
    let lines = try remaining(march(12))
    #expect(keys(lines) == [clinic.course.key])
    #expect(lines.first?.standing.remaining == before.standing.remaining)
    var request = PrescriptionRequest.knee
    request.reasons = Reasons(overrides: ["COURSE_GAP"], reasons: ["Another part of the body"])
    let knee = try clinic.prescribe(request).course
    clinic.go(to: march(17))
    try clinic.decide(.discontinue, of: knee.key.description)
    #expect(keys(try remaining(march(16))) == [knee.key])
    #expect(keys(try board(march(16)).due) == [knee.key])
    #expect(try remaining().isEmpty)
  }
}
