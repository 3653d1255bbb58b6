import KurDomain
import KurRules
import Testing

/// The cases that the specification gives with what is to come of them, each in its own words.
/// - Source: specification 9.
@Suite struct CaseVectorTests {
  // MARK: Plans

  private func plan(
    _ kind: Code<Kind>, _ zone: Code<Zone>, _ change: (inout CourseWishes) -> Void
  ) throws -> [RuleFinding] {
    let one = try Case()
    return RuleBook.judgePlan(
      try one.terms(Case.wishes(kind, zone, change)), parameters: one.catalogue.parameters)
  }

  @Test func `local, N = 6, target 40: refuse RAMP_TOO_STEEP, reachable 35`() throws {
    let found = try plan("classical-local", "BACK-LUMBAR") { ($0.sessions, $0.target) = (6, 40) }
    let hard = found.filter { $0.level == .hard }
    #expect(hard.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(hard.map(\.passes) == [35])
  }

  @Test func `general, N = 5, target 60: refuse, reachable 50`() throws {
    let found = try plan("classical-general", "GENERAL") { ($0.sessions, $0.target) = (5, 60) }
    let hard = found.filter { $0.level == .hard }
    #expect(hard.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(hard.map(\.passes) == [50])
  }

  @Test func `back, N = 9: refuse BACK_MIN_10`() throws {
    #expect(try plan("back", "BACK") { $0.sessions = 9 }.map(\.rule) == ["BACK_MIN_10"])
  }

  @Test func `local, N = 12, no reason: refuse SESSION_COUNT`() throws {
    let found = try plan("classical-local", "BACK-LUMBAR") { $0.sessions = 12 }
    #expect(Judgement(found, by: Case.physician).refusals.map(\.rule) == ["SESSION_COUNT"])
    #expect(Judgement(found, reason: "a long way to come", by: Case.physician).isAccepted)
  }

  // MARK: Sessions

  private func local(sessions count: Int = 0) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  @Test func `general sessions 3 and 4 March: refuse GENERAL_NOT_DAILY on the second`() throws {
    var one = try Case(born: "1990-05-04")
    try one.prescribe("classical-general", "GENERAL")
    #expect(try one.refusals("2026-03-03").isEmpty)
    try one.give("2026-03-03")
    #expect(try one.refusals("2026-03-04") == ["GENERAL_NOT_DAILY"])
    #expect(try one.refusals("2026-03-05").isEmpty)
  }

  @Test func `intro session with knead: refuse INTRO_TECHNIQUE`() throws {
    let one = try local()
    #expect(
      try one.refusals("2026-03-02") { $0.techniques = ["stroke-superficial", "knead"] }
        == ["INTRO_TECHNIQUE"])
    #expect(
      try one.refusals("2026-03-02") { $0.techniques = ["stroke-superficial", "rub"] }.isEmpty)
  }

  @Test func `intro session with intensity 3: refuse INTRO_INTENSITY`() throws {
    let one = try local(sessions: 1)
    #expect(try one.refusals("2026-03-03") { $0.intensity = 3 } == ["INTRO_INTENSITY"])
    #expect(try one.refusals("2026-03-03") { $0.intensity = 2 }.isEmpty)
  }

  @Test func `session 4 of N = 10: stage main; knead accepted`() throws {
    let one = try local(sessions: 3)
    #expect(try one.visit("2026-03-05").visit.dose.stage == .main)
    #expect(
      try one.refusals("2026-03-05") { $0.techniques = ["stroke-superficial", "knead"] }.isEmpty)
  }

  @Test func `session 9 of N = 10, closing 2: refuse CLOSING_TAPER`() throws {
    let one = try local(sessions: 8)
    #expect(try one.refusals("2026-03-13") { $0.closing = 2 } == ["CLOSING_TAPER"])
    #expect(try one.refusals("2026-03-13") { $0.closing = 3 }.isEmpty)
  }

  @Test func `session 9 of N = 10, minutes 37 after longest 36: refuse FINAL_HOLD`() throws {
    var one = try local(sessions: 7)
    try one.give("2026-03-12") { $0.minutes = 36 }
    #expect(try one.refusals("2026-03-13") { $0.minutes = 37 } == ["FINAL_HOLD"])
    #expect(try one.refusals("2026-03-13") { $0.minutes = 36 }.isEmpty)
  }

  @Test func `local actual 45: refuse MINUTES_BOUNDS`() throws {
    let one = try local(sessions: 7)
    #expect(try one.refusals("2026-03-12") { $0.minutes = 45 } == ["MINUTES_BOUNDS"])
    #expect(try one.refusals("2026-03-12") { $0.minutes = 40 }.isEmpty)
  }

  @Test func `session 2 actual 21 after 15 (cap 5): refuse STEP_CAP (max 20)`() throws {
    let one = try local(sessions: 1)
    #expect(try one.refusals("2026-03-03") { $0.minutes = 21 } == ["STEP_CAP"])
    #expect(try one.findings(StepCap(), "2026-03-03") { $0.minutes = 21 }.map(\.passes) == [20])
    #expect(try one.refusals("2026-03-03") { $0.minutes = 20 }.isEmpty)
  }

  @Test func `child born 10 Jan, session 10 Apr / 11 Apr: refuse / accept`() throws {
    var one = try Case(born: "2026-01-10", guardian: "Ion Rusu")
    one.today = "2026-04-11"
    func findings(_ day: CalendarDay) throws -> [RuleCode] {
      var one = one
      try one.prescribe("child", "GENERAL-CHILD", day: "2026-04-10")
      return try one.findings(AgeUnderThreeMonths(), day).map(\.rule)
        + one.findings(Contraindicated(), day).map(\.rule)
    }
    #expect(try findings("2026-04-10") == ["AGE_UNDER_3_MONTHS", "CONTRAINDICATED"])
    #expect(try findings("2026-04-11").isEmpty)
  }

  @Test
  func `session 7 of 36 shortened to 15 because the patient came late: session 8: effective 38`()
    throws
  {
    var one = try local(sessions: 6)
    try one.give("2026-03-11") { ($0.minutes, $0.shortened) = (15, .late) }
    #expect(try one.visit("2026-03-12").visit.planned == 38)
  }

  // MARK: Readings

  private func levels(_ readings: [Reading], born: CalendarDay = "1980-05-04") throws -> [String] {
    var one = try Case(born: born)
    one.screen("2026-03-02", .nothing, readings)
    let bars = one.chart(on: "2026-03-02").bars(
      kind: nil, sites: one.catalogue.body.sites, on: "2026-03-02")
    return bars.all.map { "\($0.code) \($0.row.class.rawValue)" }
  }

  @Test(arguments: [
    (370, [String]()), (371, ["subfebrile D"]), (379, ["subfebrile D"]), (380, ["fever D"]),
  ])
  func `temperature 37.0 / 37.1 / 37.9 / 38.0: none / subfebrile / subfebrile / fever`(
    tenths: Int, expected: [String]
  ) throws {
    #expect(try levels([.temperature(Temperature(tenths: tenths))]) == expected)
  }

  @Test(arguments: [
    ("139/89", [String]()), ("140/89", ["bp-grade1 W"]), ("160/80", ["bp-grade2 C"]),
    ("150/100", ["bp-grade2 C"]), ("180/70", ["bp-grade3 D"]), ("120/110", ["bp-grade3 D"]),
  ])
  func `pressure 139/89, 140/89, 160/80, 150/100, 180/70, 120/110: none, W, C, C, D, D`(
    pressure: String, expected: [String]
  ) throws {
    #expect(try levels([.pressure(try #require(BloodPressure(pressure)))]) == expected)
  }

  @Test func `pulse 130 of an infant of 8 months: recorded only`() throws {
    #expect(try levels([.pulse(130)], born: "2025-07-01").isEmpty)
    #expect(try levels([.pulse(130)]) == ["pulse-extreme D"])
  }

  @Test(arguments: [(42, "mi-acute"), (43, "mi-recent"), (180, "mi-recent"), (181, "mi-past")])
  func `infarction 42 / 43 / 180 / 181 days ago: mi-acute / mi-recent / mi-recent / mi-past`(
    days: Int, expected: String
  ) throws {
    var one = try Case()
    let day: CalendarDay = "2026-03-02"
    one.state("mi-acute", since: day.adding(days: -days), on: day)
    #expect(one.active(on: day) == [expected])
  }

  @Test func `temperature 38.2 refused, then --routine the same day: refused: the reading stands`()
    throws
  {
    var one = try local()
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: 382))])
    #expect(try one.refusals("2026-03-02") == ["CONTRAINDICATED"])
    one.screen("2026-03-02", .routine)
    #expect(try one.refusals("2026-03-02") == ["CONTRAINDICATED"])
  }

  // MARK: Contraindications

  /// What refuses or warns in a session of the kind on 2 March.
  private func session(
    _ one: Case, _ kind: Code<Kind>, _ zone: Code<Zone>, side: ZoneSide? = nil,
    indication: Code<Indication>? = nil, _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> [RuleFinding] {
    var one = one
    try one.prescribe(kind, zone, indication: indication) { $0.side = side }
    return try one.findings(Contraindicated(), "2026-03-02", change)
  }

  private func pregnantInWeek20() throws -> Case {
    var one = try Case()
    one.state("pregnancy", since: CalendarDay("2026-03-02").adding(days: -139))
    return one
  }

  @Test func `pregnant week 20, zone COLLAR, no clearance / clearance: refuse C / warning`() throws
  {
    var one = try pregnantInWeek20()
    #expect(
      try session(one, "classical-local", "COLLAR").map(\.bar?.level) == [.clearance])
    #expect(try session(one, "classical-local", "COLLAR").map(\.level) == [.hard])
    one.clear("pregnancy")
    #expect(try session(one, "classical-local", "COLLAR").map(\.level) == [.soft])
  }

  @Test func `pregnant week 20, zone LUMBOSACRAL with clearance: refuse R`() throws {
    var one = try pregnantInWeek20()
    one.clear("pregnancy")
    let found = try session(one, "classical-local", "LUMBOSACRAL")
    #expect(found.map(\.bar?.level) == [.regional])
    #expect(found.map(\.level) == [.hard])
  }

  private func menstruating() throws -> Case {
    var one = try Case(born: "1990-05-04")
    one.state("menstruation", on: "2026-03-02")
    return one
  }

  @Test func `menstruating, zone COLLAR: accept`() throws {
    var one = try menstruating()
    #expect(try session(one, "classical-local", "COLLAR").isEmpty)
    try one.prescribe("classical-local", "COLLAR")
    #expect(try one.refusals("2026-03-02").isEmpty)
  }

  @Test func `menstruating, GENERAL, no exclusions: defer`() throws {
    var one = try menstruating()
    try one.prescribe("classical-general", "GENERAL")
    let (visit, chart) = try one.visit("2026-03-02")
    let refusals = Judgement(RuleBook.judge(visit, in: chart), by: Case.therapist).refusals
    #expect(refusals.map(\.rule) == ["CONTRAINDICATED"])
    #expect(refusals.map(\.passes) == [.text("2026-03-03")])
    #expect(visit.isDeferred(by: refusals))
    #expect(try one.refusals("2026-03-03").isEmpty)
  }

  @Test
  func
    `menstruating, BACK-LUMBAR with lumbar and sacrum omitted: accept, minutes of the leaves worked`()
    throws
  {
    var one = try menstruating()
    try one.prescribe()
    #expect(try one.refusals("2026-03-02") == ["CONTRAINDICATED"])
    try one.give(sessions: 4)
    one.state("menstruation", on: "2026-03-06")
    let sites = try one.record().terms.sites.filter { !["lumbar", "sacrum"].contains($0.leaf) }
    let planned = try one.visit("2026-03-06") { $0.sites = sites }.visit.planned
    // Four of six sites: 29 minutes become 19.
    #expect(planned == 19)
    #expect(
      try one.refusals("2026-03-06", reason: nil) { ($0.sites, $0.minutes) = (sites, planned) }
        .isEmpty)
  }

  @Test func `varicose-veins, HIPS-LEGS-BUTTOCKS-ABDOMEN: refuse R (thigh, knee, shin)`() throws {
    var one = try Case()
    one.state("varicose-veins")
    let found = try session(one, "anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN")
    #expect(found.map(\.level) == [.hard])
    #expect(found.map(\.bar?.level) == [.regional])
    #expect(Set(found.first?.bar?.sites.map(\.leaf) ?? []) == ["thigh", "knee", "shin"])
  }

  @Test func `hernia-disc cleared, back: warning; indication ind-spinal-hernia allowed`() throws {
    var one = try Case()
    one.state("hernia-disc")
    one.clear("hernia-disc")
    #expect(try session(one, "back", "BACK").map(\.level) == [.soft])
    let order = try one.order(Case.wishes("back", "BACK"), indication: "ind-spinal-hernia")
    let found = RuleBook.judge(order, in: one.chart(on: "2026-02-27"))
    #expect(Judgement(found, by: Case.physician).isAccepted)
  }

  @Test func `hernia-inflamed, any: refuse A`() throws {
    var one = try Case()
    one.state("hernia-inflamed")
    one.clear("hernia-inflamed")
    for (kind, zone) in [
      ("classical-local", "COLLAR"), ("back", "BACK"), ("facial", "FACE"),
    ] as [(Code<Kind>, Code<Zone>)] {
      #expect(try session(one, kind, zone).map(\.bar?.level) == [.absolute], "\(kind)")
    }
  }

  @Test
  func
    `facial, indication ind-acne, skin-disease on face: accept; with acne-purulent refuse R`()
    throws
  {
    var one = try Case()
    one.state("skin-disease", [Site("face")])
    #expect(try session(one, "facial", "FACE", indication: "ind-acne").isEmpty)
    one.state("acne-purulent")
    #expect(
      try session(one, "facial", "FACE", indication: "ind-acne").map(\.bar?.level)
        == [.regional])
  }

  // MARK: Pauses

  @Test func `last counted 6 days ago, daily: gap class hold`() throws {
    let one = try local(sessions: 5)
    #expect(try one.visit("2026-03-12").visit.dose.gap.class == .hold)
  }

  @Test
  func `last counted 15 days ago, daily, 3 closed days in the gap: not lapsed (12), step-back`()
    throws
  {
    var one = try Case()
    one.calendar = ClinicCalendar(
      weekdays: Set(Weekday.allCases),
      exceptions: ["2026-03-08": false, "2026-03-09": false, "2026-03-10": false])
    try one.prescribe()
    try one.give("2026-03-02")
    #expect(try one.visit("2026-03-17").visit.dose.gap.days == 15)
    #expect(try one.visit("2026-03-17").visit.dose.gap.class == .stepBack)
    #expect(try one.visit("2026-03-20").visit.dose.gap.class == .lapsed)
    one.calendar = ClinicCalendar(weekdays: Set(Weekday.allCases))
    #expect(try one.visit("2026-03-17").visit.dose.gap.class == .lapsed)
  }

  private func afterCourse(days: Int) throws -> [RuleFinding] {
    var one = try Case()
    try one.prescribe("classical-local", "COLLAR") { $0.sessions = 5 }
    try one.give(sessions: 5)
    let day = CalendarDay("2026-03-06").adding(days: days)
    one.examine(day)
    let order = try one.order(Case.wishes("classical-local", "LUMBOSACRAL"), day: day)
    return RuleBook.judge(order, in: one.chart(on: day))
  }

  @Test
  func `course ended 5 days ago, new same kind: refuse COURSE_GAP; physician may override`() throws
  {
    let found = try afterCourse(days: 5)
    #expect(found.map(\.rule) == ["COURSE_GAP"])
    #expect(found.map(\.level) == [.hard])
    let override = Override(rule: "COURSE_GAP", reason: "pain came back at once")
    #expect(Judgement(found, overrides: [override], by: Case.physician).isAccepted)
    #expect(!Judgement(found, overrides: [override], by: Case.therapist).isAccepted)
  }

  @Test func `course ended 30 days ago: warning`() throws {
    let found = try afterCourse(days: 30)
    #expect(found.map(\.rule) == ["COURSE_GAP"])
    #expect(found.map(\.level) == [.soft])
  }

  @Test
  func
    `local N = 10, 40 minutes at session 8, 10 days later session 9: step-back: effective 30, ceiling 35`()
    throws
  {
    let one = try local(sessions: 8)
    let (visit, _) = try one.visit("2026-03-22")
    #expect(visit.dose.number == 9)
    #expect(visit.dose.gap.class == .stepBack)
    #expect(visit.planned == 30)
    #expect(visit.dose.ceiling == 35)
  }

  @Test
  func
    `local N = 10, moderate reaction at session 8 of 40: session 9: hold, effective 40, ceiling 40, intensity not raised`()
    throws
  {
    var one = try local(sessions: 7)
    try one.give("2026-03-12") { $0.reaction = .moderate }
    let (visit, _) = try one.visit("2026-03-13")
    let last = try #require(try one.record().sessions.last)
    #expect(last.minutes == 40)
    #expect(visit.dose.gap.class == .hold)
    #expect(visit.planned == 40)
    #expect(visit.dose.ceiling == 40)
    #expect(visit.dose.intensity <= last.intensity)
    #expect(try one.refusals("2026-03-13") { $0.minutes = 41 } == ["MINUTES_BOUNDS"])
  }
}
