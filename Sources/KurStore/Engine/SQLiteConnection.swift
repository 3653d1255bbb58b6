import Foundation
import GRDB
import GRDBSQLite

/// A transaction of SQLite.
struct SQLiteConnection: Connection {
  let database: Database

  func each(_ sql: SQLText, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
    do {
      let (statement, arguments) = try bound(sql, arguments)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
      let columns = ColumnNames(statement.columnNames)
      while let row = try cursor.next() {
        let fields = (0..<Int32(row.count)).map { SQLValue(statement.sqliteStatement, column: $0) }
        try body(Row(columns: columns, values: fields))
      }
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  func run(_ sql: SQLText, _ arguments: [SQLValue]) throws {
    do {
      let (statement, arguments) = try bound(sql, arguments)
      try statement.execute(arguments: arguments)
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  func schemaNumber() throws -> Int {
    do {
      return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  func migrate(_ script: String, number: Int) throws {
    do {
      try database.execute(sql: script)
      try database.execute(sql: "PRAGMA user_version = \(number)")
    } catch let error as DatabaseError { throw StoreFailure(error) }
  }

  private func bound(
    _ sql: SQLText, _ arguments: [SQLValue]
  ) throws -> (Statement, StatementArguments) {
    let text = sql.text
    let statement = try database.cachedStatement(sql: text)
    // To SQLite `$2` is a name; it numbers names in the order in which they first appear.
    let order = Placeholders.order(text)
    guard order.count == arguments.count, order.allSatisfy(arguments.indices.contains) else {
      throw StoreFailure(
        .misuse, "\(arguments.count) values for \(order.count) placeholders: \(text)")
    }
    return (statement, StatementArguments(order.map { arguments[$0].databaseValue }))
  }
}

extension SQLValue {
  /// A column of the row on which a statement stands, read without a detour: a check of all records
  /// reads millions of them.
  init(_ statement: OpaquePointer, column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
    case SQLITE_NULL: self = .null
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
      self = .blob([UInt8](bytes))
    // No column holds a fraction: the tables are strict.
    default:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
      self = .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}

extension StoreFailure {
  init(engine error: any Error) {
    switch error {
    case let error as StoreFailure: self = error
    case let error as DatabaseError: self.init(error)
    default: self.init(.misuse, String(describing: error))
    }
  }

  /// - Source: https://www.sqlite.org/rescode.html
  init(_ error: DatabaseError) {
    let kind: Kind
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      kind = .unique
    case .SQLITE_CONSTRAINT_FOREIGNKEY: kind = .foreignKey
    default:
      switch error.resultCode {
      case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: kind = .check
      case .SQLITE_BUSY, .SQLITE_LOCKED: kind = .busy
      case .SQLITE_FULL: kind = .full
      case .SQLITE_IOERR: kind = .disk
      // Every statement here is one that the schema knows: where it does not, it was changed.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA: kind = .corrupt
      case .SQLITE_NOTADB: kind = .foreign
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: kind = .readOnly
      case .SQLITE_CANTOPEN: kind = .unavailable
      default: kind = .misuse
      }
    }
    self.init(kind, error.message ?? "SQLite says \(error.extendedResultCode.rawValue)")
  }
}
