import KurDomain
import KurRules
import KurService
import Testing

struct WorkloadTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func workload(
    from first: CalendarDay, to last: CalendarDay, by person: Staff? = nil
  ) throws -> Workload {
    try clinic.practice.workload(
      from: .day(first), to: .day(last), by: caller(person ?? clinic.physician, "workload"))
  }

  @Test func `a session is worth the units of its zone, twice on both sides`() throws {
    try clinic.log()
    var knees = PrescriptionRequest.knee
    knees.wishes.side = .both
    let course = try clinic.prescribe(knees).course
    clinic.go(to: march(2), at: ClockTime(clamping: 900))
    try clinic.log(course.key.description)
    let line = try #require(try workload(from: march(2), to: march(2)).lines.first)
    #expect(line.performer.key == clinic.therapist.key)
    #expect(line.sessions == 2)
    // Back and loin 2.0, a knee 1.0 a side.
    #expect(line.unitTenths == 40)
  }

  @Test func `a zone without units is worth its minutes`() throws {
    let other = try clinic.admit("Ana Lungu")
    let course = try clinic.practice.prescribe(
      other.key.description,
      PrescriptionRequest(wishes: CourseWishes(kind: "anti-stress", zone: "NAPE-BACK-FEET")),
      by: caller(clinic.therapist, "prescribe")
    ).course
    let given = try clinic.log(course.key.description).session
    let line = try #require(try workload(from: march(2), to: march(2)).lines.first)
    #expect(line.unitTenths == given.minutes.rawValue)
    _ = try clinic.practice.set(
      "unit.minutes", to: "20", reason: "As agreed", by: caller(clinic.administrator, "set"))
    let half = try #require(try workload(from: march(2), to: march(2)).lines.first)
    #expect(half.unitTenths == (given.minutes.rawValue + 1) / 2)
  }

  @Test func `the first and the last day belong to the time, and no other`() throws {
    try clinic.give(3)
    #expect(try workload(from: march(2), to: march(4)).lines.first?.days.count == 3)
    #expect(try workload(from: march(3), to: march(3)).lines.first?.days.map(\.day) == [march(3)])
    #expect(try workload(from: march(5), to: march(6)).lines.isEmpty)
  }

  @Test func `a week runs from Monday to Sunday`() throws {
    try clinic.log()
    for day in [march(2), march(8)] {
      let week = try clinic.practice.workload(
        inWeekOf: .day(day), by: caller(clinic.physician, "workload"))
      #expect(week.first == march(2) && week.last == march(8))
      #expect(week.lines.count == 1)
    }
    let next = try clinic.practice.workload(
      inWeekOf: .day(march(9)), by: caller(clinic.physician, "workload"))
    #expect(next.first == march(9))
    #expect(next.lines.isEmpty)
  }

  @Test func `a therapist sees their own work alone`() throws {
    try clinic.log()
    #expect(
      try workload(from: march(2), to: march(2), by: clinic.therapist).lines.map(\.performer.key)
        == [clinic.therapist.key])
    let other = try clinic.hire("Dan Albu", [.therapist])
    let own = try workload(from: march(2), to: march(2), by: other)
    #expect(own.lines.isEmpty)
    #expect(own.person?.key == other.key)
    let both = try clinic.hire("Eva Albu", [.therapist, .administrator])
    #expect(try workload(from: march(2), to: march(2), by: both).lines.count == 1)
    #expect(try workload(from: march(2), to: march(2), by: clinic.administrator).lines.count == 1)
  }

  @Test func `more than 30 units are more than a day`() throws {
    let day = try workload(from: march(2), to: march(2))
    #expect(!day.isOver(300))
    #expect(day.isOver(301))
  }

  @Test func `a time that ends before it begins, or is longer than 366 days, is refused`() throws {
    #expect(failure { _ = try workload(from: march(3), to: march(2)) }?.kind == .invalid)
    #expect(try workload(from: march(3).adding(days: -365), to: march(3)).lines.isEmpty)
    #expect(
      failure { _ = try workload(from: march(3).adding(days: -366), to: march(3)) }?.kind
        == .invalid)
  }

  @Test func `a session that was voided is no work`() throws {
    let session = try clinic.log().session
    _ = try clinic.practice.voidSession(
      session.key.description, reason: "It was another patient's",
      by: caller(clinic.therapist, "session void"))
    #expect(try workload(from: march(2), to: march(2)).lines.isEmpty)
  }
}
