import KurDomain
import Testing

@testable import KurStore

@Suite struct CourseTests {
  @Test func `a course is read as prescribed`() throws {
    let clinic = try Fixture()
    let override = Override(
      rule: "COURSE_GAP", reason: "agreed with the physician", isExplained: true)
    let course = try clinic.write(.prescribed) { tx in
      try tx.insert(
        clinic.prescription(
          takenOver: TakenOver(done: 3, lastDay: day("2026-02-27"), lastMinutes: 25)),
        prescriber: clinic.physician.key, overrides: [override])
    }
    try clinic.store.read { tx throws in
      #expect(try tx.course(course.key) == course)
      #expect(try tx.courses(of: clinic.patient.key) == [course])
      #expect(try tx.overrides(ofCourse: course.key) == [override])
      #expect(try tx.courseOverrides(ofPatient: clinic.patient.key) == [course.key: [override]])
    }
  }

  @Test func `decisions and missed dates are read as stored`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    let decision = CourseDecision(
      course: course.key, choice: .suspend, day: day("2026-03-09"), author: clinic.physician.key,
      reason: "a journey", recorded: Fixture.now)
    let missed = MissedDate(course: course.key, day: day("2026-03-06"), cause: .clinic)
    try clinic.write(.decided) { tx in
      try tx.insert(decision)
      try tx.insert(missed)
    }
    try clinic.store.read { tx throws in
      #expect(try tx.decisions(ofPatient: clinic.patient.key) == [decision])
      #expect(try tx.decisions(ofCourses: [course.key]) == [decision])
      #expect(try tx.missedDates(ofPatient: clinic.patient.key) == [missed])
      #expect(try tx.missedDates(ofCourses: [course.key]) == [missed])
    }
    #expect(failure { try clinic.write { try $0.insert(missed) } } == .unique)
  }

  @Test(arguments: [0, 26])
  func `a course has one to twenty-five sessions`(sessions: Int) throws {
    let clinic = try Fixture()
    #expect(failure { _ = try clinic.course(sessions: sessions) } == .check)
    _ = try clinic.course(sessions: sessions == 0 ? 1 : 25)
  }

  @Test func `a course is open until its sessions are done or it is ended`() throws {
    let clinic = try Fixture()
    let done = try clinic.course(sessions: 2)
    try clinic.session(of: done, day("2026-03-02"))
    let takenOver = TakenOver(done: 1, lastDay: day("2026-02-27"), lastMinutes: 20)
    let half = try clinic.course(sessions: 2, takenOver: takenOver)
    try clinic.session(of: half, day("2026-03-02"), counted: false)
    let ended = try clinic.course()
    #expect(try open(clinic) == [done.key, half.key, ended.key])

    try clinic.session(of: done, day("2026-03-04"))
    try clinic.session(of: half, day("2026-03-04"))
    try decide(.cancel, ended, "2026-03-05", clinic)
    #expect(try open(clinic) == [])

    try decide(.reopen, ended, "2026-03-06", clinic)
    #expect(try open(clinic) == [ended.key])
    #expect(try open(clinic, since: "2026-03-07") == [])
  }

  private func open(_ clinic: Fixture, since: String = "2026-03-01") throws -> [Key<Course>] {
    try clinic.store.read {
      try $0.openCourses(on: day("2026-03-31"), since: day(since)).map(\.key)
    }
  }

  private func decide(
    _ choice: CourseDecision.Choice, _ course: Course, _ on: String, _ clinic: Fixture
  ) throws {
    try clinic.write(.decided) { tx in
      try tx.insert(
        CourseDecision(
          course: course.key, choice: choice, day: day(on), author: clinic.physician.key,
          reason: "a reason", recorded: Fixture.now))
    }
  }
}
