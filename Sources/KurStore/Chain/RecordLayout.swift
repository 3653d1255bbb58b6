/// How records of a table are written, and which columns enter the chain of events. A column that
/// is in neither list is a marking, which follows from other records.
struct RecordLayout: Sendable {
  let name: SQLText
  /// Columns whose values enter the chain.
  let open: [String]
  /// Columns of personal or free text; only their seal enters the chain.
  let texts: [SQLText]
  let children: [ChildLayout]
  /// Takes the event, then salt and seal where there are sealed columns, then open and sealed
  /// values in their order; returns `id`.
  let insert: SQLText

  init(
    _ name: SQLText, open: [String], sealed: [SQLText] = [], children: [ChildLayout] = [],
    insert: SQLText
  ) {
    self.name = name
    self.open = open
    self.texts = sealed
    self.children = children
    self.insert = insert
  }

  var table: String { name.text }
  var sealed: [String] { texts.map(\.text) }
  /// The records of a range of events.
  var between: SQLText {
    "SELECT * FROM" + name + "WHERE event BETWEEN $1 AND $2 ORDER BY id"
  }
  var count: SQLText { "SELECT count(*) AS rows FROM" + name }
  /// Those whose texts were taken away; nil for a layout without texts.
  var withoutTexts: SQLText? {
    sealed.isEmpty
      ? nil : "SELECT id FROM" + name + "WHERE seal IS NOT NULL AND salt IS NULL ORDER BY id"
  }
  /// How many name an event that is not there.
  var strays: SQLText {
    "SELECT count(*) AS rows FROM" + name
      + "AS record WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.id = record.event)"
  }
}

/// Rows that are part of a record, as the sites of a session.
struct ChildLayout: Sendable {
  let name: SQLText
  /// The column that names the record.
  let owner: SQLText
  let columns: [String]
  /// Takes the record, then the values of the columns.
  let insert: SQLText

  init(_ name: SQLText, of owner: SQLText, _ columns: [String], insert: SQLText) {
    self.name = name
    self.owner = owner
    self.columns = columns
    self.insert = insert
  }

  var table: String { name.text }
  var parent: String { owner.text }
  /// The rows of a range of records.
  var between: SQLText { "SELECT * FROM" + name + "WHERE" + owner + "BETWEEN $1 AND $2" }
  var count: SQLText { "SELECT count(*) AS rows FROM" + name }
  /// How many belong to a record that is not there.
  func strays(of layout: RecordLayout) -> SQLText {
    "SELECT count(*) AS rows FROM" + name + "WHERE" + owner + "NOT IN (SELECT id FROM"
      + layout.name + ")"
  }
}

/// A record as the chain sees it.
struct RecordContent: Sendable {
  let table: String
  let id: Int64
  let bytes: [UInt8]

  /// Empty columns are left out, so that a column of a later release does not change what older
  /// records say. The order of children does not matter.
  init(
    _ layout: RecordLayout, id: Int64, open: [SQLValue], seal: SQLValue,
    children: [(layout: ChildLayout, rows: [[SQLValue]])]
  ) {
    var canonical = CanonicalBytes()
    canonical.add(layout.table)
    canonical.add(.integer(id))
    for (column, value) in zip(layout.open, open) where value != .null {
      canonical.add(column)
      canonical.add(value)
    }
    canonical.add(seal)
    for child in children where !child.rows.isEmpty {
      canonical.add(child.layout.table)
      canonical.add(child.rows.count)
      let rows = child.rows.map { row in
        var part = CanonicalBytes()
        for (column, value) in zip(child.layout.columns, row) where value != .null {
          part.add(column)
          part.add(value)
        }
        return part.bytes
      }
      for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) { canonical.add(row) }
    }
    self.table = layout.table
    self.id = id
    self.bytes = canonical.bytes
  }
}
