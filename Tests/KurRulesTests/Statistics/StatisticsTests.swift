import KurDomain
import KurRules
import Testing

struct StatisticsTests {
  @Test func `a rate is made of ten cases and not of nine`() {
    #expect(Share(4, of: 9).percent == nil)
    #expect(Share(4, of: 10).percent == 40)
    #expect(Share(0, of: 0).percent == nil)
    #expect(Share(0, of: 10).percent == 0)
    #expect(Share(10, of: 10).percent == 100)
  }

  @Test func `a rate is rounded to the nearest percent`() {
    #expect(Share(1, of: 200).percent == 1)
    #expect(Share(1, of: 201).percent == 0)
    #expect(Share(2, of: 3 * 10).percent == 7)
  }

  @Test func `the mean change and its spread are told from ten courses on`() {
    var change = PainChange()
    for tenths in [-20, -40, -40, -40, -50, -50, -70, -90, 0] { change.add(tenths: tenths) }
    #expect((change.courses, change.less, change.same, change.more) == (9, 8, 1, 0))
    #expect(change.meanTenths == nil)
    #expect(change.spreadTenths == nil)
    change.add(tenths: 10)
    #expect(change.more == 1)
    // The mean is -39.0; the squares of the distances add up to 8090, over 9.
    #expect(change.meanTenths == -39)
    #expect(change.spreadTenths == 30)
  }

  @Test func `courses that are all alike have no spread`() {
    var change = PainChange()
    for _ in 0..<10 { change.add(tenths: -30) }
    #expect(change.meanTenths == -30)
    #expect(change.spreadTenths == 0)
  }

  @Test func `a no-show is one of the dates that the patient was to keep`() {
    var missed = Tally<MissedDate.Cause>()
    missed.add(.noShow, in: CalendarMonth("2026-03"), of: "back", 2)
    missed.add(.patient, in: CalendarMonth("2026-03"), of: "back", 1)
    #expect(missed.noShows(with: 17) == Share(2, of: 20))
    // The clinic's own are not the patient's to keep.
    missed.add(.deferred, in: CalendarMonth("2026-04"), of: "back", 1)
    missed.add(.clinic, in: CalendarMonth("2026-04"), of: "back", 5)
    #expect(missed.noShows(with: 17) == Share(2, of: 20))
  }

  @Test func `a course that never began is no course that was not completed`() {
    var courses = Tally<CourseOutcome.Ending>()
    for (ending, count) in [
      (CourseOutcome.Ending.completed, 6), (.discontinued, 1), (.lapsed, 2), (.expired, 3),
      (.cancelled, 4), (.open, 5),
    ] { courses.add(ending, count) }
    #expect((courses.ended, courses.begun, courses.neverBegun) == (16, 9, 7))
    #expect(courses.completion == Share(6, of: 9))
  }

  @Test func `cases are told by month in one pass`() throws {
    var missed = Tally<MissedDate.Cause>()
    let (march, april) = (CalendarMonth(of: "2026-03-01"), CalendarMonth(of: "2026-04-01"))
    missed.add(.noShow, in: march, of: "back", 2)
    missed.add(.clinic, in: march, of: "foot", 1)
    missed.add(.noShow, in: april, of: "back", 4)
    missed.add(.noShow, of: "back", 8)
    #expect(missed.monthly() == [march: 3, april: 4])
    #expect(missed.monthly { $0 == .clinic } == [march: 1])
  }

  @Test func `a course counts in the month in which it ended, an open one in none`() throws {
    let (from, to): (CalendarDay, CalendarDay) = ("2026-03-01", "2026-04-30")
    var statistics = ClinicStatistics(from: from, to: to, isOwn: false)
    for (ending, ended) in [
      (CourseOutcome.Ending.completed, "2026-02-28"), (.completed, "2026-03-01"),
      (.lapsed, "2026-04-30"), (.expired, "2026-05-01"),
    ] {
      statistics.add(
        CourseOutcome(ending: ending, ended: CalendarDay(ended)), of: "back",
        patient: Key(rawValue: 1), painChange: -20)
    }
    statistics.add(
      CourseOutcome(ending: .open, ended: nil), of: "back", patient: Key(rawValue: 1),
      painChange: nil)
    #expect(statistics.courses.ended == 2)
    #expect(statistics.courses.count(.open) == 1)
    #expect(statistics.courses.completion == Share(1, of: 2))
    #expect(statistics.courses.of(try #require(CalendarMonth("2026-03"))).count() == 1)
    #expect(statistics.pain().courses == 2)
    #expect(statistics.patientsWithPain == 1)
  }

  @Test func `months are read and written as they are`() throws {
    let month = try #require(CalendarMonth("2025-12"))
    #expect(month.description == "2025-12")
    #expect(month.next.description == "2026-01")
    #expect(month.firstDay == "2025-12-01")
    #expect(
      CalendarMonth.through("2025-11-30", "2026-01-01").map(\.description)
        == ["2025-11", "2025-12", "2026-01"])
    for wrong in ["2025-13", "2025-00", "2025", "2025-1", ""] {
      #expect(CalendarMonth(wrong) == nil)
    }
  }
}
