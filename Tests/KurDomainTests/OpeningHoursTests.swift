import KurDomain
import Testing

@Suite struct OpeningHoursTests {
  @Test(arguments: ["08:00-18:00", "00:00-24:00", "09:30-09:31"])
  func `hours are read and written back`(text: String) {
    #expect(OpeningHours(text)?.description == text)
  }

  @Test(arguments: [
    "8-18", "18:00-08:00", "08:00-08:00", "08:00", "08:00-25:00", "24:00-24:00", "-", "",
    "08:00-12:00-18:00",
  ])
  func `anything else is no hours`(text: String) { #expect(OpeningHours(text) == nil) }

  @Test func `a session may begin at the first minute and not at the last`() throws {
    let hours = try #require(OpeningHours("08:00-18:00"))
    func contains(_ time: String) throws -> Bool { hours.contains(try #require(ClockTime(time))) }
    #expect(try !contains("07:59"))
    #expect(try contains("08:00"))
    #expect(try contains("17:59"))
    #expect(try !contains("18:00"))
    #expect(try #require(OpeningHours("00:00-24:00")).contains(ClockTime(clamping: 1439)))
  }
}
