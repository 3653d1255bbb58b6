import KurSamples

extension Damage {
  /// What is in no event: notes of a form that is not finished yet, what the catalogue said in
  /// earlier releases, when a migration ran, a column that nothing reads, and the version of the
  /// catalogue, which is loaded anew where it is another.
  private static let free = [
    "draft", "catalogue_history", "migration applied_at", "therapies apart_minutes",
    "catalogue_version version",
  ]

  /// Every column of every table, one value changed at a time.
  /// - Parameter every: 1 for all columns, 2 for half of them.
  func changedValues(every: Int) async throws -> Tally {
    var tally = Tally()
    var chance = yard.chance("values")
    var seen: Set<String> = []
    for history in histories {
      try prepare(history)
      for (table, column, type) in try await records.columns() {
        let name = "\(table) \(column)"
        guard !Self.free.contains(table), !Self.free.contains(name), seen.insert(name).inserted,
          every == 1 || seen.count % every == 1
        else { continue }
        try prepare(history)
        try await records.tamper(
          "UPDATE \(table) SET \(column) = \(Self.another(column, type, of: table)) "
            + "WHERE \(try await records.oneRow(of: table))")
        tally.count(
          "\(name) changed", try await wrong(history, whole: [], mustBeFound: true, &chance))
      }
    }
    let tables = Set(seen.compactMap { $0.split(separator: " ").first })
    tally.notes.append("values: \(seen.count) columns of \(tables.count) tables")
    return tally
  }

  /// A value that could be meant.
  private static func another(_ column: String, _ type: String, of table: String) -> String {
    switch type {
    case "INTEGER":
      """
      CASE WHEN \(column) IS NULL THEN 1 WHEN \(column) IN (0, 1) THEN 1 - \(column)
      ELSE (SELECT max(\(column)) FROM \(table)) + 1 END
      """
    case "TEXT":
      """
      CASE WHEN \(column) IS NULL THEN 'x' WHEN \(column) GLOB '????-??-??'
      THEN date(\(column), '+1 day') ELSE \(column) || 'x' END
      """
    default: "CASE WHEN \(column) IS NULL THEN X'00' ELSE zeroblob(length(\(column))) END"
    }
  }

  /// Values that nothing can mean: no line ends by a signal.
  func impossibleValues(rounds: Int) async throws -> Tally {
    var tally = Tally()
    var chance = yard.chance("impossible")
    for (index, history) in histories.enumerated() {
      try prepare(history)
      let columns = try await records.columns()
      let count = rounds * (index + 1) / histories.count - rounds * index / histories.count
      for _ in 0..<count {
        let (table, column, type) = chance.pick(columns)
        let value =
          switch type {
          case "INTEGER":
            chance.pick(["9223372036854775807", "-9223372036854775808", "-1", "4294967296", "NULL"])
          case "TEXT":
            chance.pick([
              "''", "CAST(X'FF80' AS TEXT)", "'2026-02-30'", "'9999-99-99'", "'-'", "'a b  c'",
              "CAST(zeroblob(3) AS TEXT)", "printf('%.*c', 100000, 'x')", "NULL",
            ])
          default: chance.pick(["X''", "X'00'", "zeroblob(100000)", "NULL"])
          }
        try prepare(history)
        do {
          try await records.tamper("UPDATE \(table) SET \(column) = \(value)")
        } catch is Records.Refused {
          // Not null and unique hold without triggers.
          continue
        }
        let check = try await records.kur(["check", "--as", "Ada"])
        var wrong = Self.known.contains(check.exitCode ?? -1) ? [] : ["check: \(check.summary)"]
        for _ in 0..<4 {
          let line = chance.pick(lines)
          let ended = try await records.kur(line)
          if !Self.known.contains(ended.exitCode ?? -1) {
            wrong.append("'\(line.joined(separator: " "))': \(ended.summary)")
          }
        }
        tally.count("\(history.name), \(table).\(column) = \(value)", wrong)
      }
    }
    return tally
  }
}
