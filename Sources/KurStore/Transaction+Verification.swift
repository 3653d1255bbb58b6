import KurDomain

/// Something that is not as it was written.
public struct ChainFault: Hashable, Sendable, CustomStringConvertible {
  /// The event in which it shows; nil for a record of no event.
  public let event: Int64?
  /// The table in which it shows, where that can be told.
  public let table: String?
  public let description: String

  init(event: Int64? = nil, table: String? = nil, _ description: String) {
    self.event = event
    self.table = table
    self.description = description
  }
}

extension Transaction {
  /// Reads every event and every record again, and compares them with the chain.
  /// - Returns: the first hundred faults; none for records that are as they were written.
  public func verifyChain() throws -> [ChainFault] {
    var check = ChainCheck(transaction: self)
    return try check.faults()
  }
}

private struct ChainCheck {
  static let step: Int64 = 500

  let transaction: Transaction
  private var found: [ChainFault] = []
  private var expected: Int64 = 1
  private var previous: [UInt8]?
  private var seen: [String: Int] = [:]

  init(transaction: Transaction) { self.transaction = transaction }

  mutating func faults() throws -> [ChainFault] {
    while found.count < 100 {
      let links = try transaction.rows(
        "SELECT * FROM event WHERE id >= $1 ORDER BY id LIMIT CAST($2 AS INTEGER)",
        [.integer(expected), .integer(Self.step)]
      ) { try Link($0) }
      guard let first = links.first, let last = links.last else { break }
      let records = try records(from: first.number, through: last.number)
      for link in links { check(link, records[link.number] ?? []) }
    }
    try checkCounts()
    try checkMarks()
    return Array(found.prefix(100))
  }

  private mutating func check(_ link: Link, _ records: [RecordContent]) {
    if link.number != expected {
      found.append(
        ChainFault(event: link.number, table: "event", "events before \(link.number) are missing"))
    } else if link.previous != previous {
      found.append(
        ChainFault(event: link.number, table: "event", "event \(link.number) follows another"))
    }
    let digest = EventDigest.of(
      link.event, number: link.number, previous: link.previous, records: records)
    if digest != link.digest {
      found.append(
        ChainFault(event: link.number, "event \(link.number) or its records were changed"))
    }
    expected = link.number + 1
    previous = link.digest
  }

  private mutating func records(
    from first: Int64, through last: Int64
  ) throws -> [Int64: [RecordContent]] {
    var contents: [Int64: [RecordContent]] = [:]
    for layout in RecordLayout.all {
      let rows = try transaction.rows(layout.between, [.integer(first), .integer(last)]) { $0 }
      guard !rows.isEmpty else { continue }
      seen[layout.table, default: 0] += rows.count
      let ids = try rows.map { try $0.integer("id") }
      let children = try layout.children.map { child in
        try parts(child, from: ids.min() ?? 0, through: ids.max() ?? 0)
      }
      for (row, id) in zip(rows, ids) {
        let event = try row.integer("event")
        var seal = SQLValue.null
        if !layout.sealed.isEmpty {
          seal = try row.value("seal")
          try checkSeal(row, id: id, event: event, layout)
        }
        let own = zip(layout.children, children).map { (layout: $0, rows: $1[id] ?? []) }
        for child in own { seen[child.layout.table, default: 0] += child.rows.count }
        contents[event, default: []].append(
          RecordContent(
            layout, id: id, open: try layout.open.map(row.value), seal: seal, children: own))
      }
    }
    return contents
  }

  private func parts(
    _ child: ChildLayout, from first: Int64, through last: Int64
  ) throws -> [Int64: [[SQLValue]]] {
    let rows = try transaction.rows(child.between, [.integer(first), .integer(last)]) { row in
      (try row.integer(child.parent), try child.columns.map(row.value))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Texts without a salt are gone by an erasure, which the schema makes sure of.
  private mutating func checkSeal(
    _ row: Row, id: Int64, event: Int64, _ layout: RecordLayout
  ) throws {
    let texts = try layout.sealed.map(row.value)
    let isWhole: Bool
    if let salt = try row.optionalBlob("salt") {
      isWhole = try row.optionalBlob("seal") == Seal.digest(salt, texts)
    } else {
      isWhole = texts.allSatisfy { $0 == .null }
    }
    if !isWhole {
      found.append(
        ChainFault(
          event: event, table: layout.table, "texts of \(layout.table) \(id) were changed"))
    }
  }

  /// What no event of the chain has led to.
  private mutating func checkCounts() throws {
    for layout in RecordLayout.all {
      try checkCount(layout.table, layout.count)
      for child in layout.children { try checkCount(child.table, child.count) }
    }
  }

  private mutating func checkCount(_ table: String, _ sql: SQLText) throws {
    let count = try transaction.first(sql, []) { try $0.int("rows") } ?? 0
    if count != seen[table] ?? 0 {
      found.append(
        ChainFault(table: table, "\(table) has \(count - (seen[table] ?? 0)) rows of no event"))
    }
  }

  /// Marks are not in the chain: they follow from records that are.
  private mutating func checkMarks() throws {
    let wrong = try transaction.rows(
      """
      SELECT 'session' AS name, id FROM session
      WHERE voided <> (
        SELECT count(*) FROM session_void WHERE session_void.session = session.id)
      UNION ALL
      SELECT 'patient_version', id FROM patient_version
      WHERE superseded <> (CASE WHEN id = (
        SELECT max(id) FROM patient_version AS other
        WHERE other.patient = patient_version.patient) THEN 0 ELSE 1 END)
      UNION ALL
      SELECT 'staff_version', id FROM staff_version
      WHERE superseded <> (CASE WHEN id = (
        SELECT max(id) FROM staff_version AS other
        WHERE other.staff = staff_version.staff) THEN 0 ELSE 1 END)
      ORDER BY name, id LIMIT 100
      """
    ) { (table: try $0.text("name"), id: try $0.integer("id")) }
    found += wrong.map {
      ChainFault(table: $0.table, "the marking of \($0.table) \($0.id) was changed")
    }
    for layout in RecordLayout.retractable {
      found += try transaction.rows(layout.falselyMarked, [.text(layout.table)]) {
        let id = try $0.integer("id")
        return ChainFault(
          table: layout.table, "the marking of \(layout.table) \(id) was changed")
      }
    }
  }
}

private struct Link {
  let number: Int64
  let event: Event
  let previous: [UInt8]?
  let digest: [UInt8]?

  init(_ row: Row) throws {
    self.number = try row.integer("id")
    self.event = try Event(row)
    self.previous = try row.optionalBlob("previous")
    self.digest = try row.optionalBlob("digest")
  }
}
