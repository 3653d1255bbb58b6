import KurDomain
import KurRules
import KurService
import Testing

struct RecallTests {
  let clinic: TestClinic
  /// The day of the last session of the clinic's course.
  let ended: CalendarDay

  init() throws {
    self.clinic = try TestClinic()
    let given = try clinic.give(10)
    self.ended = given.last?.session.day ?? march(1)
  }

  private func recalls(
    on day: CalendarDay, within: Int = 14, back: Int = 366
  ) throws -> RecallList {
    try clinic.practice.recalls(
      on: .day(day), within: within, back: back, by: caller(clinic.receptionist, "recall"))
  }

  @Test func `somebody is called from 183 days after the last session, or some days before`()
    throws
  {
    #expect(try recalls(on: ended.adding(days: 168)).due.isEmpty)
    #expect(try recalls(on: ended.adding(days: 169)).due.map(\.patient.key) == [clinic.patient.key])
    #expect(try recalls(on: ended.adding(days: 182), within: 0).due.isEmpty)
    let line = try #require(try recalls(on: ended.adding(days: 183), within: 0).due.first)
    #expect(line.day == ended.adding(days: 183))
    #expect(line.course.last == ended)
    #expect(line.course.course == clinic.course.key)
  }

  @Test func `nobody is called for ever`() throws {
    let day = ended.adding(days: 183)
    #expect(try recalls(on: day.adding(days: 30), back: 30).due.count == 1)
    #expect(try recalls(on: day.adding(days: 31), back: 30).due.isEmpty)
  }

  @Test func `who had fewer than two courses in 365 days stands behind them`() throws {
    let list = try recalls(on: ended)
    #expect(list.due.isEmpty)
    #expect(list.few.map(\.coursesInYear) == [1])
    #expect(try recalls(on: ended.adding(days: 183)).few.isEmpty)
    #expect(try recalls(on: ended.adding(days: 364)).due.first?.coursesInYear == 1)
    #expect(try recalls(on: ended.adding(days: 365)).due.first?.coursesInYear == 0)
  }

  @Test func `an open course, a death and a wish not to be called keep somebody off the list`()
    throws
  {
    let day = ended.adding(days: 183)
    for (status, count) in [("deceased", 0), ("moved", 0), ("no-recall", 0), ("present", 1)] {
      var request = PatientRequest()
      request.status = StatusChange(rawValue: status)
      _ = try clinic.practice.editPatient(
        clinic.patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
      #expect(try recalls(on: day).due.count == count, "\(status)")
    }
    clinic.go(to: day)
    try clinic.examine()
    try clinic.screen(.full)
    let again = try clinic.prescribe(.back()).course
    #expect(try recalls(on: day).due.isEmpty)
    try clinic.decide(.cancel, of: again.key.description)
    #expect(try recalls(on: day).due.count == 1)
  }

  @Test func `a course that was not given to its end calls nobody`() throws {
    let other = try clinic.admit("Ana Lungu")
    let course = try clinic.prescribe(.back(), for: other).course
    try clinic.log(course.key.description)
    try clinic.decide(.discontinue, of: course.key.description)
    let list = try recalls(on: ended.adding(days: 183))
    #expect(list.due.map(\.patient.key) == [clinic.patient.key])
  }
}
