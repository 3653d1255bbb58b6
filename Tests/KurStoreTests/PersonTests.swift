import Foundation
import KurDomain
import Testing

@testable import KurStore

/// Everything that is stored about one person.
struct PersonTests {
  static let owned = RecordLayout.all.filter { $0.isOwned != nil }

  /// Writes something into every table in which a patient's records are; each text says `zz`, its
  /// table and its column.
  private func fill(_ fixture: Fixture) throws -> Course {
    let patient = fixture.patient.key
    let (physician, therapist) = (fixture.physician.key, fixture.therapist.key)
    let on = day("2026-03-02")
    let examination = try fixture.write(.examined) { tx in
      try tx.insert(
        NewExamination(
          patient: patient, day: on, complaint: "zz examination complaint",
          history: "zz examination history", visual: "zz examination visual",
          conclusion: "zz examination conclusion", diagnosis: "M54.5"), by: physician)
    }
    let course = try fixture.write(.prescribed) { tx in
      try tx.insert(
        Prescription(
          patient: patient, day: on, kind: "classical-local", zone: "SPINE", sessions: 10,
          startMinutes: 15, targetMinutes: 40, intensityTarget: 3, frequency: "alternate",
          start: on, examination: examination.key, techniques: ["rub"], goal: "zz course goal",
          reason: "zz course reason",
          details: PrescriptionDetails(phase: .remission)),
        prescriber: physician,
        overrides: [Override(rule: "SESSION_COUNT", reason: "zz override reason")])
    }
    let session = try fixture.write { tx in
      var given = fixture.given(on)
      given.interrupted = "zz session interruption"
      given.note = "zz session note"
      given.details.device = "zz session_detail device"
      given.details.lesson = Lesson(
        content: "zz session_detail taught", minutes: 5, dose: "zz session_detail dose")
      return try tx.insert(
        course: course.key, given: given,
        judged: SessionAsJudged(
          stage: .main, plannedMinutes: 20, plannedIntensity: 2, ceiling: 25, gapClass: .normal,
          isCounted: false, isDeviation: true),
        author: physician, isUnconfirmed: true,
        warnings: [ShownWarning(rule: "MEASURES", level: .soft, message: "odi is missing")],
        deviation: Deviation(rules: ["STEP_CAP"], reason: "zz session_deviation reason"))
    }
    try fixture.write(.screened) { tx in
      _ = try tx.insert(
        NewScreening(
          day: on, asked: .full, readings: [.pain(3)],
          findings: [StatedFinding(code: "abscess")],
          answers: [Answer(question: "Q50", text: "zz answer text")]), of: patient, by: physician)
      let wrong = try tx.insert(
        NewScreening(day: on, asked: .routine), of: patient, by: physician)
      let again = try tx.insert(
        NewScreening(day: on, asked: .daily), of: patient, by: physician)
      try tx.retract(
        .screening, wrong.key.rawValue, of: patient, reason: "zz retraction reason")
      try tx.replace(.screening, wrong.key.rawValue, with: again.key.rawValue, of: patient)
      try tx.insert(
        FindingClosure(code: "abscess", basis: .closed, day: on, recorded: Fixture.now),
        of: patient, on: examination.key, reason: "zz finding_closure reason")
      try tx.insert(
        Clearance(
          patient: patient, code: "anticoagulants", leaves: ["knee"], from: on,
          until: day("2026-04-02"), physician: physician, reason: "zz clearance reason"))
      try tx.insert(
        FindingRevision(
          code: "wound", choice: .narrowed([Site("knee", .left)]), day: on, physician: physician,
          reason: "zz finding_revision reason", recorded: Fixture.now), of: patient)
      try tx.insert(
        TherapyGiven(patient: patient, therapy: "medicines", day: on, name: "zz therapy_given name")
      )
      try tx.insert(
        HomePractice(
          course: course.key, day: on, giver: .patient, minutes: 5,
          note: "zz home_practice note"))
      try tx.insert(
        Measurement(
          patient: patient, course: course.key, measure: "weight", day: on, tenths: 700,
          note: "zz measurement note"))
    }
    try fixture.write(.decided) { tx in
      try tx.insert(Consent(patient: patient, scope: .treatment, day: on, givenBy: "zz consent by"))
      try tx.withdrawConsents(of: patient, on: on)
      try tx.insert(
        CourseDecision(
          course: course.key, choice: .suspend, day: on, author: physician,
          reason: "zz course_decision reason", recorded: Fixture.now))
      try tx.insert(MissedDate(course: course.key, day: day("2026-03-03"), cause: .noShow))
      try tx.insert(
        CourseAmendment(
          course: course.key, sessions: 12, targetMinutes: 40, day: on, author: physician,
          reason: "zz course_amendment reason"))
      try tx.insert(
        CourseAssignment(
          course: course.key, therapist: therapist, day: on, author: physician,
          note: "zz course_assignment note", recorded: Fixture.now))
      try tx.insert(
        Booking(
          course: course.key, day: nil, time: ClockTime(clamping: 600), therapist: therapist))
      try tx.confirm(session.key)
      try tx.insert(reaction: .mild, of: session.key, note: "zz reaction note")
      try tx.insert(
        Deviation.Acceptance(
          isCounted: true, physician: physician, reason: "zz session_acceptance reason"),
        of: session.key)
      try tx.insert(
        Charge(
          session: session.key, zone: "SPINE", minutes: 20, amount: Money(minorUnits: 500),
          reason: "zz charge reason"))
      try tx.insert(
        Payment(
          patient: patient, day: on, amount: Money(minorUnits: 500), method: .cash,
          note: "zz payment note"))
      try tx.void(session.key, reason: "zz session_void reason")
      _ = try tx.insert(
        .reportRelease,
        ["patient": SQLValue(patient), "report": .blob([UInt8](repeating: 7, count: 32))],
        sealed: [
          "name": .text("zz report_release name"),
          "identity": .text("zz report_release identity"),
        ])
      try tx.keep("zz draft", for: "goal", of: "screen-full", patient)
    }
    return course
  }

  private func erase(_ fixture: Fixture) throws {
    try fixture.write(.erased) { try $0.erase(fixture.patient.key, reason: "kept long enough") }
  }

  @Test func `every table whose rows lead to a patient is known to`() throws {
    let fixture = try Fixture()
    let found = try fixture.store.engine.read { connection in
      try connection.rows(
        """
        SELECT DISTINCT tables.name AS tab FROM sqlite_schema AS tables
        JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.name IN (
          'patient', 'course', 'session', 'screening', 'consent', 'kept')
        """, []
      ) { try $0.text("tab") }
    }
    let children = Self.owned.flatMap(\.children).map(\.table)
    let known = Set(Self.owned.map(\.table) + children + ["event", "draft"])
    #expect(Set(found).subtracting(known) == [])
  }

  @Test func `everything about a patient is found, whichever table it is in`() throws {
    let fixture = try Fixture()
    _ = try fill(fixture)
    let other = try fixture.store.write(at: Fixture.now) { tx in
      let other = try tx.insert(PatientIdentity(name: "Elise Braun", born: day("1985-04-02")))
      try tx.append(event(.patientAdded, by: fixture.physician, of: other))
      return other
    }
    try fixture.write(.merged) {
      try $0.merge(other.key, into: fixture.patient.key, reason: "zz patient_merge reason")
    }
    let record = try fixture.store.read { try $0.everything(about: fixture.patient.key) }
    let expected = Set(Self.owned.map(\.table)).subtracting(["erasure"])
    #expect(Set(record.map(\.record)) == expected)
    #expect(record.count { $0.record == "patient_version" } == 2)
    for layout in Self.owned where expected.contains(layout.table) && !layout.sealed.isEmpty {
      let texts = record.filter { $0.record == layout.table }.flatMap(\.texts)
      #expect(Set(texts.map(\.column)).isSuperset(of: missing(layout)), "\(layout.table)")
    }
    let parts = Set(record.flatMap(\.parts).map(\.record))
    #expect(parts.isSuperset(of: ["session_site", "session_warning", "reading", "clearance_leaf"]))
    let voided = try #require(record.first { $0.record == "session" })
    #expect(voided.marks == ["voided"])
    let events = try fixture.store.read { try $0.events(about: other.key, with: record) }
    #expect(events.map(\.number) == events.map(\.number).sorted())
    #expect(Set(record.map(\.event)).isSubset(of: events.map(\.number)))
  }

  /// The sealed columns of a layout that `fill` writes.
  private func missing(_ layout: RecordLayout) -> Set<String> {
    layout.table == "patient_version" ? ["name", "born", "phone"] : Set(layout.sealed)
  }

  @Test func `nobody else's records are among them`() throws {
    let fixture = try Fixture()
    _ = try fill(fixture)
    let other = try fixture.store.write(at: Fixture.now) { tx in
      let other = try tx.insert(PatientIdentity(name: "Elise Braun", born: day("1985-04-02")))
      try tx.append(event(.patientAdded, by: fixture.physician, of: other))
      return other
    }
    let record = try fixture.store.read { try $0.everything(about: other.key) }
    #expect(record.map(\.record).sorted() == ["patient", "patient_version"])
  }

  @Test func `an erasure leaves no text in any table, and the chain whole`() throws {
    let fixture = try Fixture()
    let course = try fill(fixture)
    let counts = try fixture.store.read { tx in
      try RecordLayout.all.map { try tx.first($0.count) { try $0.int("rows") } }
    }
    try erase(fixture)
    try fixture.store.read { tx in
      let record = try tx.everything(about: fixture.patient.key)
      #expect(record.filter { !$0.texts.isEmpty }.map(\.record) == ["erasure"])
      #expect(try tx.drafts(of: fixture.patient.key).isEmpty)
      #expect(try tx.patient(fixture.patient.key) == nil)
      #expect(try tx.patients(matching: FoldedText("brun")).isEmpty)
      #expect(try tx.erasure(of: fixture.patient.key) == Fixture.now)
      #expect(try tx.course(course.key) != nil)
      for (layout, before) in zip(RecordLayout.all, counts) where layout.table != "erasure" {
        let after = try tx.first(layout.count) { try $0.int("rows") }
        #expect(after == before, "\(layout.table)")
      }
      for layout in Self.owned where !layout.texts.isEmpty && layout.table != "erasure" {
        let salted = try tx.rows("SELECT id FROM" + layout.name + "WHERE salt IS NOT NULL") { $0 }
        #expect(salted.isEmpty, "\(layout.table)")
      }
    }
    #expect(try fixture.faults().isEmpty)
  }

  @Test func `an erasure leaves no text in the file or beside it`() throws {
    let fixture = try Fixture()
    _ = try fill(fixture)
    // Enough others that pages were split, and the texts moved about.
    for number in 0..<200 {
      try fixture.store.write(at: Fixture.now) { tx in
        let name = "\(number * 7919 % 1000) Patient"
        let other = try tx.insert(
          PatientIdentity(name: name, born: day("1990-01-01"), phone: "0\(number * 7919 % 100000)"))
        try tx.append(event(.patientAdded, by: fixture.physician, of: other))
      }
    }
    #expect(try hits(fixture).count == 4)
    try erase(fixture)
    try fixture.store.settle()
    #expect(try hits(fixture) == [])
  }

  /// What of the patient is to be read in the bytes of the files.
  private func hits(_ fixture: Fixture) throws -> [String] {
    let files = ["", "-wal", "-shm", "-journal"].compactMap {
      FileManager.default.contents(atPath: fixture.folder + "/kur.db" + $0)
    }
    return ["Élise Brun", "elise brun", "37322102030", "zz "].filter { text in
      files.contains { $0.range(of: Data(text.utf8)) != nil }
    }
  }

  @Test func `looks and reports are no entries, corrections are`() throws {
    let fixture = try Fixture()
    let later = Instant(milliseconds: Fixture.now.milliseconds + 86_400_000)
    try fixture.store.write(at: later) { tx in
      try tx.append(
        Event(
          kind: .reported, actor: fixture.physician.key, patient: fixture.patient.key,
          command: "report", at: later))
    }
    let before = try fixture.store.read { try $0.lastEntry(of: fixture.patient.key) }
    #expect(before == Fixture.now)
    try fixture.store.write(at: later) { tx in
      var identity = fixture.patient.identity
      identity.phone = "022 555 666"
      try tx.amend(fixture.patient.key, to: identity)
      try tx.append(
        Event(
          kind: .patientEdited, actor: fixture.physician.key, patient: fixture.patient.key,
          command: "patient edit", at: later))
    }
    let after = try fixture.store.read { try $0.lastEntry(of: fixture.patient.key) }
    #expect(after == later)
  }
}
