import KurDomain
import Synchronization
import Testing

@testable import KurStore

@Suite struct ChainTests {
  /// A clinic with a record of nearly every table.
  private func full() throws -> Fixture {
    let clinic = try Fixture()
    let course = try clinic.course()
    let session = try clinic.session(of: course, day("2026-03-02"), unconfirmed: true)
    let screening = NewScreening(
      day: day("2026-03-02"), asked: .full, readings: [.pulse(70), .pain(3)],
      findings: [StatedFinding(code: "wound", sites: [Site("knee", .left)])])
    try clinic.write(.screened) {
      _ = try $0.insert(screening, of: clinic.patient.key, by: clinic.therapist.key)
    }
    try clinic.store.write(at: Fixture.now) { try $0.append(event(.refused, by: clinic.therapist)) }
    try clinic.write(.confirmed) { tx in
      try tx.confirm(session.key)
      try tx.insert(reaction: .mild, of: session.key, note: "sore")
      try tx.void(session.key, reason: "wrong patient")
      try tx.amend(
        clinic.patient.key, to: PatientIdentity(name: "Other", born: day("1985-04-02")))
      try tx.setDay(day("2026-03-09"), isOpen: false, reason: "holiday")
    }
    return clinic
  }

  @Test func `records that nobody touched are whole`() throws {
    #expect(try full().faults() == [])
  }

  @Test func `a changed value is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER session_is_fixed", "UPDATE session SET minutes = 21")
    #expect(try clinic.faults() == ["event 5 (logged P10019) or its records were changed"])
  }

  @Test func `a changed part of a record is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER reading_is_fixed", "UPDATE reading SET pain = 4 WHERE pain = 3")
    #expect(try clinic.faults() == ["event 6 (screened P10019) or its records were changed"])
  }

  @Test func `a changed text is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER reaction_is_erased", "UPDATE reaction SET note = 'fine'")
    #expect(try clinic.faults() == ["texts of reaction 1 were changed"])
  }

  @Test func `a changed event is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER event_is_fixed", "UPDATE event SET actor = 1 WHERE id = 7")
    #expect(try clinic.faults() == ["event 7 (refused) or its records were changed"])
  }

  @Test func `a deleted event is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER event_is_kept", "DELETE FROM event WHERE id = 7")
    #expect(try clinic.faults() == ["events before 8 are missing"])
  }

  @Test func `a deleted record is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER reaction_is_kept", "DELETE FROM reaction")
    #expect(try clinic.faults() == ["event 8 (confirmed P10019) or its records were changed"])
  }

  @Test func `an inserted record is found`() throws {
    let clinic = try full()
    try clinic.tamper(
      "DROP TRIGGER missed_date_is_new",
      "INSERT INTO missed_date VALUES (1, 4, 1, '2026-03-04', 'no-show', 0)")
    #expect(try clinic.faults() == ["event 4 (prescribed P10019) or its records were changed"])
  }

  @Test func `an inserted event is found`() throws {
    let clinic = try full()
    try clinic.tamper(
      """
      INSERT INTO event SELECT 9, at, actor, kind, patient, subject, command, rules, NULL,
        digest, digest FROM event WHERE id = 8
      """)
    #expect(try clinic.faults() == ["event 9 (confirmed P10019) or its records were changed"])
  }

  @Test func `an event that follows another is found`() throws {
    let clinic = try full()
    try clinic.tamper(
      "DROP TRIGGER event_is_fixed",
      "UPDATE event SET previous = (SELECT digest FROM event WHERE id = 1) WHERE id = 7")
    #expect(
      try clinic.faults() == [
        "event 7 follows another", "event 7 (refused) or its records were changed",
      ])
  }

  @Test func `a changed marking is found`() throws {
    let clinic = try full()
    try clinic.tamper("DROP TRIGGER session_is_voided", "UPDATE session SET voided = 0")
    #expect(try clinic.faults() == ["the marking of session 1 was changed"])
  }

  @Test func `the chain does not depend on how records are batched`() throws {
    let clinic = try Fixture()
    try clinic.store.write(at: Fixture.now) { tx in
      for index in 0..<1200 {
        if index.isMultiple(of: 3) {
          _ = try tx.insert(PatientIdentity(name: "No \(index)", born: day("1990-01-01")))
        }
        try tx.append(event(.patientAdded, by: clinic.physician))
      }
    }
    #expect(try clinic.faults() == [])
  }

  @Test func `a marking that no retraction explains is found`() throws {
    let clinic = try full()
    try clinic.tamper(
      "DROP TRIGGER screening_is_retracted", "UPDATE screening SET retracted = 1")
    #expect(try clinic.faults() == ["the marking of screening 1 was changed"])
  }

  @Test func `a retraction without its marking is found`() throws {
    let clinic = try full()
    try clinic.write { tx in
      try tx.retract(.screening, 1, of: clinic.patient.key, reason: "it was another patient's")
    }
    #expect(try clinic.faults() == [])
    try clinic.tamper(
      "DROP TRIGGER screening_is_retracted", "UPDATE screening SET retracted = 0")
    #expect(try clinic.faults() == ["the marking of screening 1 was changed"])
  }

  @Test func `a long chain is read in parts, with the same faults`() throws {
    let clinic = try Fixture()
    try clinic.store.write(at: Fixture.now) { tx in
      for _ in 0..<20_100 { try tx.append(event(.seen, by: clinic.physician)) }
    }
    let shown = Mutex<[Double]>([])
    #expect(
      try clinic.store.faults { share in shown.withLock { $0.append(share) } }
        .map(\.description) == [])
    #expect(shown.withLock { $0.last } == 1)
    try clinic.tamper(
      "DROP TRIGGER event_is_fixed", "UPDATE event SET command = 'other' WHERE id IN (9000, 19000)")
    #expect(
      try clinic.store.faults().map(\.description) == [
        "the trigger event_is_fixed is gone",
        "event 9000 (seen) or its records were changed",
        "event 19000 (seen) or its records were changed",
      ])
  }
}
