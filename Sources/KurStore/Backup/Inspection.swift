import KurDomain
import Synchronization

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

  /// Reads everything once: the file by the engine's own check, events and records by the chain. A
  /// long chain is read in parts, each on a connection of its own.
  /// - Parameter progress: called now and then with the share that is done, 0 to 1.
  func inspection(
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws -> Inspection {
    let changes = try schemaFaults()
    do {
      return try inspection(with: changes, progress)
    } catch let failure as StoreFailure
      where [.misuse, .corrupt].contains(failure.kind) && !changes.isEmpty
    {
      // A table that is gone cannot be read.
      throw StoreFailure(.corrupt, changes[0].description, path: path)
    }
  }

  private func inspection(
    with changes: [ChainFault], _ progress: @escaping @Sendable (Double) -> Void
  ) throws -> Inspection {
    let (schema, counts, end) = try engine.read { connection in
      let records = Transaction(connection, now: nil)
      return (
        try connection.schemaNumber(), try records.counts(),
        try records.first("SELECT id, digest FROM event ORDER BY id DESC LIMIT 1") {
          (number: try $0.integer("id"), digest: try $0.optionalBlob("digest") ?? [])
        }
      )
    }
    let events = end?.number ?? 0
    let faults = try changes + faults(through: events, progress)
    return Inspection(
      schema: schema, counts: counts, events: events, head: (end?.digest ?? []).hexadecimal,
      faults: Array(faults.prefix(ChainFault.most)))
  }

  private func faults(
    through events: Int64, _ progress: @escaping @Sendable (Double) -> Void
  ) throws -> [ChainFault] {
    let work = Progress(of: events, progress)
    guard events >= Self.long else {
      return try engine.faults().map { ChainFault($0) }
        + read { records in
          try records.verifyLinks(progress: work.advance) + records.verifyMarks()
        } + catalogueFaults(engine)
    }
    let part = (events + Self.parts - 1) / Self.parts
    let ranges = stride(from: 1, through: events, by: Int64.Stride(part)).map {
      $0...min($0 + part - 1, events)
    }
    // The engine's own check is the longest part, so it comes first.
    return try Parallel.results(count: ranges.count + 2) { job in
      let engine = try engine.another()
      guard job > 0 else { return try engine.faults().map { ChainFault($0) } }
      let store = Store(path: path, engine: engine)
      guard job <= ranges.count else {
        return try store.read { try $0.verifyMarks() } + catalogueFaults(engine)
      }
      return try store.read { try $0.verifyLinks(ranges[job - 1], progress: work.advance) }
    }.flatMap { $0 }
  }

  private func catalogueFaults(_ engine: any Engine) throws -> [ChainFault] {
    try engine.read { try CatalogueCheck(connection: $0).faults() }
  }

  /// From so many events on a chain is read in parts.
  private static let long: Int64 = 20_000
  private static let parts: Int64 = 16
}

/// Counts events from several threads.
private final class Progress: Sendable {
  private let done = Mutex(0)
  private let total: Int64
  private let show: @Sendable (Double) -> Void

  init(of total: Int64, _ show: @escaping @Sendable (Double) -> Void) {
    self.total = total
    self.show = show
  }

  @Sendable func advance(by events: Int) {
    let count = done.withLock { done in
      done += events
      return done
    }
    show(total == 0 ? 1 : Double(count) / Double(total))
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
  /// - Parameter progress: called now and then with the share that is done, 0 to 1.
  public func faults(
    against seal: RecordsSeal? = nil, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws -> [ChainFault] {
    var faults = try inspection(progress: progress).faults
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
