import KurSchema

extension Store {
  /// Where the schema is not the one that the migrations make: without its triggers and constraints
  /// anything could be written.
  func schemaFaults() throws -> [ChainFault] {
    let blank = try SQLiteEngine.blank()
    for (number, step) in zip(1..., KurSchema.migrations) {
      try blank.write { try $0.migrate(step.text, number: number) }
    }
    let (made, found) = (try blank.objects(), try engine.objects())
    try blank.close()
    let changed = made.keys.sorted().compactMap { name -> String? in
      guard let text = found[name] else { return "the \(name) is gone" }
      return text == made[name] ? nil : "the \(name) was changed"
    }
    let added = found.keys.filter { made[$0] == nil }.sorted()
    let faults = (changed + added.map { "the \($0) is not of kur" }).map { ChainFault($0) }
    // A table that is another cannot be read.
    return faults.isEmpty ? try migrationFaults() : faults
  }

  private func migrationFaults() throws -> [ChainFault] {
    let known = try engine.read { connection in
      try connection.rows("SELECT number, name, digest FROM migration ORDER BY number", []) {
        [String(try $0.int("number")), try $0.text("name"), try $0.text("digest")]
      }
    }
    let made = zip(1..., KurSchema.migrations).map {
      [String($0), $1.name, Migrations.digest(of: $1)]
    }
    return known == made
      ? [] : [ChainFault(table: "migration", "the list of migrations was changed")]
  }
}
