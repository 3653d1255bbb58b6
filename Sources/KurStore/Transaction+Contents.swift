import KurDomain

/// A record as it is stored, whatever it is a record of: for what shows or hands out everything.
public struct StoredRecord: Sendable {
  /// Its table, as `session`.
  public let record: String
  public let key: Int64
  /// The event that wrote it.
  public let event: Int64
  /// Columns that are not empty, in the order of the table.
  public let values: [(column: String, value: String)]
  /// Personal and free texts that are not empty.
  public let texts: [(column: String, value: String)]
  /// Rows that are part of it, as `session_site`, with their columns.
  public let details: [(record: String, rows: [[(column: String, value: String)]])]
  /// The same, each row in words: `lumbar none 3`.
  public var parts: [(record: String, rows: [String])] {
    details.map { detail in
      (detail.record, detail.rows.map { $0.map(\.value).joined(separator: " ") })
    }
  }
  /// Why it counts no more, as `voided`; empty for what counts.
  public let marks: [String]
  /// True for what was taken back or voided, and for what a later version took the place of.
  public var isPast: Bool { !marks.isEmpty }
}

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
      details: try layout.children.compactMap { child in
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
