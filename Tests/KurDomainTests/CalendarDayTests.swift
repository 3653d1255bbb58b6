import KurDomain
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    "2026-03-02", "2024-02-29", "2000-02-29", "1999-12-31", "1970-01-01", "1969-12-31",
    "1900-01-01", "2199-12-31",
  ])
  func `a day is read and written the same`(text: String) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.description == text)
    #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "", "١٢٣٤-٠١-٠١", "1899-12-31",
    "2200-01-01", "2026-04-31",
  ])
  func `what is no day is not read`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `every day of three centuries follows the one before it`() throws {
    var day = try #require(CalendarDay("1900-01-01"))
    let last = try #require(CalendarDay("2199-12-31"))
    var count = 1
    while day < last {
      let next = day.adding(days: 1)
      #expect(CalendarDay(next.description) == next)
      #expect(next.weekday == Weekday(index: (next.ordinal + 3) % 7 + 7))
      day = next
      count += 1
    }
    #expect(count == 109_573)
  }

  @Test func `2 March 2026 is a Monday`() {
    #expect(CalendarDay("2026-03-02")?.weekday == .monday)
    #expect(CalendarDay("1969-12-31")?.weekday == .wednesday)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-01-10", 3, "2026-04-10"), ("2026-11-30", 3, "2027-02-28"),
    ("2026-12-15", 1, "2027-01-15"),
  ])
  func `months are added to the same day or the month's last`(
    from: String, months: Int, to: String
  ) {
    #expect(CalendarDay(from)?.adding(months: months).description == to)
  }

  @Test(arguments: [
    ("2025-11-15", "2026-03-14", 3), ("2025-11-15", "2026-03-15", 4),
    ("2024-02-29", "2025-02-28", 12), ("2026-03-02", "2026-03-02", 0),
  ])
  func `age counts full months`(born: String, on: String, months: Int) throws {
    let age = Age(born: try #require(CalendarDay(born)), on: try #require(CalendarDay(on)))
    #expect(age.months == months)
  }
}

@Suite struct DayWordTests {
  private let thursday = CalendarDay(ordinal: 20_517)  // 2026-03-05

  @Test func `a weekday is the last one or the next one, today included`() {
    #expect(thursday.description == "2026-03-05")
    #expect(DayWord("monday")?.resolved(today: thursday, .past).description == "2026-03-02")
    #expect(DayWord("Mon")?.resolved(today: thursday, .future).description == "2026-03-09")
    #expect(DayWord("thursday")?.resolved(today: thursday, .past) == thursday)
    #expect(DayWord("thursday")?.resolved(today: thursday, .future) == thursday)
  }

  @Test func `today, yesterday and a date are understood, other words are not`() {
    #expect(DayWord("TODAY")?.resolved(today: thursday, .past) == thursday)
    #expect(DayWord("yesterday")?.resolved(today: thursday, .past).description == "2026-03-04")
    #expect(DayWord("2026-02-28") != nil)
    #expect(DayWord("2026-02-30") == nil)
    #expect(DayWord("someday") == nil)
    #expect(DayWord("") == nil)
  }
}

@Suite struct InstantTests {
  @Test func `an instant shows another day and time in another zone`() throws {
    let day = try #require(CalendarDay("2026-03-02"))
    let noon = Instant(day, try #require(ClockTime("23:30")))
    #expect(noon.local(offset: 0).day == day)
    #expect(noon.local(offset: 7200).day == day.adding(days: 1))
    #expect(noon.local(offset: 7200).time.description == "01:30")
    #expect(Instant(milliseconds: -1).local(offset: 0).day.description == "1969-12-31")
  }

  @Test(arguments: ["9:30", "09:30", "00:00", "23:59"])
  func `a time of day is read`(text: String) { #expect(ClockTime(text) != nil) }

  @Test(arguments: ["24:00", "9:60", "930", "9:3", "-1:30", "a:b", ":", "٩:٣٠"])
  func `what is no time is not read`(text: String) { #expect(ClockTime(text) == nil) }
}
