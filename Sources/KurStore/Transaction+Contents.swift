import KurDomain

extension Transaction {
  /// What an event wrote, in the order in which tables are listed.
  public func contents(of event: Int64) throws -> [StoredRecord] {
    try RecordLayout.all.flatMap { layout in
      try rows(layout.between, [.integer(event), .integer(event)]) { $0 }
        .map { try stored($0, layout) }
    }
  }

  func stored(_ row: Row, _ layout: RecordLayout) throws -> StoredRecord {
    let key = try row.integer("id")
    return StoredRecord(
      record: layout.table, key: key, event: try row.integer("event"),
      values: try row.words(of: layout.open),
      texts: try row.words(of: layout.sealed),
      parts: try layout.children.compactMap { child in
        let parts = try rows(child.between, [.integer(key), .integer(key)]) {
          try $0.words(of: child.columns)
        }
        return parts.isEmpty ? nil : (child.table, parts)
      },
      marks: ["voided", "superseded", "retracted"].filter { (try? row.flag($0)) ?? false })
  }
}

extension Row {
  /// Columns that are not empty, as text.
  fileprivate func words(of columns: [String]) throws -> [(column: String, value: String)] {
    try columns.compactMap { column in
      switch try value(column) {
      case .null: nil
      case .integer(let number): (column, String(number))
      case .text(let text): (column, text)
      case .blob(let bytes): (column, bytes.hexadecimal)
      }
    }
  }
}
