import KurDomain
import Testing

@testable import KurStore

@Suite struct HealthTests {
  private func readings() throws -> [Reading] {
    [
      .temperature(Temperature(tenths: 366), site: .ear, antipyretic: true),
      .pressure(try #require(BloodPressure("120/80"))), .pulse(72), .pain(4),
      .temperature(Temperature(tenths: 371)),
    ]
  }

  @Test func `a screening is kept with all that was found`() throws {
    let clinic = try Fixture()
    let readings = try readings()
    let stated = StatedFinding(
      code: "wound", sites: [Site("knee", .left), Site("lumbar")],
      since: day("2026-02-20"))
    let screening = NewScreening(
      day: day("2026-03-02"), asked: .daily, readings: readings, findings: [stated],
      healed: ["serious-condition"])
    let (stored, during) = try clinic.write(.screened) { tx in
      let stored = try tx.insert(
        screening, of: clinic.patient.key, by: clinic.therapist.key)
      return (stored, try tx.healthRecord(of: clinic.patient.key))
    }
    let record = try clinic.store.read { try $0.healthRecord(of: clinic.patient.key) }
    for record in [during, record] {
      #expect(record.screenings == [stored])
      #expect(record.readings.map(\.reading) == readings)
      #expect(record.readings.allSatisfy { $0.recorded == Fixture.now })
      #expect(record.findings.map(\.stated) == [stated])
      #expect(
        record.closures == [
          FindingClosure(
            code: "serious-condition", basis: .healed, day: screening.day, recorded: Fixture.now)
        ])
    }
  }

  @Test func `old screenings can be left out, findings cannot`() throws {
    let clinic = try Fixture()
    for (on, findings) in [("2026-01-05", [StatedFinding(code: "burn")]), ("2026-03-05", [])] {
      let screening = NewScreening(
        day: day(on), asked: .full, readings: [.pulse(70)], findings: findings)
      _ = try clinic.write(.screened) {
        try $0.insert(screening, of: clinic.patient.key, by: clinic.therapist.key)
      }
    }
    let record = try clinic.store.read {
      try $0.healthRecord(of: clinic.patient.key, since: day("2026-02-01"))
    }
    #expect(record.screenings.map(\.day) == [day("2026-03-05")])
    #expect(record.readings.count == 1)
    #expect(record.findings.count == 1)
  }

  @Test(arguments: [
    (Reading.temperature(Temperature(tenths: 370)), false),
    (.temperature(Temperature(tenths: 371)), true),
    (.pulse(50), false), (.pulse(49), true), (.pulse(100), false), (.pulse(101), true),
    (.pain(6), false), (.pain(7), true), (.saturation(80), false), (.dizziness(true), false),
  ])
  func `of many patients only readings beyond the bounds are read, and those of the day`(
    reading: Reading, isBeyond: Bool
  ) throws {
    try expect(reading, isBeyond: isBeyond)
  }

  @Test(arguments: [
    ("139/89", false), ("140/80", true), ("120/90", true), ("90/60", false), ("89/60", true),
    ("90/59", true),
  ])
  func `a pressure is beyond the bounds by either of its numbers`(
    text: String, isBeyond: Bool
  ) throws {
    try expect(.pressure(try #require(BloodPressure(text))), isBeyond: isBeyond)
  }

  private func expect(_ reading: Reading, isBeyond: Bool) throws {
    let clinic = try Fixture()
    let key = clinic.patient.key
    for (on, readings) in [("2026-03-01", [Reading.pain(1)]), ("2026-03-02", [reading])] {
      _ = try clinic.write(.screened) {
        try $0.insert(
          NewScreening(day: day(on), asked: .routine, readings: readings), of: key,
          by: clinic.therapist.key)
      }
    }
    let bounds = ReadingBounds(
      raisedTemperature: Temperature(tenths: 371), highSystolic: 140, highDiastolic: 90,
      lowSystolic: 90, lowDiastolic: 60, slowPulse: 50, fastPulse: 100, strongPain: 7)
    func found(_ on: String) throws -> [Reading] {
      try clinic.store.read {
        try $0.healthRecords(of: [key], on: day(on), beyond: bounds)[key]?.readings ?? []
      }.map(\.reading)
    }
    #expect(try found("2026-03-03") == (isBeyond ? [.pain(1), reading] : []))
    #expect(try found("2026-03-02") == [.pain(1), reading])
  }

  @Test func `a closure and a clearance are read as stored`() throws {
    let clinic = try Fixture()
    let clearance = Clearance(
      patient: clinic.patient.key, code: "hernia-disc", leaves: ["lumbar", "knee"],
      kinds: ["classical-local"], maximumIntensity: 2, from: day("2026-03-01"),
      until: day("2026-04-01"), physician: clinic.physician.key, reason: "seen by a neurologist")
    let closure = FindingClosure(
      code: "serious-condition", basis: .closed, day: day("2026-03-01"), recorded: Fixture.now)
    try clinic.write(.cleared) { tx in
      try tx.insert(clearance)
      try tx.insert(closure, of: clinic.patient.key, reason: "well again")
    }
    try clinic.store.read { tx throws in
      let record = try tx.healthRecord(of: clinic.patient.key)
      #expect(record.clearances == [clearance])
      #expect(record.closures == [closure])
      #expect(
        try tx.clearances(endingFrom: day("2026-03-20"), until: day("2026-04-01")) == [clearance])
      #expect(try tx.clearances(endingFrom: day("2026-03-20"), until: day("2026-03-31")).isEmpty)
    }
  }

  @Test func `a code that is not in the catalogue is refused`() throws {
    let clinic = try Fixture()
    let screening = NewScreening(
      day: day("2026-03-02"), asked: .daily, findings: [StatedFinding(code: "no-such-code")])
    #expect(
      failure {
        _ = try clinic.write {
          try $0.insert(screening, of: clinic.patient.key, by: clinic.therapist.key)
        }
      } == .foreignKey)
  }

  @Test(arguments: [
    NewScreening(
      day: day("2026-03-02"), asked: .daily, readings: [.temperature(Temperature(tenths: 451))]),
    NewScreening(day: day("2026-03-02"), asked: .daily, readings: [.pulse(19)]),
    NewScreening(day: day("2026-03-02"), asked: .daily, readings: [.pain(11)]),
  ])
  func `a reading beyond a living body is refused`(screening: NewScreening) throws {
    let clinic = try Fixture()
    #expect(
      failure {
        _ = try clinic.write {
          try $0.insert(screening, of: clinic.patient.key, by: clinic.therapist.key)
        }
      } == .check)
  }
}
