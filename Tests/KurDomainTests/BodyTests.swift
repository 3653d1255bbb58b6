import KurDomain
import Testing

@Suite struct CalendarTests {
  @Test func `closed and opened days win over weekdays`() throws {
    let monday = try #require(CalendarDay("2026-03-09"))
    let saturday = try #require(CalendarDay("2026-03-07"))
    let calendar = ClinicCalendar(
      weekdays: ClinicCalendar.mondayToFriday.weekdays,
      exceptions: [monday: false, saturday: true])
    #expect(!calendar.isOpen(monday))
    #expect(calendar.isOpen(saturday))
    #expect(calendar.firstOpen(from: saturday.adding(days: 1)) == monday.adding(days: 1))
    #expect(calendar.closedDays(after: saturday, before: monday.adding(days: 1)) == 2)
    #expect(calendar.closedDays(after: monday, before: monday) == 0)
  }

  @Test func `a clinic that never opens returns the day itself`() throws {
    let day = try #require(CalendarDay("2026-03-02"))
    #expect(ClinicCalendar(weekdays: []).firstOpen(from: day) == day)
  }
}
