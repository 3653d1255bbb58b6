import KurDomain

/// The records of a clinic in one file.
///
/// Failures are `StoreFailure`; what a body throws passes through. Bodies must not open another
/// transaction.
public struct Store: Sendable {
  public let path: String
  let engine: any Engine

  /// Makes a database with the catalogue in it, readable by its owner alone.
  /// - Throws: `exists`, `foreign` or `folder` where something is at the path already.
  public static func create(at path: String, now: Instant) throws(StoreFailure) -> Store {
    do {
      return try create(at: path, now: now) { _ in }.store
    } catch { throw StoreFailure(from: error, at: path) }
  }

  /// Makes a database with its first records: it is there with both, or not at all.
  public static func create<Value>(
    at path: String, now: Instant, first: (Transaction) throws -> Value
  ) throws -> (store: Store, value: Value) {
    switch try DatabaseFile.content(at: path) {
    case .nothing: break
    case .kur: throw StoreFailure(.exists, "there is a database already", path: path)
    case .foreign: throw StoreFailure(.foreign, "there is another file already", path: path)
    case .folder: throw StoreFailure(.folder, "this is a folder", path: path)
    }
    let draft = DatabaseFile.temporary(path, for: "new")
    try DatabaseFile.make(draft)
    defer { DatabaseFile.remove(draft) }
    let engine = try SQLiteEngine(path: draft)
    try engine.prepare()
    try Migrations(engine: engine, path: path).bringForward(now: now)
    let value = try Store(path: path, engine: engine).write(at: now, first)
    try engine.close()
    try DatabaseFile.setOrphansAside(of: path, as: "\(path).before-\(now.milliseconds)")
    try DatabaseFile.move(draft, to: path)
    do {
      return (try open(at: path, now: now), value)
    } catch {
      // What was said not to be there is not there.
      DatabaseFile.remove(path)
      throw error
    }
  }

  /// Opens a database, and brings it forward where it is of an earlier release.
  /// - Throws: `missing`, `folder`, `foreign` or `newer`, with the file untouched.
  public static func open(at path: String, now: Instant) throws(StoreFailure) -> Store {
    let (store, engine) = try openAsItIs(at: path, now: now)
    engine.preferLog()
    return store
  }

  /// Opens a database that stays one file, as a backup is.
  static func openAsItIs(
    at path: String, now: Instant
  ) throws(StoreFailure) -> (store: Store, engine: SQLiteEngine) {
    switch try DatabaseFile.content(at: path) {
    case .nothing: throw StoreFailure(.missing, "there is no database", path: path)
    case .folder: throw StoreFailure(.folder, "this is a folder, not a database", path: path)
    case .foreign: throw StoreFailure(.foreign, "this is not a database of kur", path: path)
    case .kur: break
    }
    let engine = try SQLiteEngine(path: path)
    try Migrations(engine: engine, path: path).bringForward(now: now)
    return (Store(path: path, engine: engine), engine)
  }

  /// Which of its files, and whether its folder, are open to others on the machine.
  public var looseness: [Looseness] { DatabaseFile.looseness(of: path) }

  /// The same of a backup; where it lies is up to whoever keeps it.
  public static func looseness(ofBackup path: String) -> [Looseness] {
    DatabaseFile.looseness(of: path).filter { !$0.isFolder }
  }

  /// Reads one state of the records.
  public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try located { try engine.read { try body(Transaction($0, now: nil)) } }
  }

  /// Writes, alone among all writers. All of it is stored when `body` returns, nothing when it
  /// throws. Every record belongs to an event, which `append` writes after its records.
  /// - Parameter now: the moment that all of it happens.
  public func write<Value>(
    at now: Instant, _ body: (Transaction) throws -> Value
  ) throws -> Value {
    try located {
      try engine.write { connection in
        let transaction = Transaction(connection, now: now)
        let value = try body(transaction)
        try transaction.finish()
        return value
      }
    }
  }

  /// Leaves nothing in the files of what was erased.
  /// - Throws: `busy` where another program is reading.
  public func settle() throws(StoreFailure) {
    do throws(StoreFailure) { try engine.settle() } catch { throw error.at(path) }
  }

  private func located<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as StoreFailure { throw error.at(path) }
  }
}
