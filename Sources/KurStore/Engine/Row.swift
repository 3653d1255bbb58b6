import KurDomain

/// The columns of a result, found by name. Rows are read in much the same order each, so the search
/// begins behind the column that was found last: this costs less than a hash of each name.
final class ColumnNames {
  /// Nil where a later column has the same name.
  let names: [String?]
  private var next = 0

  init(_ names: [String]) {
    self.names = names.enumerated().map { names[($0 + 1)...].contains($1) ? nil : $1 }
  }

  func position(of name: String) -> Int? {
    guard let found = names[next...].firstIndex(of: name) ?? names[..<next].firstIndex(of: name)
    else { return nil }
    next = found
    return found
  }
}

/// One row of a result. A column that is missing or not of the type asked for throws, so that a
/// damaged file never ends the program.
struct Row {
  /// What any number of a clinic can be, moments in milliseconds among them; no sum of such numbers
  /// overflows.
  private static let sane = -(Int64(1) << 50)...(Int64(1) << 50)

  let columns: ColumnNames
  let values: [SQLValue]

  func value(_ column: String) throws -> SQLValue {
    guard let position = columns.position(of: column) else {
      throw StoreFailure(.misuse, "the query has no column \(column)")
    }
    return values[position]
  }

  func optionalInteger(_ column: String) throws -> Int64? {
    switch try value(column) {
    case .null: nil
    case .integer(let value) where Self.sane.contains(value): value
    default: throw unreadable(column)
    }
  }

  func optionalText(_ column: String) throws -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let value): value
    default: throw unreadable(column)
    }
  }

  func optionalBlob(_ column: String) throws -> [UInt8]? {
    switch try value(column) {
    case .null: nil
    case .blob(let value): value
    default: throw unreadable(column)
    }
  }

  func integer(_ column: String) throws -> Int64 {
    try present(optionalInteger(column), column)
  }

  func int(_ column: String) throws -> Int { Int(try integer(column)) }
  func optionalInt(_ column: String) throws -> Int? { try optionalInteger(column).map(Int.init) }
  func text(_ column: String) throws -> String { try present(optionalText(column), column) }
  func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  func day(_ column: String) throws -> CalendarDay {
    try present(optionalDay(column), column)
  }

  func optionalDay(_ column: String) throws -> CalendarDay? {
    try optionalText(column).map { try present(CalendarDay($0), column) }
  }

  func instant(_ column: String) throws -> Instant {
    Instant(milliseconds: try integer(column))
  }

  func key<Of>(_ column: String, of: Of.Type = Of.self) throws -> Key<Of> {
    Key(rawValue: try integer(column))
  }

  func optionalKey<Of>(_ column: String, of: Of.Type = Of.self) throws -> Key<Of>? {
    try optionalInteger(column).map(Key.init(rawValue:))
  }

  func code<Of>(_ column: String, of: Of.Type = Of.self) throws -> Code<Of> {
    Code(try text(column))
  }

  func optionalCode<Of>(_ column: String, of: Of.Type = Of.self) throws -> Code<Of>? {
    try optionalText(column).map { Code($0) }
  }

  func word<Word: RawRepresentable<String>>(
    _ column: String, as: Word.Type = Word.self
  ) throws -> Word {
    try present(Word(rawValue: try text(column)), column)
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ column: String, as: Word.Type = Word.self
  ) throws -> Word? {
    try optionalText(column).map { try present(Word(rawValue: $0), column) }
  }

  func quantity<Of: Quantity>(_ column: String, of: Of.Type = Of.self) throws -> Of {
    Of(rawValue: try int(column))
  }

  func optionalQuantity<Of: Quantity>(_ column: String, of: Of.Type = Of.self) throws -> Of? {
    try optionalInt(column).map(Of.init(rawValue:))
  }

  private func present<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw unreadable(column) }
    return value
  }

  private func unreadable(_ column: String) -> StoreFailure {
    StoreFailure(.corrupt, "the value of \(column) cannot be read")
  }
}
