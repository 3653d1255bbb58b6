import KurDomain

/// Something that is not as it was written.
public struct ChainFault: Hashable, Sendable, CustomStringConvertible {
  /// The event in which it shows; nil for a record of no event.
  public let event: Int64?
  /// The table in which it shows, where that can be told.
  public let table: String?
  public let description: String

  /// How many are named before it is enough.
  static let most = 100

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
    Array((try verifyLinks() + verifyMarks()).prefix(ChainFault.most))
  }

  /// Compares the events of a range, and the records that they wrote, with the chain.
  /// - Parameters:
  ///   - events: all of them when nil.
  ///   - progress: called with how many more events were read.
  func verifyLinks(
    _ events: ClosedRange<Int64>? = nil, progress: (Int) -> Void = { _ in }
  ) throws -> [ChainFault] {
    var check = ChainCheck(transaction: self, events: events ?? 1...Int64.max)
    return try check.faults(progress)
  }

  /// Finds records of no event, parts of no record, and markings that no record explains: what the
  /// digests of the chain do not cover.
  func verifyMarks() throws -> [ChainFault] {
    var found = try rows("SELECT id FROM event WHERE id < 1 ORDER BY id LIMIT 100") {
      let number = try $0.integer("id")
      return ChainFault(event: number, table: "event", "event \(number) is of no chain")
    }
    let erased = try rows("SELECT patient FROM erasure") { try $0.integer("patient") }
    for layout in RecordLayout.all {
      found += try wiped(layout, erased)
      found += try stray(layout.table, layout.strays)
      for child in layout.children { found += try stray(child.table, child.strays(of: layout)) }
    }
    let wrong = try rows(ChainCheck.falseMarks) {
      (table: try $0.text("name"), id: try $0.integer("id"))
    }
    found += wrong.map {
      ChainFault(table: $0.table, "the marking of \($0.table) \($0.id) was changed")
    }
    for layout in RecordLayout.retractable {
      found += try rows(layout.falselyMarked, [.text(layout.table)]) {
        let id = try $0.integer("id")
        return ChainFault(
          table: layout.table, "the marking of \(layout.table) \(id) was changed")
      }
    }
    return found
  }

  /// Records whose texts are gone although nobody was erased whose they are.
  private func wiped(_ layout: RecordLayout, _ erased: [Int64]) throws -> [ChainFault] {
    guard let gone = layout.withoutTexts else { return [] }
    var wiped = Set(try rows(gone) { try $0.integer("id") })
    guard !wiped.isEmpty else { return [] }
    if let owned = layout.ofNumber {
      for number in erased {
        wiped.subtract(try rows(owned, [.integer(number)]) { try $0.integer("id") })
      }
    }
    return wiped.sorted().prefix(ChainFault.most).map {
      ChainFault(table: layout.table, "the texts of \(layout.table) \($0) are gone")
    }
  }

  private func stray(_ table: String, _ sql: SQLText) throws -> [ChainFault] {
    let count = try first(sql) { try $0.int("rows") } ?? 0
    return count == 0 ? [] : [ChainFault(table: table, "\(table) has \(count) rows of no event")]
  }
}

private struct ChainCheck {
  static let step: Int64 = 2000

  let transaction: Transaction
  let events: ClosedRange<Int64>
  private var found: [ChainFault] = []
  private var expected: Int64
  private var previous: [UInt8]?

  init(transaction: Transaction, events: ClosedRange<Int64>) {
    self.transaction = transaction
    self.events = events
    self.expected = events.lowerBound
  }

  mutating func faults(_ progress: (Int) -> Void) throws -> [ChainFault] {
    previous =
      try transaction.first(
        "SELECT digest FROM event WHERE id = $1", [.integer(events.lowerBound - 1)]
      ) { try $0.optionalBlob("digest") } ?? nil
    while found.count < ChainFault.most {
      let links = try transaction.rows(
        "SELECT * FROM event WHERE id BETWEEN $1 AND $2 ORDER BY id LIMIT CAST($3 AS INTEGER)",
        [.integer(expected), .integer(events.upperBound), .integer(Self.step)]
      ) { try Link($0) }
      guard let first = links.first, let last = links.last else { break }
      let records = try records(from: first.number, through: last.number)
      for link in links { check(link, records[link.number] ?? []) }
      progress(links.count)
    }
    return found
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
        ChainFault(event: link.number, "\(link.name) or its records were changed"))
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
      guard let columns = try rows.first.map({ try Columns(of: layout, in: $0) }) else { continue }
      let ids = try rows.map { try $0.integer("id") }
      let children = try layout.children.map { child in
        try parts(child, from: ids.min() ?? 0, through: ids.max() ?? 0)
      }
      for (row, id) in zip(rows, ids) {
        let event = try row.integer("event")
        var seal = SQLValue.null
        if let sealed = columns.seal {
          seal = row.values[sealed]
          try checkSeal(row, columns, id: id, event: event, layout)
        }
        let own = zip(layout.children, children).map { (layout: $0, rows: $1[id] ?? []) }
        contents[event, default: []].append(
          RecordContent(
            layout, id: id, open: columns.open.map { row.values[$0] }, seal: seal, children: own))
      }
    }
    return contents
  }

  private func parts(
    _ child: ChildLayout, from first: Int64, through last: Int64
  ) throws -> [Int64: [[SQLValue]]] {
    let rows = try transaction.rows(child.between, [.integer(first), .integer(last)]) { $0 }
    guard let places = try rows.first.map({ try $0.places(of: child.columns) }) else { return [:] }
    var parts: [Int64: [[SQLValue]]] = [:]
    for row in rows {
      parts[try row.integer(child.parent), default: []].append(places.map { row.values[$0] })
    }
    return parts
  }

  /// Texts without a salt are gone by an erasure, which the schema makes sure of.
  private mutating func checkSeal(
    _ row: Row, _ columns: Columns, id: Int64, event: Int64, _ layout: RecordLayout
  ) throws {
    let texts = columns.sealed.map { row.values[$0] }
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

  /// Marks are not in the chain: they follow from records that are.
  static let falseMarks: SQLText = """
    SELECT 'session' AS name, id FROM session
    WHERE voided = 1 AND NOT EXISTS (
      SELECT 1 FROM session_void WHERE session_void.session = session.id)
    UNION ALL
    SELECT 'session', session.id FROM session_void
    JOIN session ON session.id = session_void.session WHERE session.voided = 0
    UNION ALL
    SELECT 'patient_version', id FROM (
      SELECT id, superseded, max(id) OVER (PARTITION BY patient) AS last FROM patient_version
    ) AS version
    WHERE superseded <> (CASE WHEN id = last THEN 0 ELSE 1 END)
    UNION ALL
    SELECT 'staff_version', id FROM (
      SELECT id, superseded, max(id) OVER (PARTITION BY staff) AS last FROM staff_version
    ) AS version
    WHERE superseded <> (CASE WHEN id = last THEN 0 ELSE 1 END)
    ORDER BY name, id LIMIT 100
    """
}

/// Where the columns of a layout stand in the rows of a query.
private struct Columns {
  let open: [Int]
  let sealed: [Int]
  let seal: Int?

  init(of layout: RecordLayout, in row: Row) throws {
    self.open = try row.places(of: layout.open)
    self.sealed = try row.places(of: layout.sealed)
    self.seal = try layout.sealed.isEmpty ? nil : row.places(of: ["seal"]).first
  }
}

extension Row {
  fileprivate func places(of names: [String]) throws -> [Int] {
    try names.map { column in
      guard let place = columns.position(of: column) else {
        throw StoreFailure(.corrupt, "there is no column \(column)")
      }
      return place
    }
  }
}

private struct Link {
  let number: Int64
  let event: Event
  let previous: [UInt8]?
  let digest: [UInt8]?

  /// `event 14 (logged S30015)`.
  var name: String {
    let subject = event.subject ?? event.patient?.description ?? ""
    return "event \(number) (\(event.kind.rawValue)\(subject.isEmpty ? "" : " \(subject)"))"
  }

  init(_ row: Row) throws {
    self.number = try row.integer("id")
    self.event = try Event(row)
    self.previous = try row.optionalBlob("previous")
    self.digest = try row.optionalBlob("digest")
  }
}
