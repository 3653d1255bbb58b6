import KurDomain

/// What a database holds, and what is wrong with it.
struct Inspection {
  let schema: Int
  let counts: [String: Int]
  let events: Int64
  /// The digest of the last event in hexadecimal digits; empty before there is one.
  let head: String
  let faults: [ChainFault]
}

extension Store {
  /// Reads a copy, which is brought forward where it is of an earlier release.
  static func inspect(_ path: String, now: Instant) throws -> Inspection {
    let store = try Store.open(at: path, now: now)
    let inspection = try store.inspection()
    try store.engine.close()
    return inspection
  }

  func inspection() throws -> Inspection {
    let own = try engine.faults().map { ChainFault($0) }
    return try engine.read { connection in
      let records = Transaction(connection, now: nil)
      let schema = try connection.schemaNumber()
      let end = try records.first("SELECT id, digest FROM event ORDER BY id DESC LIMIT 1") {
        (try $0.integer("id"), try $0.optionalBlob("digest") ?? [])
      }
      return Inspection(
        schema: schema, counts: try records.counts(), events: end?.0 ?? 0,
        head: (end?.1 ?? []).hexadecimal, faults: try own + records.verifyChain())
    }
  }
}

extension Transaction {
  /// Records by table.
  func counts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for layout in RecordLayout.all {
      counts[layout.table] = try first(layout.count) { try $0.int("rows") } ?? 0
    }
    return counts
  }
}
