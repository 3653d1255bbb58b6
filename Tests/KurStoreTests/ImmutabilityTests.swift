import KurDomain
import Testing

@testable import KurStore

@Suite struct ImmutabilityTests {
  private func full() throws -> Fixture {
    let clinic = try Fixture()
    try clinic.session(of: try clinic.course(), day("2026-03-02"))
    return clinic
  }

  @Test(
    arguments: [
      "DELETE FROM session", "DELETE FROM session_site", "DELETE FROM course", "DELETE FROM event",
      "DELETE FROM patient_version", "DELETE FROM staff_version", "DELETE FROM clinic",
      "DELETE FROM course_technique", "DELETE FROM kinds", "DELETE FROM contraindications",
    ] as [SQLText])
  func `nothing is deleted`(statement: SQLText) throws {
    let clinic = try full()
    #expect(failure { try clinic.tamper(statement) } == .check)
  }

  @Test(
    arguments: [
      "UPDATE session SET minutes = 30", "UPDATE session SET note = 'other'",
      "UPDATE session SET note = NULL, salt = NULL, interruption = NULL",
      "UPDATE session SET voided = 1", "UPDATE session SET seal = NULL",
      "UPDATE session_site SET intensity = 5", "UPDATE course SET sessions = 12",
      "UPDATE event SET at = 1", "UPDATE patient_version SET name = 'Other'",
      "UPDATE patient_version SET superseded = 0", "UPDATE patient_version SET language = 'de'",
      "UPDATE staff_version SET physician = 1",
      "UPDATE clinic SET name = 'Other'",
      "INSERT OR REPLACE INTO clinic (id, event, name, time_zone, currency) VALUES (1,1,'a','b','EUR')",
    ] as [SQLText])
  func `nothing is changed`(statement: SQLText) throws {
    let clinic = try full()
    #expect(failure { try clinic.tamper(statement) } == .check)
  }

  @Test func `a marking is made once`() throws {
    let clinic = try full()
    try clinic.write { try $0.void(Key(rawValue: 1), reason: "wrong patient") }
    #expect(failure { try clinic.tamper("UPDATE session SET voided = 0") } == .check)
    try clinic.tamper("UPDATE patient_version SET superseded = 1")
    #expect(failure { try clinic.tamper("UPDATE patient_version SET superseded = 0") } == .check)
  }

  @Test func `an erasure takes texts away and leaves the chain whole`() throws {
    let clinic = try full()
    try clinic.write { tx in
      _ = try tx.insert(
        .erasure, ["patient": SQLValue(clinic.patient.key)], sealed: ["reason": .text("old")])
    }
    try clinic.tamper(
      """
      UPDATE patient_version SET salt = NULL, name = NULL, name_key = NULL, born = NULL,
        sex = NULL, phone = NULL, phone_key = NULL, email = NULL, guardian = NULL
      """,
      "UPDATE session SET salt = NULL, note = NULL, interruption = NULL",
      "UPDATE course SET salt = NULL, goal = NULL, reason = NULL")
    #expect(try clinic.faults() == [])
    #expect(failure { try clinic.tamper("UPDATE session SET note = 'new'") } == .check)
    try clinic.store.read { tx throws in
      #expect(try tx.patient(clinic.patient.key) == nil)
      #expect(try tx.patients(matching: FoldedText("")).isEmpty)
      #expect(try tx.sessions(ofPatient: clinic.patient.key).map(\.given.note) == [nil])
      #expect(try tx.courses(of: clinic.patient.key).map(\.prescription.goal) == [nil])
    }
  }

  @Test func `every table of records refuses deletion and change`() throws {
    let clinic = try Fixture()
    let (tables, triggers) = try clinic.store.engine.read { connection in
      (
        try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'", []) {
          try $0.text("name")
        },
        try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'", []) {
          try $0.text("name")
        }
      )
    }
    let own = ["migration", "catalogue_version", "draft", "pin_failure"]
    let lists = CatalogueList.allCases.map(\.rawValue)
    for table in tables where !own.contains(table) {
      #expect(triggers.contains("\(table)_is_kept"))
      #expect(triggers.contains("\(table)_is_fixed") != lists.contains(table))
    }
  }

  @Test func `every column of every record is held by a trigger`() throws {
    let clinic = try Fixture()
    let (columns, triggers) = try clinic.store.engine.read { connection in
      (
        try connection.rows(
          """
          SELECT tables.name AS tab, columns.name AS col FROM sqlite_schema AS tables
          JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
          """, []
        ) { (table: try $0.text("tab"), column: try $0.text("col")) },
        try connection.rows(
          "SELECT tbl_name AS tab, sql FROM sqlite_schema WHERE type = 'trigger'", []
        ) { (table: try $0.text("tab"), text: try $0.text("sql")) }
      )
    }
    let records = RecordLayout.all.flatMap { [$0.table] + $0.children.map(\.table) } + ["event"]
    for (table, column) in columns where records.contains(table) {
      let isHeld = triggers.contains { trigger in
        guard trigger.table == table,
          let words = trigger.text.split(separator: "BEFORE UPDATE", maxSplits: 1).last,
          trigger.text.contains("BEFORE UPDATE")
        else { return false }
        guard words.hasPrefix(" OF") else { return true }
        let named = words.dropFirst(3).prefix { $0 != "B" && $0 != "W" }
        return named.split { !($0.isLetter || $0 == "_") }.contains { $0 == column }
      }
      #expect(isHeld, "\(table).\(column)")
    }
  }
}
