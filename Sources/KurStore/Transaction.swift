import KurDomain

/// The records as they are within one transaction. What it offers stands in extensions, one to a
/// noun. All of it throws `StoreFailure`.
public final class Transaction {
  /// When all that is written happens; nil where nothing may be written.
  let now: Instant?
  private let connection: any Connection
  private var last: ChainEnd?
  private var written: [RecordContent] = []
  /// Lists of the catalogue that were read in this transaction; `set` forgets the parameters.
  private var lists: [CatalogueList: Any] = [:]
  private var knownMerges: PatientMerges?

  init(_ connection: any Connection, now: Instant?) {
    self.connection = connection
    self.now = now
  }

  /// A whole list of the catalogue, read once.
  func remembered<Entry: CatalogueEntry>(_ read: () throws -> [Entry]) throws -> [Entry] {
    if let known = lists[Entry.list] as? [Entry] { return known }
    let entries = try read()
    lists[Entry.list] = entries
    return entries
  }

  func rememberedMerges(_ read: () throws -> PatientMerges) throws -> PatientMerges {
    if let knownMerges { return knownMerges }
    let merges = try read()
    knownMerges = merges
    return merges
  }

  func forgetMerges() { knownMerges = nil }

  func forget(_ list: CatalogueList) { lists[list] = nil }

  func rows<Value>(
    _ sql: SQLText, _ arguments: [SQLValue] = [], _ make: (Row) throws -> Value
  ) throws -> [Value] {
    try connection.rows(sql, arguments, make)
  }

  /// Hands out rows one by one, so that memory does not grow with their number.
  func each(
    _ sql: SQLText, _ arguments: [SQLValue] = [], _ body: (Row) throws -> Void
  ) throws {
    try connection.each(sql, arguments, body)
  }

  func first<Value>(
    _ sql: SQLText, _ arguments: [SQLValue] = [], _ make: (Row) throws -> Value
  ) throws -> Value? {
    try connection.rows(sql, arguments, make).first
  }

  /// Runs a query once for every few of many values; `others` stand behind them, from `$33` on.
  func rows<Value>(
    _ sql: SQLText, among values: [SQLValue], _ others: [SQLValue] = [],
    _ make: (Row) throws -> Value
  ) throws -> [Value] {
    try SQLText.chunks(values).flatMap { try connection.rows(sql, $0 + others, make) }
  }

  /// Marks a record as superseded or voided: the only change there is.
  func mark(_ sql: SQLText, _ arguments: [SQLValue]) throws {
    guard now != nil else { throw Self.reading }
    try connection.run(sql, arguments)
  }

  /// Writes a record and its parts for the event that is to come.
  /// - Returns: the record's key.
  func insert(
    _ layout: RecordLayout, _ open: KeyValuePairs<String, SQLValue>,
    sealed: KeyValuePairs<String, SQLValue> = [:],
    children: [(layout: ChildLayout, rows: [[SQLValue]])] = []
  ) throws -> Int64 {
    guard now != nil else { throw Self.reading }
    guard open.map(\.key) == layout.open, sealed.map(\.key) == layout.sealed else {
      throw StoreFailure(.misuse, "the columns of \(layout.table) are not those of its layout")
    }
    let event = try chainEnd().number + 1
    let texts = sealed.map(\.value)
    let seal = layout.sealed.isEmpty ? nil : Seal.make(texts)
    var values = [SQLValue(event)]
    if !layout.sealed.isEmpty { values += [SQLValue(seal?.salt), SQLValue(seal?.seal)] }
    values += open.map(\.value) + texts
    guard let id = try first(layout.insert, values, { try $0.integer("id") }) else {
      throw StoreFailure(.misuse, "a record of \(layout.table) has no key")
    }
    for child in children {
      for row in child.rows { try connection.run(child.layout.insert, [SQLValue(id)] + row) }
    }
    written.append(
      RecordContent(
        layout, id: id, open: open.map(\.value), seal: SQLValue(seal?.seal), children: children))
    return id
  }

  /// Writes the event of the records written since the last one.
  func close(with event: Event) throws {
    guard now != nil else { throw Self.reading }
    let end = try chainEnd()
    let digest = EventDigest.of(
      event, number: end.number + 1, previous: end.digest, records: written)
    try connection.run(
      """
      INSERT INTO event (
        id, at, actor, kind, patient, subject, command, rules, request, previous, digest)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [SQLValue(end.number + 1)] + EventDigest.values(of: event)
        + [SQLValue(end.digest), .blob(digest)])
    last = ChainEnd(number: end.number + 1, digest: digest)
    written = []
  }

  func finish() throws {
    guard written.isEmpty else {
      throw StoreFailure(.misuse, "records were written and no event after them")
    }
  }

  private func chainEnd() throws -> ChainEnd {
    if let last { return last }
    let end =
      try first("SELECT id, digest FROM event ORDER BY id DESC LIMIT 1") {
        ChainEnd(number: try $0.integer("id"), digest: try $0.optionalBlob("digest"))
      } ?? ChainEnd(number: 0, digest: nil)
    last = end
    return end
  }

  private static let reading = StoreFailure(.misuse, "a reading transaction writes nothing")
}

/// The last event of the chain; number 0 before there is one.
private struct ChainEnd {
  let number: Int64
  let digest: [UInt8]?
}
