import Foundation
import KurDomain
import KurSchema
import Testing

@testable import KurStore

/// Databases as earlier releases made them.
@Suite struct ReleaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Releases")

  private let path: String

  init() throws { path = try temporaryFolder() + "/kur.db" }

  /// Makes the database of a release anew.
  private func make(_ release: Int) throws {
    let dump = try String(
      contentsOf: Self.folder.appendingPathComponent("release-\(release).sql"), encoding: .utf8)
    try Data().write(to: URL(fileURLWithPath: path))
    let engine = try SQLiteEngine(path: path)
    try engine.prepare()
    try engine.write { connection in
      try connection.run("PRAGMA defer_foreign_keys = ON", [])
      try connection.migrate(dump, number: release)
    }
    try engine.close()
  }

  private func texts(_ store: Store, _ sql: SQLText) throws -> [String] {
    try store.engine.read { try $0.rows(sql, []) { try $0.text("text") } }
  }

  private static let readings: SQLText = """
    SELECT screening || ' ' || position || ' ' || kind || ' '
      || coalesce(tenths, systolic, pulse, pain) || ' ' || coalesce(site, diastolic, '') AS text
    FROM reading ORDER BY screening, position
    """

  @Test func `a database of release 1 is brought forward with its chain whole`() throws {
    try make(1)
    let before = try SQLiteEngine(path: path)
    let old = try before.read { connection in
      (
        readings: try connection.rows(Self.readings, []) { try $0.text("text") },
        digests: try connection.rows("SELECT digest FROM event ORDER BY id", []) {
          try $0.optionalBlob("digest")
        },
        number: try connection.schemaNumber()
      )
    }
    try before.close()
    #expect(old.number == 1)
    #expect(
      old.readings == [
        "1 1 temperature 366 axilla", "1 2 pressure 146 92", "1 3 pressure 128 82", "1 4 pulse 70 ",
        "1 5 pain 6 ", "2 1 temperature 364 axilla", "2 2 pain 6 ",
      ])

    let store = try Store.open(at: path, now: Fixture.now)
    #expect(try store.read { try $0.verifyChain().map(\.description) } == [])
    #expect(try texts(store, Self.readings) == old.readings)
    let digests = try store.engine.read { connection in
      try connection.rows("SELECT digest FROM event ORDER BY id", []) {
        try $0.optionalBlob("digest")
      }
    }
    #expect(digests == old.digests)
    #expect(digests.count == 16)
    #expect(
      try texts(store, "SELECT name AS text FROM migration ORDER BY number")
        == KurSchema.migrations.map(\.name))
    #expect(
      try texts(store, "SELECT CAST(version AS TEXT) AS text FROM catalogue_version")
        == ["\(KurSchema.catalogueVersion)"])
  }

  @Test func `what release 1 recorded is read and goes on`() throws {
    try make(1)
    let store = try Store.open(at: path, now: Fixture.now)
    let (patient, course, session, calendar) = try store.read { records in
      let patient = try #require(try records.patients(matching: FoldedText("munteanu")).first)
      let course = try #require(try records.courses(of: patient.key).first)
      return (
        patient, course, try #require(try records.sessions(ofCourse: course.key).first),
        try records.calendar()
      )
    }
    #expect(patient.key.description == "P10019")
    #expect(course.prescription.goal == "Sit a day without pain")
    #expect(session.given.note == "tense on the left")
    #expect(session.reaction == .mild)
    #expect(session.given.details == SessionDetails())
    #expect(calendar.weekdays.contains(.saturday))
    #expect(calendar.hours.isEmpty)
    let health = try store.read { try $0.healthRecord(of: patient.key) }
    #expect(Set(health.findings.map(\.stated.code)) == ["wound", "anticoagulants"])
    #expect(health.clearances.map(\.code) == ["anticoagulants"])
    try store.write(at: Fixture.now) { records in
      _ = try records.insert(
        NewScreening(day: day("2026-11-23"), asked: .daily, readings: [.pain(4)]),
        of: patient.key, by: course.prescriber)
      try records.append(
        Event(
          kind: .screened, actor: course.prescriber, patient: patient.key, command: "screen",
          at: Fixture.now))
    }
    #expect(try store.read { try $0.verifyChain() } == [])
  }

  @Test func `a changed reading of release 1 is found after it was brought forward`() throws {
    try make(1)
    let engine = try SQLiteEngine(path: path)
    try engine.write { connection in
      try connection.run("DROP TRIGGER reading_is_fixed", [])
      try connection.run("UPDATE reading SET pain = 5 WHERE screening = 2 AND kind = 'pain'", [])
    }
    try engine.close()
    let store = try Store.open(at: path, now: Fixture.now)
    #expect(
      try store.read { try $0.verifyChain().map(\.description) }
        == ["event 14 (logged S30015) or its records were changed"])
  }

  @Test func `the catalogue of release 1 is refreshed, and what it said is kept`() throws {
    try make(1)
    let store = try Store.open(at: path, now: Fixture.now)
    let (leaf, measures) = try store.read {
      (
        try $0.entries(of: Leaf.self).first { $0.code == "lumbar" },
        try $0.entries(of: Measure.self)
      )
    }
    #expect(leaf?.generalMinutes == 8)
    #expect(!measures.isEmpty)
    #expect(
      try texts(
        store, "SELECT DISTINCT list AS text FROM catalogue_history ORDER BY list"
      ).contains("leaves"))
  }

  @Test func `a database of release 2 is brought forward with its chain whole`() throws {
    try make(2)
    let store = try Store.open(at: path, now: Fixture.now)
    #expect(try store.read { try $0.verifyChain().map(\.description) } == [])
    let (session, missed, booking) = try store.read { records in
      let courses = try records.courses()
      return (
        try records.session(Key(rawValue: 1)),
        try records.missedDates(ofCourses: courses.map(\.key)),
        try records.bookings(ofCourses: courses.map(\.key)).first
      )
    }
    #expect(session?.given.note == "tense on the left")
    #expect(session?.deviation?.acceptance?.isCounted == true)
    #expect(session?.reaction == .mild)
    #expect(missed.map(\.cause) == [.clinic])
    #expect(booking?.time == ClockTime("10:00"))
  }

  @Test func `a database of release 3 is brought forward with its chain whole`() throws {
    try make(3)
    let store = try Store.open(at: path, now: Fixture.now)
    #expect(try store.read { try $0.verifyChain().map(\.description) } == [])
    let (patients, retracted, language) = try store.read { records in
      (
        try records.patients(matching: FoldedText("")),
        try records.session(Key(rawValue: 2))?.given.minutes,
        try records.parameter(.clinicLanguage)
      )
    }
    #expect(patients.map(\.name) == ["Ana Munteanu", "Ion Lupu"])
    #expect(patients.first?.others == [Key(rawValue: 2)])
    #expect(patients.map(\.identity.status) == [nil, .moved])
    #expect(patients.map(\.identity.language) == [nil, nil])
    #expect(retracted == Minutes(14))
    #expect(language == "en")
    try store.write(at: Fixture.now) { records in
      guard var identity = patients.first?.identity else { return }
      identity.language = .romanian
      try records.amend(Key(rawValue: 1), to: identity)
      try records.append(
        Event(
          kind: .patientEdited, actor: Key(rawValue: 1), patient: Key(rawValue: 1),
          command: "patient edit", at: Fixture.now))
    }
    #expect(try store.read { try $0.patient(Key(rawValue: 1)) }?.identity.language == .romanian)
    #expect(try store.read { try $0.verifyChain() } == [])
  }
}
