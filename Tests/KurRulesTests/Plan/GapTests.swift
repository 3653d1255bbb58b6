import KurDomain
import KurRules
import Testing

@Suite struct GapTests {
  static let rows: [(Code<Frequency>, Int, GapClass)] = [
    ("daily", 4, .normal), ("daily", 5, .hold), ("daily", 7, .hold), ("daily", 8, .stepBack),
    ("daily", 14, .stepBack), ("daily", 15, .lapsed),
    ("alternate", 5, .normal), ("alternate", 6, .hold), ("alternate", 9, .hold),
    ("alternate", 10, .stepBack), ("alternate", 21, .stepBack), ("alternate", 22, .lapsed),
    ("twice-weekly", 7, .normal), ("twice-weekly", 8, .hold), ("twice-weekly", 14, .hold),
    ("twice-weekly", 15, .stepBack), ("twice-weekly", 28, .stepBack),
    ("twice-weekly", 29, .lapsed),
    ("weekly", 10, .normal), ("weekly", 11, .hold), ("weekly", 21, .hold),
    ("weekly", 22, .stepBack), ("weekly", 35, .stepBack), ("weekly", 36, .lapsed),
  ]

  private let open = ClinicCalendar(weekdays: Set(Weekday.allCases))

  @Test(arguments: rows)
  func `the class of a pause is that of the table`(
    frequency: Code<Frequency>, days: Int, expected: GapClass
  ) throws {
    var one = try Case()
    one.calendar = open
    let kind: Code<Kind> = frequency == "weekly" ? "classical-general" : "classical-local"
    try one.prescribe(kind, kind == "classical-local" ? "BACK-LUMBAR" : "GENERAL") {
      $0.frequency = frequency
    }
    try one.give("2026-03-02")
    let start: CalendarDay = "2026-03-02"
    let day = start.adding(days: days)
    let gap = Gap(try one.record(), before: day, calendar: one.calendar)
    #expect(gap.days == days)
    #expect(gap.class == expected)
  }

  @Test func `six days after the last counted session of a daily course is a hold`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give("2026-03-06")
    #expect(try one.visit("2026-03-12").visit.dose.gap.class == .hold)
  }

  @Test func `closed days keep a pause of fifteen days from lapsing`() throws {
    var one = try Case()
    one.calendar = ClinicCalendar(
      weekdays: open.weekdays,
      exceptions: ["2026-03-04": false, "2026-03-05": false, "2026-03-06": false])
    try one.prescribe()
    try one.give("2026-03-02")
    #expect(try one.visit("2026-03-17").visit.dose.gap.class == .stepBack)
    #expect(try one.visit("2026-03-19").visit.dose.gap.class == .stepBack)
    #expect(try one.visit("2026-03-20").visit.dose.gap.class == .lapsed)
  }

  @Test func `days deferred for health keep a pause from lapsing, no-shows do not`() throws {
    var one = try Case()
    one.calendar = open
    try one.prescribe()
    try one.give("2026-03-02")
    var missing = one
    try one.miss("2026-03-10", .deferred)
    try missing.miss("2026-03-10", .noShow)
    #expect(try one.visit("2026-03-17").visit.dose.gap.class == .stepBack)
    #expect(try missing.visit("2026-03-17").visit.dose.gap.class == .lapsed)
  }

  @Test func `a suspension does not lapse, and steps back when it was long`() throws {
    var one = try Case()
    one.calendar = open
    try one.prescribe()
    try one.give("2026-03-02")
    try one.decide(.suspend, on: "2026-03-03")
    try one.decide(.resume, on: "2026-03-25")
    #expect(try one.visit("2026-03-25").visit.dose.gap.class == .stepBack)
  }

  @Test func `a reopened course steps back at the same session number`() throws {
    var one = try Case()
    one.calendar = open
    try one.prescribe()
    try one.give(sessions: 4)
    try one.decide(.reopen, on: "2026-04-20")
    let dose = try one.visit("2026-04-21").visit.dose
    #expect(dose.gap.class == .stepBack)
    #expect(dose.number == 5)
  }

  @Test func `an interrupted session moves neither the number nor the pause`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give("2026-03-02")
    try one.give("2026-03-03") { $0.interrupted = "fire alarm" }
    let dose = try one.visit("2026-03-06").visit.dose
    #expect(dose.number == 2)
    #expect(dose.gap.days == 4)
  }
}
