import KurDomain

/// Records that were wrong: they are kept, and count no more.
extension Transaction {
  /// Takes a record back.
  /// - Throws: `unique` for a second time.
  public func retract(
    _ record: RetractableRecord, _ key: Int64, of patient: Key<Patient>, reason: String
  ) throws {
    guard let layout = RecordLayout.retractable.first(where: { $0.table == record.rawValue })
    else { throw StoreFailure(.misuse, "\(record.rawValue) cannot be taken back") }
    _ = try insert(
      .retraction,
      ["patient": SQLValue(patient), "record": SQLValue(word: record), "key": .integer(key)],
      sealed: ["reason": .text(reason)])
    try mark(layout.retract, [.integer(key)])
  }

  /// Stores that a record took the place of another one of its kind.
  /// - Throws: `unique` where something else has its place already.
  public func replace(
    _ record: ReplaceableRecord, _ old: Int64, with new: Int64, of patient: Key<Patient>
  ) throws {
    _ = try insert(
      .replacement,
      [
        "patient": SQLValue(patient), "record": SQLValue(word: record), "key": .integer(new),
        "replaces": .integer(old),
      ])
  }

  /// The record that has the place of this one now; itself where nothing took it.
  public func successor(of key: Int64, _ record: ReplaceableRecord) throws -> Int64 {
    try first(
      """
      WITH RECURSIVE line (key) AS (
        SELECT CAST($2 AS INTEGER)
        UNION ALL
        SELECT replacement.key FROM line
        JOIN replacement ON replacement.record = $1 AND replacement.replaces = line.key)
      SELECT max(key) AS key FROM line
      """, [SQLValue(word: record), .integer(key)]
    ) { try $0.integer("key") } ?? key
  }

  /// The record whose place this one took.
  public func predecessor(of key: Int64, _ record: ReplaceableRecord) throws -> Int64? {
    try first(
      "SELECT replaces FROM replacement WHERE record = $1 AND key = $2",
      [SQLValue(word: record), .integer(key)]
    ) { try $0.integer("replaces") }
  }

  /// Who took a record back, when and why; nil for one that counts.
  public func retraction(_ record: RetractableRecord, _ key: Int64) throws -> Retraction? {
    try first(
      """
      SELECT retraction.reason, event.actor, event.at FROM retraction
      JOIN event ON event.id = retraction.event
      WHERE retraction.record = $1 AND retraction.key = $2
      """, [SQLValue(word: record), .integer(key)]
    ) { try Retraction($0) }
  }

  /// The same of a session.
  public func retraction(of session: Key<Session>) throws -> Retraction? {
    try first(
      """
      SELECT session_void.reason, event.actor, event.at FROM session_void
      JOIN event ON event.id = session_void.event WHERE session_void.session = $1
      """, [SQLValue(session)]
    ) { try Retraction($0) }
  }

  /// What an event wrote and can be taken back, and still counts.
  public func retractable(
    writtenBy event: Int64
  ) throws -> [(record: RetractableRecord, key: Int64)] {
    try RetractableRecord.allCases.flatMap { record in
      guard let layout = RecordLayout.retractable.first(where: { $0.table == record.rawValue })
      else { return [] as [(RetractableRecord, Int64)] }
      return try rows(layout.between, [.integer(event), .integer(event)]) {
        (try $0.flag("retracted"), try $0.integer("id"))
      }.filter { !$0.0 }.map { (record, $0.1) }
    }
  }
}

extension Retraction {
  fileprivate init(_ row: Row) throws {
    self.init(
      author: try row.optionalKey("actor"), at: try row.instant("at"),
      reason: try row.optionalText("reason") ?? "")
  }
}
