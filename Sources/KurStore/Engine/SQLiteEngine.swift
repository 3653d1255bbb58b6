import Foundation
import GRDB

/// SQLite, by GRDB, which only this and its connection import.
///
/// One connection; WAL, full synchronisation, foreign keys; a writer waits ten seconds for another.
struct SQLiteEngine: Engine {
  /// `KUR1` in the header of the file.
  static let applicationNumber = 0x4B55_5231

  private let queue: DatabaseQueue
  private let path: String

  /// Opens a file that is there. A file that may not be written is opened for reading.
  init(path: String) throws(StoreFailure) {
    self.path = path
    // A path is no URI, whatever it begins with.
    let plain = path.hasPrefix("/") ? path : "./" + path
    do throws(StoreFailure) {
      self.queue = try Self.connect(plain, Self.settings())
    } catch {
      guard error.kind == .unavailable || error.kind == .readOnly,
        DatabaseFile.isAtRest(path), let frozen = Self.frozen(plain)
      else { throw error.at(path) }
      var settings = Self.settings()
      settings.readonly = true
      do throws(StoreFailure) {
        self.queue = try Self.connect(frozen, settings)
      } catch { throw error.at(path) }
    }
  }

  private init(queue: DatabaseQueue) {
    self.queue = queue
    self.path = ":memory:"
  }

  /// An empty database in memory.
  static func blank() throws(StoreFailure) -> SQLiteEngine {
    do {
      return SQLiteEngine(queue: try DatabaseQueue())
    } catch { throw StoreFailure(engine: error) }
  }

  /// Makes an empty file a database of Kur, before its first migration.
  func prepare() throws(StoreFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(Self.applicationNumber)")
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
    } catch { throw StoreFailure(engine: error) }
  }

  func another() throws(StoreFailure) -> SQLiteEngine { try SQLiteEngine(path: path) }

  func settle() throws(StoreFailure) {
    do {
      let isBusy = try queue.writeWithoutTransaction { database in
        try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
      }
      if isBusy { throw StoreFailure(.busy, "somebody else is reading") }
    } catch { throw StoreFailure(engine: error) }
  }

  /// Sees to it that those who read do not keep others from writing, also where the file is a backup
  /// that somebody copied by hand. Where it cannot be now, it can be at another time.
  func preferLog() {
    try? queue.writeWithoutTransaction { database in
      guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal",
        !database.configuration.readonly
      else { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
  }

  func close() throws(StoreFailure) {
    do {
      // Closing writes the log back too, and does not say when it could not.
      try queue.writeWithoutTransaction { database in
        if !database.configuration.readonly {
          try database.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
        }
      }
      try queue.close()
    } catch { throw StoreFailure(engine: error) }
  }

  func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(SQLiteConnection(database: $0)) }
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(SQLiteConnection(database: database))
          return .commit
        }
        guard let value else { throw StoreFailure(.misuse, "the transaction made no value") }
        return value
      }
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  func copy(to path: String, progress: @escaping (Double) -> Void) throws(StoreFailure) {
    do {
      let target = try DatabaseQueue(path: path)
      try queue.read { source in
        // Within a transaction that reads, what others write does not make it begin anew.
        _ = try Int.fetchOne(source, sql: "PRAGMA schema_version")
        try target.writeWithoutTransaction { copy in
          try source.backup(to: copy, pagesPerStep: 1024) { step in
            progress(
              step.totalPageCount == 0
                ? 1 : Double(step.completedPageCount) / Double(step.totalPageCount))
          }
          // One file that needs none beside it.
          try copy.execute(sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try target.close()
    } catch { throw StoreFailure(engine: error) }
  }

  func replaceContent(
    with path: String, mayGoOn: @escaping () throws -> Bool
  ) throws(StoreFailure) -> Bool {
    struct Stopped: Error {}
    do {
      let source = try DatabaseQueue(path: path)
      // After the first pages nobody else can write any more.
      var isAsked = false
      try source.backup(to: queue, pagesPerStep: 16) { _ in
        guard !isAsked else { return }
        isAsked = true
        guard try mayGoOn() else { throw Stopped() }
      }
      try source.close()
      return true
    } catch is Stopped {
      return false
    } catch { throw StoreFailure(engine: error) }
  }

  func version() throws(StoreFailure) -> Int {
    do {
      return try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    } catch { throw StoreFailure(engine: error) }
  }

  func objects() throws(StoreFailure) -> [String: String] {
    do {
      let rows = try queue.read { database in
        try GRDB.Row.fetchAll(database, sql: "SELECT type, name, sql FROM sqlite_master")
      }
      let own = rows.compactMap { row -> (String, String)? in
        guard let type = row["type"] as String?, let name = row["name"] as String?,
          !name.hasPrefix("sqlite_")
        else { return nil }
        let text = (row["sql"] as String? ?? "").filter { $0 != "\"" }
        return (
          "\(type) \(name)", text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
      }
      return Dictionary(own) { first, _ in first }
    } catch { throw StoreFailure(engine: error) }
  }

  func faults() throws(StoreFailure) -> [String] {
    do {
      return try queue.read { database in
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)")
        let keys = try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(100)
        return integrity.filter { $0 != "ok" }
          + keys.map {
            "\($0["table"] ?? "a table") row \($0["rowid"] ?? 0) names a record that is gone"
          }
      }
    } catch { throw StoreFailure(engine: error) }
  }

  private static func settings() -> Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // In KiB. A board reads the pages of a few months several times over.
      try database.execute(sql: "PRAGMA cache_size = -8192")
      // What an erasure takes away is overwritten, also where SQLite was built without it.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
    }
    return settings
  }

  private static func connect(
    _ path: String, _ settings: Configuration
  ) throws(StoreFailure) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: settings)
    } catch { throw StoreFailure(engine: error) }
  }

  /// The name under which SQLite reads a file in a folder in which it can make no file beside it.
  private static func frozen(_ path: String) -> String? {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      .map { "file:\($0)?immutable=1" }
  }
}
