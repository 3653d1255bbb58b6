import KurDomain
import KurRules
import Testing

@Suite struct SlotTests {
  private func time(_ hour: Int, _ minute: Int) -> ClockTime {
    ClockTime(clamping: hour * 60 + minute)
  }

  @Test(arguments: [(25, 35), (26, 40), (30, 40), (31, 45)])
  func `a slot is the minutes rounded up to five, and ten more`(minutes: Int, length: Int) {
    let slot = Slot(at: time(9, 0), minutes: Minutes(rawValue: minutes))
    #expect(slot.end - slot.start.minuteOfDay == length)
  }

  @Test(arguments: [(39, true), (40, false)])
  func `slots that meet do not overlap`(minute: Int, overlaps: Bool) {
    let first = Slot(at: time(9, 0), minutes: 30)
    let second = Slot(at: time(9, minute), minutes: 15)
    #expect(first.overlaps(second) == overlaps)
    #expect(second.overlaps(first) == overlaps)
  }

  @Test func `the days still to come are open ones, with minutes that grow`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 7)
    let record = try one.record()
    let standing = one.chart(on: "2026-03-11").standing(of: record, on: "2026-03-11")
    let planned = PlannedDays(record, standing, calendar: one.calendar).days
    #expect(planned.map(\.day) == ["2026-03-12", "2026-03-13", "2026-03-16"])
    #expect(planned.map(\.minutes) == [40, 40, 40])
  }

  @Test func `a course that rests has no days to come`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 2)
    try one.decide(.suspend, on: "2026-03-04")
    let record = try one.record()
    let standing = one.chart(on: "2026-03-04").standing(of: record, on: "2026-03-04")
    #expect(PlannedDays(record, standing, calendar: one.calendar).days.isEmpty)
  }
}
