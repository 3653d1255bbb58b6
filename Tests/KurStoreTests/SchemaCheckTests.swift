import Foundation
import KurDomain
import Testing

@testable import KurStore

/// What `kur check` says of a schema and a catalogue that were changed.
@Suite struct SchemaCheckTests {
  let clinic: Fixture

  init() throws { clinic = try Fixture() }

  private func found() throws -> [String] { try clinic.store.faults().map(\.description) }

  @Test func `the schema that the migrations make is all well`() throws {
    #expect(try found() == [])
  }

  @Test func `a trigger and an index that are gone are found`() throws {
    try clinic.tamper("DROP TRIGGER session_is_kept", "DROP INDEX session_event")
    #expect(
      try found() == ["the index session_event is gone", "the trigger session_is_kept is gone"])
  }

  @Test func `a trigger that does less is found`() throws {
    try clinic.tamper(
      "DROP TRIGGER session_is_kept",
      "CREATE TRIGGER session_is_kept BEFORE DELETE ON session BEGIN SELECT 1; END")
    #expect(try found() == ["the trigger session_is_kept was changed"])
  }

  @Test func `what was added is found`() throws {
    try clinic.tamper(
      "ALTER TABLE session ADD COLUMN other INTEGER",
      "CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT")
    #expect(try found() == ["the table session was changed", "the table other is not of kur"])
  }

  @Test(arguments: ["'RO'", "'r'", "'rou'", "'r1'", "''"] as [SQLText])
  func `a language is two small letters`(_ language: SQLText) {
    #expect(
      failure {
        try clinic.tamper(
          "DROP TRIGGER patient_version_language_is_fixed",
          "UPDATE patient_version SET language =" + language)
      } == .check)
  }

  @Test func `statistics for the planner are no fault`() throws {
    try clinic.tamper("ANALYZE")
    #expect(try found() == [])
  }

  @Test func `a list of migrations that was changed is found`() throws {
    try clinic.tamper("UPDATE migration SET number = 7 WHERE number = 1")
    #expect(try found() == ["the list of migrations was changed"])
  }

  @Test func `a row of the catalogue that was changed, taken out or put in is found`() throws {
    try clinic.tamper(
      "UPDATE parameters SET value = '9' WHERE code = 'late.days'",
      "UPDATE questions SET code = 'other' WHERE sequence = 1",
      "UPDATE zones SET sequence = sequence + 1000 WHERE code = 'HEAD'",
      "UPDATE therapies SET owner = 'clinic' WHERE code = 'electrotherapy'")
    let found = try found()
    #expect(found.contains("late.days in parameters is not as it was brought"))
    #expect(found.contains("HEAD in zones is not as it was brought"))
    #expect(found.contains("electrotherapy in therapies is not as it was brought"))
    #expect(found.count { $0.contains(" in questions ") } == 2)
    #expect(found.count == 5)
  }

  @Test func `a clinic's own row is as it was recorded`() throws {
    for minutes in ["020", "25"] {
      let row = CatalogueRow(
        list: "zones",
        fields: [
          "code": "LOIN-LONG", "name": "Long loin", "norm_minutes": minutes, "leaves": "lumbar",
          "per_side": "0", "norm": "0", "sources": "ours",
        ])
      try clinic.write(.catalogueChanged) {
        try $0.insertOwn(row, in: .zones, reason: "House norm")
      }
      #expect(try found() == [])
    }
    try clinic.tamper("UPDATE zones SET norm_minutes = 60 WHERE code = 'LOIN-LONG'")
    #expect(try found() == ["LOIN-LONG in zones is not as it was brought"])
    try clinic.tamper("UPDATE zones SET code = 'LOIN' WHERE code = 'LOIN-LONG'")
    #expect(
      try found() == [
        "LOIN in zones is not as it was brought", "LOIN-LONG in zones is not as it was brought",
      ])
  }

  @Test func `a clinic's own dosage, which has no code in its file, is as it was recorded`() throws
  {
    let row = CatalogueRow(
      list: "dosages",
      fields: [
        "kind": "relaxation", "zone_scope": "local", "below_months": "30", "min_minutes": "5",
        "max_minutes": "10", "start_minutes": "5", "target_minutes": "10", "target_rule": "own",
        "frequencies": "daily", "least_gap_days": "1", "intensity_target": "1",
        "intensity_max": "2",
      ])
    try clinic.write(.catalogueChanged) {
      try $0.insertOwn(row, in: .dosages, reason: "For the small")
    }
    #expect(try found() == [])
  }
}
