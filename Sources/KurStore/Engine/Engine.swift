/// What any database engine offers: serializable writes, snapshot reads, statements and rows.
protocol Engine: Sendable {
  /// Reads one state of the database. What `body` throws passes through.
  func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value

  /// Runs alone among all writers; commits when `body` returns and rolls back when it throws.
  func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value

  /// Copies one state of the database into an empty file, while others go on writing.
  /// - Parameter progress: called now and then with the share that is done, 0 to 1.
  func copy(to path: String, progress: @escaping (Double) -> Void) throws(StoreFailure)

  /// A connection of its own to the same database.
  func another() throws(StoreFailure) -> Self

  /// Brings all that is written into the file itself, and leaves nothing of what was there before in
  /// the files beside it.
  /// - Throws: `busy` where somebody else is reading what is to go.
  func settle() throws(StoreFailure)

  /// Puts the content of another database in the place of its own, in one transaction.
  /// - Parameter mayGoOn: asked while nobody else can write; false leaves everything as it was.
  /// - Returns: what `mayGoOn` said.
  func replaceContent(
    with path: String, mayGoOn: @escaping () throws -> Bool
  ) throws(StoreFailure) -> Bool

  /// A number that changes whenever another connection has written.
  func version() throws(StoreFailure) -> Int

  /// Lets go of the file.
  func close() throws(StoreFailure)

  /// What the schema is made of: `trigger session_is_kept` with the text that makes it, but for
  /// spaces and quotes.
  func objects() throws(StoreFailure) -> [String: String]

  /// What the engine itself finds wrong with its file, a line a fault; empty when all is well.
  func faults() throws(StoreFailure) -> [String]
}

/// A transaction of an engine. Failures are `StoreFailure`.
protocol Connection {
  /// Runs a statement and hands out its rows one by one. `body` runs no statement of its own.
  func each(_ sql: SQLText, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws

  /// Runs a statement without results.
  func run(_ sql: SQLText, _ arguments: [SQLValue]) throws

  /// How many migrations were applied.
  func schemaNumber() throws -> Int

  /// Applies a migration and counts it, in the transaction that is open.
  func migrate(_ script: String, number: Int) throws
}

extension Connection {
  /// Runs a statement and makes a value of every row. `make` runs no statement of its own.
  func rows<Value>(
    _ sql: SQLText, _ arguments: [SQLValue], _ make: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try each(sql, arguments) { values.append(try make($0)) }
    return values
  }
}
