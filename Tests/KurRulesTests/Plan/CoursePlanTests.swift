import KurDomain
import KurRules
import Testing

@Suite struct CoursePlanTests {
  struct Row: Sendable {
    let kind: Code<Kind>
    let zone: Code<Zone>
    let sessions: Int
    let frequency: Code<Frequency>
    var isSaturdayOpen = false
    /// Day.month.
    let dates: String
    let days: Int
  }

  static let rows: [Row] = [
    Row(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 10, frequency: "daily",
      dates: "02.03, 03.03, 04.03, 05.03, 06.03, 10.03, 11.03, 12.03, 13.03, 16.03", days: 15),
    Row(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 10, frequency: "daily",
      isSaturdayOpen: true,
      dates: "02.03, 03.03, 04.03, 05.03, 06.03, 07.03, 10.03, 11.03, 12.03, 13.03", days: 12),
    Row(
      kind: "classical-general", zone: "GENERAL", sessions: 10, frequency: "alternate",
      dates: "02.03, 04.03, 06.03, 10.03, 12.03, 16.03, 18.03, 20.03, 23.03, 25.03", days: 24),
    Row(
      kind: "classical-general", zone: "GENERAL", sessions: 20, frequency: "alternate",
      dates: "02.03, 04.03, 06.03, 10.03, 12.03, 16.03, 18.03, 20.03, 23.03, 25.03, 27.03, "
        + "30.03, 01.04, 03.04, 06.04, 08.04, 10.04, 13.04, 15.04, 17.04", days: 47),
    Row(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 10, frequency: "twice-weekly",
      dates: "02.03, 05.03, 10.03, 13.03, 16.03, 19.03, 23.03, 26.03, 30.03, 02.04", days: 32),
    Row(
      kind: "classical-local", zone: "BACK-LUMBAR", sessions: 20, frequency: "daily",
      dates: "02.03, 03.03, 04.03, 05.03, 06.03, 10.03, 11.03, 12.03, 13.03, 16.03, 17.03, "
        + "18.03, 19.03, 20.03, 23.03, 24.03, 25.03, 26.03, 27.03, 30.03", days: 29),
  ]

  @Test(arguments: rows)
  func `the dates of a course are those of the table`(row: Row) throws {
    var one = try Case()
    if row.isSaturdayOpen {
      one.calendar = ClinicCalendar(
        weekdays: one.calendar.weekdays.union([.saturday]), exceptions: one.calendar.exceptions)
    }
    let terms = try one.terms(
      Case.wishes(row.kind, row.zone) {
        $0.sessions = row.sessions
        $0.frequency = row.frequency
      })
    let days = CoursePlan(terms, start: "2026-03-02", calendar: one.calendar).sessions.map(\.day)
    #expect(days.map(dayAndMonth).joined(separator: ", ") == row.dates)
    #expect(days.last?.days(since: "2026-03-01") == row.days)
  }

  private func dayAndMonth(_ day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-")
    return "\(parts[2]).\(parts[1])"
  }

  @Test func `a course taken over in the middle plans what is left`() throws {
    let one = try Case()
    let terms = try one.terms(
      Case.wishes {
        $0.takenOver = TakenOver(done: 7, lastDay: "2026-02-26", lastMinutes: 36)
      })
    let plan = CoursePlan(terms, start: "2026-03-02", calendar: one.calendar)
    #expect(plan.sessions.map(\.number) == [8, 9, 10])
    #expect(plan.sessions.map(\.stage) == [.main, .final, .final])
  }

  @Test func `a missed date moves what follows and uses up no number`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 2)
    try one.miss("2026-03-04", .noShow)
    let record = try one.record()
    let standing = one.chart(on: "2026-03-04").standing(of: record, on: "2026-03-04")
    #expect(standing.next?.number == 3)
    #expect(standing.next?.planned == "2026-03-05")
    #expect(standing.remaining == 8)
  }
}
