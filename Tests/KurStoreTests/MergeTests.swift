import KurDomain
import Testing

@testable import KurStore

/// Two numbers of one person.
struct MergeTests {

  private func other(_ fixture: Fixture) throws -> Patient {
    let identity = PatientIdentity(
      name: "Elise Braun", born: day("1985-04-02"), phone: "079 111 222")
    return try fixture.store.write(at: Fixture.now) { tx in
      let patient = try tx.insert(identity)
      try tx.append(event(.patientAdded, by: fixture.physician, of: patient))
      return patient
    }
  }

  private func merge(_ other: Patient, _ fixture: Fixture) throws {
    try fixture.write(.merged) {
      try $0.merge(other.key, into: fixture.patient.key, reason: "same identity card")
    }
  }

  private func screen(
    _ patient: Patient, _ codes: [Code<Contraindication>], _ fixture: Fixture,
    healed: [Code<Contraindication>] = []
  ) throws {
    try fixture.store.write(at: Fixture.now) { tx in
      _ = try tx.insert(
        NewScreening(
          day: day("2026-03-02"), asked: .full, findings: codes.map { StatedFinding(code: $0) },
          healed: healed),
        of: patient.key, by: fixture.physician.key)
      try tx.append(event(.screened, by: fixture.physician, of: patient))
    }
  }

  @Test func `both numbers and both names find the kept one, once`() throws {
    let fixture = try Fixture()
    let other = try other(fixture)
    try merge(other, fixture)
    try fixture.store.read { tx in
      let found = try #require(try tx.patient(other.key))
      #expect(found.key == fixture.patient.key)
      #expect(found.name == "Élise Brun")
      #expect(found.others == [other.key])
      #expect(try tx.patients(matching: FoldedText("braun")).map(\.key) == [fixture.patient.key])
      #expect(try tx.patients(matching: FoldedText("elise")).map(\.key) == [fixture.patient.key])
      #expect(try tx.patients(born: day("1985-04-02")).map(\.key) == [fixture.patient.key])
      #expect(try tx.patients(phone: "079111222").map(\.key) == [fixture.patient.key])
      #expect(try tx.patients([other.key, fixture.patient.key]).count == 1)
    }
  }

  @Test func `what is stored under either number is read under both, and stays as it was`() throws {
    let fixture = try Fixture()
    let other = try other(fixture)
    let theirs = try fixture.store.write(at: Fixture.now) { tx in
      let prescription = fixture.prescription()
      let course = try tx.insert(
        Prescription(
          patient: other.key, day: prescription.day, kind: prescription.kind,
          zone: "KNEE-JOINT", side: .left, sessions: 5, startMinutes: 15, targetMinutes: 20,
          intensityTarget: 2, frequency: "alternate", start: prescription.day,
          techniques: ["rub"]),
        prescriber: fixture.physician.key)
      try tx.insert(Consent(patient: other.key, scope: .treatment, day: day("2026-03-01")))
      try tx.insert(
        Payment(
          patient: other.key, day: day("2026-03-02"), amount: Money(minorUnits: 500),
          method: .cash))
      try tx.append(event(.prescribed, by: fixture.physician, of: other))
      return course
    }
    let ours = try fixture.course()
    try fixture.session(of: theirs, day("2026-03-04"))
    try screen(other, ["anticoagulants"], fixture)
    try merge(other, fixture)
    try fixture.store.read { tx in
      for number in [other.key, fixture.patient.key] {
        let courses = try tx.courses(of: number)
        #expect(Set(courses.map(\.key)) == [ours.key, theirs.key])
        #expect(courses.allSatisfy { $0.patient == fixture.patient.key })
        #expect(try tx.sessions(ofPatient: number).count == 1)
        #expect(try tx.consents(of: number).count == 1)
        #expect(try tx.payments(of: number).count == 1)
        #expect(try tx.healthRecord(of: number).findings.map(\.stated.code) == ["anticoagulants"])
        #expect(
          try tx.catalogue(forPatient: number).contraindications["anticoagulants"] != nil)
        #expect(try tx.events(of: number).contains { $0.event.patient == other.key })
      }
      #expect(try tx.patientsTreated(on: day("2026-03-04")) == [fixture.patient.key])
      let stored = try tx.rows("SELECT patient FROM course ORDER BY id") {
        try $0.integer("patient")
      }
      #expect(stored == [other.key.rawValue, fixture.patient.key.rawValue])
    }
    #expect(try fixture.faults().isEmpty)
  }

  @Test func `a healing of before the merging belongs to one number, one of after it to both`()
    throws
  {
    let fixture = try Fixture()
    let other = try other(fixture)
    try screen(fixture.patient, ["abscess"], fixture)
    try screen(other, [], fixture, healed: ["abscess"])
    try merge(other, fixture)
    try screen(fixture.patient, [], fixture, healed: ["abscess"])
    let health = try fixture.store.read { try $0.healthRecord(of: fixture.patient.key) }
    #expect(
      health.findings.map(\.origin) == [RecordOrigin([fixture.patient.key])])
    #expect(health.closures.map(\.origin) == [RecordOrigin([other.key]), nil])
  }

  @Test func `an unmerging makes them two again, and both records stay`() throws {
    let fixture = try Fixture()
    let other = try other(fixture)
    try merge(other, fixture)
    let kept = try fixture.write(.unmerged) {
      try $0.unmerge(other.key, reason: "two sisters after all")
    }
    #expect(kept == fixture.patient.key)
    try fixture.store.read { tx in
      let theirs = try tx.patient(other.key)
      #expect(theirs?.name == "Elise Braun")
      let ours = try tx.patient(fixture.patient.key)
      #expect(ours?.others == [])
    }
    try merge(other, fixture)
    #expect(
      failure {
        try fixture.write(.merged) {
          try $0.merge(other.key, into: fixture.patient.key, reason: "once more")
        }
      } == .unique)
    #expect(try fixture.faults().isEmpty)
  }

  @Test func `for somebody with one number a statement asks for that number alone`() throws {
    let fixture = try Fixture()
    let other = try other(fixture)
    let one = try fixture.store.read { try $0.whole(other.key).is.text }
    #expect(one == "= $1")
    try merge(other, fixture)
    try fixture.store.read { tx in
      let whole = try tx.whole(other.key)
      let plan = try tx.rows(
        "EXPLAIN QUERY PLAN SELECT session.* FROM session JOIN course ON course.id = session.course "
          + "WHERE session.voided = 0 AND course.patient" + whole.is, [whole.key]
      ) { try $0.text("detail") }
      #expect(plan.contains { $0.hasPrefix("SEARCH course USING") })
      #expect(!plan.contains { $0 == "SCAN course" || $0 == "SCAN session" })
    }
  }
}
