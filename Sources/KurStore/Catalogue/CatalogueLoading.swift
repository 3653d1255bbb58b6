import KurDomain
import KurSchema

/// Brings the catalogue of a database to the one of the program.
struct CatalogueLoading {
  let connection: any Connection
  let now: Instant

  /// Loads the lists when the database has another version of them.
  func refresh() throws {
    let known = try connection.rows("SELECT version FROM catalogue_version", []) {
      try $0.int("version")
    }
    guard known.first != KurSchema.catalogueVersion else { return }
    for list in CatalogueList.allCases { try load(list) }
    try connection.run(
      """
      INSERT INTO catalogue_version (id, version) VALUES (1, $1)
      ON CONFLICT (id) DO UPDATE SET version = $1
      """, [SQLValue(KurSchema.catalogueVersion)])
  }

  static func isCurrent(_ connection: any Connection) throws -> Bool {
    try connection.rows("SELECT version FROM catalogue_version", []) { try $0.int("version") }
      .first == KurSchema.catalogueVersion
  }

  func load(_ list: CatalogueList) throws {
    guard let text = KurSchema.catalogue(list.rawValue) else {
      throw StoreFailure(.misuse, "the program has no catalogue of \(list.rawValue)")
    }
    try load(list, from: text)
  }

  /// Inserts what is new, replaces what has changed and keeps what it said. Deletes nothing.
  func load(_ list: CatalogueList, from text: String) throws {
    let table = CatalogueTable.of(list)
    let kept = try connection.rows(table.all, []) { row in
      (code: try row.text("code"), row: CatalogueRow(row, list: list))
    }
    let known = Dictionary(kept.map { ($0.code, $0.row) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in try Self.rows(of: list, text).enumerated() {
      let code = try table.code(of: row)
      if let old = known[code] {
        guard old.optional("owner") == "kur" else { continue }
        let changed = table.columns.contains {
          $0 != "code" && old.optional($0) != row.optional($0)
        }
        if changed { try keep(old, of: table, code: code) }
        guard changed || old.optional("sequence") != String(index + 1) else { continue }
      }
      try connection.run(table.upsert, try table.values(row, sequence: index + 1))
    }
  }

  static func rows(of list: CatalogueList, _ text: String) throws -> [CatalogueRow] {
    let file = try CommaSeparated(text)
    return file.rows.map { row in
      CatalogueRow(
        list: list.rawValue, line: row.line,
        fields: Dictionary(zip(file.header, row.fields), uniquingKeysWith: { first, _ in first }))
    }
  }

  private func keep(_ row: CatalogueRow, of table: CatalogueTable, code: String) throws {
    try connection.run(
      CatalogueTable.keep,
      [.text(table.list.rawValue), .text(code), SQLValue(now), .text(row.record(table))])
  }
}
