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
    let (store, engine) = try Store.openAsItIs(at: path, now: now)
    let inspection = try store.inspection()
    try engine.close()
    return inspection
  }

  func inspection() throws -> Inspection {
    let schema = try schemaFaults()
    let own = try engine.faults().map { ChainFault($0) } + schema
    do {
      return try inspection(with: own)
    } catch let failure as StoreFailure where failure.kind == .misuse && !schema.isEmpty {
      // A table that is gone cannot be read.
      throw StoreFailure(.corrupt, schema[0].description, path: path)
    }
  }

  private func inspection(with own: [ChainFault]) throws -> Inspection {
    try engine.read { connection in
      let records = Transaction(connection, now: nil)
      let schema = try connection.schemaNumber()
      let end = try records.first("SELECT id, digest FROM event ORDER BY id DESC LIMIT 1") {
        (try $0.integer("id"), try $0.optionalBlob("digest") ?? [])
      }
      return Inspection(
        schema: schema, counts: try records.counts(), events: end?.0 ?? 0,
        head: (end?.1 ?? []).hexadecimal,
        faults: try own + records.verifyChain() + CatalogueCheck(connection: connection).faults())
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

extension Store {
  /// Everything that is wrong with the records or their file; empty when all is well.
  /// - Parameter seal: one that was taken before and kept elsewhere.
  public func faults(against seal: RecordsSeal? = nil) throws -> [ChainFault] {
    var faults = try inspection().faults
    if let seal, try read({ try $0.seal(at: seal.event) }) != seal {
      faults.append(
        ChainFault(
          event: seal.event, table: "event", "what was sealed as \(seal) is not there any more"))
    }
    return faults
  }
}

extension Transaction {
  /// The seal of all events up to one, or of all; nil where there is no such event.
  public func seal(at event: Int64? = nil) throws -> RecordsSeal? {
    try first(
      "SELECT id, digest FROM event WHERE $1 IS NULL OR id = $1 ORDER BY id DESC LIMIT 1",
      [event.map { .integer($0) } ?? .null]
    ) {
      RecordsSeal(
        event: try $0.integer("id"), digest: (try $0.optionalBlob("digest") ?? []).hexadecimal)
    }
  }
}
