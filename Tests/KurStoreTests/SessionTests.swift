import KurDomain
import Testing

@testable import KurStore

@Suite struct SessionTests {
  @Test func `a session is read as stored`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    let warning = ShownWarning(rule: "GAP", level: .soft, message: "8 days since the last session")
    let override = Override(
      rule: "STEP_CAP", reason: "agreed with the physician", isExplained: true)
    let stored = try clinic.write { tx in
      try tx.insert(
        course: course.key, given: clinic.given(day("2026-03-02")), judged: clinic.judged(),
        author: clinic.therapist.key, authoriser: clinic.physician.key, warnings: [warning],
        overrides: [override])
    }
    try clinic.store.read { tx throws in
      #expect(try tx.session(stored.key) == stored)
      #expect(try tx.sessions(ofCourse: course.key) == [stored])
      #expect(try tx.sessions(ofPatient: clinic.patient.key) == [stored])
      #expect(try tx.warnings(ofSession: stored.key) == [warning])
      #expect(try tx.overrides(ofSession: stored.key) == [override])
      #expect(try tx.sessionOverrides(ofPatient: clinic.patient.key) == [stored.key: [override]])
      let figures = try tx.sessionFigures(ofCourses: [course.key])
      #expect(figures.map(\.minutes) == [20])
      #expect(figures.first?.given.sites == [])
    }
  }

  @Test func `an interruption without a remark stays an interruption`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    var given = clinic.given(day("2026-03-02"))
    given.interrupted = "dizzy"
    given.note = nil
    let interrupted = given
    let stored = try clinic.write { tx in
      try tx.insert(
        course: course.key, given: interrupted, judged: clinic.judged(counted: false),
        author: clinic.therapist.key)
    }
    #expect(try clinic.store.read { try $0.session(stored.key) } == stored)
  }

  @Test func `a course has one live session a day`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    let first = try clinic.session(of: course, day("2026-03-02"))
    #expect(failure { try clinic.session(of: course, day("2026-03-02")) } == .unique)
    try clinic.session(of: course, day("2026-03-03"))
    try clinic.session(of: try clinic.course(), day("2026-03-02"))

    try clinic.write { try $0.void(first.key, reason: "wrong patient") }
    let again = try clinic.session(of: course, day("2026-03-02"))
    #expect(try clinic.store.read { try $0.session(first.key) } == nil)
    #expect(
      try clinic.store.read { try $0.sessions(ofCourse: course.key).map(\.key) }.first == again.key)
    #expect(
      failure { try clinic.write { try $0.void(first.key, reason: "wrong patient") } } == .unique)
  }

  @Test func `a session belongs to a course`() throws {
    let clinic = try Fixture()
    #expect(
      failure {
        _ = try clinic.write { tx in
          try tx.insert(
            course: Key(rawValue: 99), given: clinic.given(day("2026-03-02")),
            judged: clinic.judged(), author: clinic.therapist.key)
        }
      } == .foreignKey)
  }

  @Test(arguments: zip([2, 3, 240, 241], [false, true, true, false]))
  func `minutes hold the closing and end at 240`(minutes: Int, passes: Bool) throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    let kind = failure {
      try clinic.session(of: course, day("2026-03-02"), minutes: Minutes(rawValue: minutes))
    }
    #expect(kind == (passes ? nil : .check))
  }

  @Test func `intensity and pain stay on their scales`() throws {
    let clinic = try Fixture()
    let course = try clinic.course()
    func store(_ change: (inout SessionAsGiven) -> Void) -> StoreFailure.Kind? {
      var given = clinic.given(day("2026-03-02"))
      change(&given)
      let changed = given
      return failure {
        _ = try clinic.write { tx in
          try tx.insert(
            course: course.key, given: changed, judged: clinic.judged(),
            author: clinic.therapist.key)
        }
      }
    }
    #expect(store { $0.intensity = 0 } == .check)
    #expect(store { $0.intensity = 6 } == .check)
    #expect(store { $0.painBefore = 11 } == .check)
    #expect(store { $0.painAfter = -1 } == .check)
    #expect(store { $0.closing = 21 } == .check)
    #expect(store { $0.sites = [Site("no-such-leaf")] } == .foreignKey)
    #expect(
      store {
        $0.intensity = 5
        $0.painBefore = 0
        $0.painAfter = 10
      } == nil)
  }

  @Test func `the gravest reaction is the session's`() throws {
    let clinic = try Fixture()
    let session = try clinic.session(of: try clinic.course(), day("2026-03-02"))
    try clinic.write(.reactionReported) { tx in
      try tx.insert(reaction: .severe, of: session.key, note: "fainted at home")
      try tx.insert(reaction: .mild, of: session.key, note: nil)
    }
    let read = try clinic.store.read { try $0.session(session.key) }
    #expect(read?.reaction == .severe)
    #expect(read?.given.reaction == Reaction.none)
  }

  @Test func `an entry is confirmed once`() throws {
    let clinic = try Fixture()
    let session = try clinic.session(of: try clinic.course(), day("2026-03-02"), unconfirmed: true)
    #expect(try unconfirmed(clinic, since: "2026-03-02") == [session.key])
    #expect(try unconfirmed(clinic, since: "2026-03-03") == [])
    try clinic.write(.confirmed) { try $0.confirm(session.key) }
    #expect(try unconfirmed(clinic, since: "2026-03-02") == [])
    #expect(
      try clinic.store.read { try $0.session(session.key)?.entry.isUnconfirmed } == false)
    #expect(failure { try clinic.write { try $0.confirm(session.key) } } == .unique)
  }

  @Test func `many courses are read in chunks`() throws {
    let clinic = try Fixture()
    let courses = try (0..<70).map { _ in try clinic.course() }
    for course in courses { try clinic.session(of: course, day("2026-03-02")) }
    let figures = try clinic.store.read {
      try $0.sessionFigures(ofCourses: courses.map(\.key)).map(\.course)
    }
    #expect(figures.sorted() == courses.map(\.key).sorted())
  }

  private func unconfirmed(_ clinic: Fixture, since: String) throws -> [Key<Session>] {
    try clinic.store.read { try $0.unconfirmedSessions(since: day(since)).map(\.key) }
  }
}
