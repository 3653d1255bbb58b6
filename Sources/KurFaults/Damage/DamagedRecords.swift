import Foundation
import KurSamples

/// A change that somebody makes with the sqlite3 shell, the triggers out of the way meanwhile.
struct Tampering {
  let name: String
  let sql: String
}

extension Records {
  /// Makes a change as somebody does who knows the schema: what refuses it is taken away before and
  /// put back after.
  func tamper(_ sql: String) async throws {
    let triggers = "SELECT sql || ';' FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    let again = try await self.sql(triggers)
    let drops = try await self.sql(
      "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master WHERE type = 'trigger'")
    try await shell(
      [],
      input: """
        PRAGMA foreign_keys = OFF;
        PRAGMA ignore_check_constraints = ON;
        BEGIN;
        \(drops)
        \(sql);
        \(again)
        COMMIT;
        """)
  }

  /// A condition that the last row of a table meets, and no other.
  func oneRow(of table: String) async throws -> String {
    let keys = try await sql("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0")
      .split(separator: "\n").joined(separator: ", ")
    return "(\(keys)) = (SELECT \(keys) FROM \(table) ORDER BY \(keys) DESC LIMIT 1)"
  }

  /// The columns of every table that has rows: table, column, type.
  func columns() async throws -> [(table: String, column: String, type: String)] {
    let tables = try await sql(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    let names = tables.split(separator: "\n").map(String.init)
    let text = try await sql(
      names.map {
        "SELECT '\($0) ' || name || ' ' || type FROM pragma_table_info('\($0)') "
          + "WHERE EXISTS (SELECT * FROM \($0))"
      }
      .joined(separator: " UNION ALL ") + ";")
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], words[1], words[2])
    }
  }
}

extension Damage {
  /// Events and records taken out, put in, and moved.
  ///
  /// - Parameter every: 1 for all of these changes, 3 for a third.
  func changedEvents(every: Int) async throws -> Tally {
    // Of looks that nothing follows only a seal tells.
    let last =
      "(SELECT max(id) FROM event WHERE kind NOT IN ('seen', 'reported', 'denied', 'refused'))"
    let change: [Tampering] = [
      Tampering(name: "the last event deleted", sql: "DELETE FROM event WHERE id = \(last)"),
      Tampering(name: "the first event deleted", sql: "DELETE FROM event WHERE id = 1"),
      Tampering(name: "an event deleted", sql: "DELETE FROM event WHERE id = \(last) / 2"),
      Tampering(
        name: "an event deleted and the others moved up",
        sql: "DELETE FROM event WHERE id = 3; UPDATE event SET id = id - 1 WHERE id > 3"),
      Tampering(name: "all events deleted", sql: "DELETE FROM event"),
      Tampering(
        name: "an event put in",
        sql: "INSERT INTO event SELECT \(last) + 1, at, actor, kind, patient, subject, command, "
          + "rules, 'another', digest, digest FROM event WHERE id = \(last)"),
      Tampering(
        name: "two events changed places",
        sql: "UPDATE event SET id = -3 WHERE id = 3; UPDATE event SET id = 3 WHERE id = 4; "
          + "UPDATE event SET id = 4 WHERE id = -3"),
      Tampering(
        name: "the times of two events exchanged",
        sql: "UPDATE event SET at = (SELECT at FROM event WHERE id = 4) WHERE id = 3"),
      Tampering(
        name: "another person's event",
        sql: "UPDATE event SET actor = (SELECT max(id) FROM staff) WHERE id = \(last)"),
      Tampering(
        name: "a refusal deleted",
        sql: "DELETE FROM event WHERE id = (SELECT max(id) FROM event WHERE kind = 'refused')"),
      Tampering(
        name: "a patient deleted",
        sql: "DELETE FROM patient_version WHERE patient = 1; DELETE FROM patient WHERE id = 1"),
      Tampering(
        name: "a session deleted", sql: "DELETE FROM session WHERE id = 1"),
      Tampering(
        name: "a session moved to another event",
        sql: "UPDATE session SET event = (SELECT event FROM screening WHERE id = 1) WHERE id = 1"),
      Tampering(
        name: "a screening copied",
        sql: "INSERT INTO screening SELECT 900, event, patient, author, day, asked, questionnaire "
          + "FROM screening WHERE id = 1"),
    ]
    var tally = Tally()
    var chance = yard.chance("events")
    let history = histories.first { $0.name == "what-really-happened" } ?? histories[0]
    for (index, change) in change.enumerated() where index.isMultiple(of: every) {
      try prepare(history)
      try await records.tamper(change.sql)
      tally.count(
        change.name,
        try await wrong(history, whole: [], mustBeFound: true, &chance))
    }
    tally.add(try await cutOffTail(history))
    return tally
  }

  /// The last event with all its records: what is left is whole in itself, so that only a seal tells.
  private func cutOffTail(_ history: History) async throws -> Tally {
    try prepare(history)
    let sealed = try await records.kur(["check", "--seal", "--as", "Ada"])
    let seal = sealed.output.filter { !$0.isWhitespace }
    _ = try await records.kur([
      "patient", "add", "Ana Late", "--born", "1990-01-02", "--as", "Rita",
    ])
    let later = try await records.kur(["check", "--seal", "--as", "Ada"])
    let laterSeal = later.output.filter { !$0.isWhitespace }
    var tally = Tally()
    let still = try await records.kur(["check", "--against", seal, "--as", "Ada"])
    tally.count("an older seal", still.isDone ? [] : [still.summary])
    try await records.tamper(
      """
      DELETE FROM patient_version WHERE event = (SELECT max(id) FROM event);
      DELETE FROM patient WHERE event = (SELECT max(id) FROM event);
      DELETE FROM event WHERE id = (SELECT max(id) FROM event)
      """)
    let against = try await records.kur(["check", "--against", laterSeal, "--as", "Ada"])
    tally.count("the end cut off", against.exitCode == 74 ? [] : ["not found by the seal"])
    return tally
  }

  /// Every trigger, index and table in turn taken away, and some put in.
  /// - Parameter every: 1 for all of them, 3 for a third.
  func changedSchema(every: Int) async throws -> Tally {
    var tally = Tally()
    let history = histories[0]
    try prepare(history)
    let names = try await records.sql(
      """
      SELECT type || ' ' || name FROM sqlite_master
      WHERE type IN ('trigger', 'index') AND name NOT LIKE 'sqlite%' ORDER BY type, name
      """)
    var changes = names.split(separator: "\n").enumerated().filter { $0.offset % every == 0 }
      .map { "DROP \($0.element)" }
    changes += [
      "ALTER TABLE session ADD COLUMN price INTEGER",
      "CREATE TABLE other (id INTEGER PRIMARY KEY)",
      "CREATE INDEX other ON session (minutes)",
      "CREATE TRIGGER other AFTER INSERT ON session BEGIN SELECT 1; END",
      "CREATE VIEW other AS SELECT * FROM session",
      "PRAGMA user_version = 1", "PRAGMA user_version = 0", "PRAGMA user_version = 99",
      "PRAGMA application_id = 0", "DROP TABLE home_practice", "DROP TABLE measurement",
    ]
    for change in changes {
      try prepare(history)
      try await records.shell([], input: "PRAGMA foreign_keys = OFF;\n\(change);\n")
      let check = try await records.kur(["check", "--as", "Ada"])
      tally.count(change, [74, 78].contains(check.exitCode) ? [] : ["check: \(check.summary)"])
    }
    return tally
  }
}
