import KurDomain
import KurRules
import KurService
import Testing

struct DayBoardTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func board(
    _ day: CalendarDay? = nil, of person: Staff? = nil
  ) throws -> DayBoard {
    try clinic.practice.board(
      on: day.map { .day($0) }, ofCaller: person != nil,
      by: caller(person ?? clinic.receptionist, "today"))
  }

  private func due(_ day: CalendarDay? = nil) throws -> CourseLine {
    try #require(try board(day).due.first)
  }

  @Test func `a clearance's limit holds on the board as it holds for the next session`() throws {
    try clinic.give(6)
    clinic.go(to: march(10))
    #expect(try due().allowance?.intensity == 3)
    try clinic.screen(findings: ["anticoagulants"])
    _ = try clinic.practice.clear(
      ClearanceRequest(
        patient: clinic.patient.key.description, code: "anticoagulants", until: .day(march(30)),
        maximumIntensity: 1, reason: "Stable for years"), by: caller(clinic.physician, "clear"))
    let line = try due()
    #expect(line.allowance?.intensity == 1)
    #expect(line.standing.next?.intensity == 1)
    #expect(line.allowance?.isBarred == false)
    let next = try clinic.practice.next(
      clinic.target, on: nil, observed: Observed(), by: caller(clinic.therapist, "next"))
    #expect(next.dose.intensity == 1)
    #expect(line.allowance?.minutes == next.dose.minutes)
  }

  @Test func `a finding that bars it all is shown, and no command logs it`() throws {
    #expect(try board().barred.isEmpty)
    let fever = try #require(Temperature("38.0"))
    try clinic.screen(readings: [.temperature(fever, site: .axilla, antipyretic: false)])
    let board = try board()
    let line = try #require(board.barred.first)
    #expect(line.allowance?.bars.map(\.code) == ["fever"])
    #expect(line.allowance?.isBarred == true)
    #expect(line.command == "kur next P10019")
    #expect(line.options.isEmpty)
  }

  @Test func `a finding on one leaf leaves the others, with their minutes`() throws {
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: clinic.patient.key.description, asked: .nothing,
        observed: Observed(findings: [
          StatedFinding(code: "skin-damage", sites: [Site("scapula", .left)])
        ])),
      by: caller(clinic.therapist, "screen"))
    let line = try due()
    let next = try clinic.practice.next(
      clinic.target, on: nil, observed: Observed(), by: caller(clinic.therapist, "next"))
    #expect(line.allowance?.omitted == ["scapula.left"])
    #expect(line.allowance?.omitted == next.omission?.words)
    #expect(line.allowance?.minutes == next.omission?.minutes)
    #expect(line.options == ["--omit scapula.left", "--pain BEFORE/AFTER"])
  }

  @Test func `the command names what the session asks for, and the course where there are two`()
    throws
  {
    #expect(try due().command == "kur log P10019 --routine")
    #expect(try due().options == ["--pain BEFORE/AFTER"])
    try clinic.log()
    #expect(try due(march(3)).options.isEmpty)
    try clinic.prescribe(.knee)
    #expect(
      Set(try board(march(3)).due.map(\.command)) == ["kur log \(clinic.target) --routine"])
  }

  @Test func `a finding is named from 14 days before it may be over`() throws {
    func found(_ day: CalendarDay) throws -> [Code<Contraindication>] {
      try board(day).findings.map(\.finding.row.code)
    }
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: clinic.patient.key.description, asked: .nothing,
        observed: Observed(findings: [StatedFinding(code: "mi-acute", since: march(1))])),
      by: caller(clinic.therapist, "screen"))
    let until = try #require(
      try board().barred.first?.allowance?.bars.first { $0.finding.until != nil }?.finding.until)
    #expect(try found(until.adding(days: -15)) == [])
    #expect(try found(until.adding(days: -14)) == ["mi-acute"])
  }

  @Test func `one's own board has what was given last, handed over or booked`() throws {
    let other = try clinic.practice.addStaff(
      StaffRequest(
        name: "Tamara Lungu", roles: [.therapist], medicalEducation: true,
        certificateUntil: .day(march(9).adding(days: 2000))),
      by: caller(clinic.administrator, "staff add"))
    #expect(try board(of: clinic.therapist).due.isEmpty)
    try clinic.log()
    #expect(try board(march(3), of: clinic.therapist).due.count == 1)
    #expect(try board(march(3), of: other).due.isEmpty)
    _ = try clinic.practice.book(
      clinic.target, on: .day(march(3)), at: ClockTime(clamping: 600), with: "Lungu",
      by: caller(clinic.receptionist, "book"))
    #expect(try board(march(3), of: other).due.count == 1)
    #expect(try board(march(4), of: other).overdue.isEmpty)
    _ = try clinic.practice.assign(
      clinic.target, to: "Lungu", note: "Sore nape", by: caller(clinic.therapist, "assign"))
    #expect(try board(march(4), of: other).overdue.count == 1)
  }

  @Test func `whose numbers were merged is barred by what stands under either`() throws {
    let twin = try clinic.practice.admit(
      "Elena Russu", born: "1980-05-04", by: (clinic.physician, clinic.receptionist))
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: twin.key.description, asked: .nothing,
        observed: Observed(findings: [StatedFinding(code: "thrombosis")])),
      by: caller(clinic.therapist, "screen"))
    #expect(try board().barred.isEmpty)
    _ = try clinic.practice.merge(
      clinic.patient.key.description, twin.key.description, reason: "Same identity card",
      by: caller(clinic.administrator, "patient merge"))
    #expect(try board().barred.first?.allowance?.bars.map(\.code) == ["thrombosis"])
  }
}
