import KurDomain

/// How a list of the catalogue is kept: one table, one column for each of its file.
struct CatalogueTable: Sendable {
  let list: CatalogueList
  /// Those of the file, and `code` where the file has none.
  let columns: [String]
  let integers: Set<String>
  /// Takes the columns and then the row's place in the list. Leaves a clinic's own rows alone.
  let upsert: SQLText
  let all: SQLText
  let one: SQLText
  /// Takes the code, then whose the row is. Nil for a list to which a clinic adds nothing.
  let own: SQLText?

  init(
    _ list: CatalogueList, columns: [String], integers: Set<String>, upsert: SQLText,
    all: SQLText, one: SQLText, own: SQLText? = nil
  ) {
    self.list = list
    self.columns = columns
    self.integers = integers
    self.upsert = upsert
    self.all = all
    self.one = one
    self.own = own
  }

  /// Keeps what a row said: takes list, code, the moment until which it said so, and its record.
  static let keep: SQLText = """
    INSERT INTO catalogue_history (list, code, until_at, record) VALUES ($1, $2, $3, $4)
    """

  func values(_ row: CatalogueRow, sequence: Int) throws -> [SQLValue] {
    try columns.map { column in
      if column == "code" { return .text(try code(of: row)) }
      return integers.contains(column)
        ? SQLValue(try row.optionalInt(column)) : SQLValue(row.optional(column))
    } + [SQLValue(sequence)]
  }

  /// A dosage has no code in its file: kind, zone scope and age tell it apart.
  func code(of row: CatalogueRow) throws -> String {
    guard list == .dosages, row.optional("code") == nil else { return try row.text("code") }
    return [
      try row.text("kind"), row.optional("zone_scope") ?? "any",
      row.optional("below_months") ?? "any",
    ].joined(separator: ":")
  }
}

extension CatalogueRow {
  /// `column=value` lines, for the history of a row.
  func record(_ table: CatalogueTable) -> String {
    table.columns.compactMap { column in optional(column).map { "\(column)=\($0)" } }
      .joined(separator: "\n")
  }

  /// A row as the store keeps it.
  init(_ row: Row, list: CatalogueList) {
    var fields: [String: String] = [:]
    for (column, value) in zip(row.columns.names, row.values) {
      guard let column else { continue }
      switch value {
      case .text(let text): fields[column] = text
      case .integer(let number): fields[column] = String(number)
      case .null, .blob: break
      }
    }
    self.init(list: list.rawValue, fields: fields)
  }
}
