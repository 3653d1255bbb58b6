import KurDomain

/// A value as it is kept in a column.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  init(_ value: Int) { self = .integer(Int64(value)) }
  init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  init(_ value: Int64) { self = .integer(value) }
  init(_ value: Bool) { self = .integer(value ? 1 : 0) }
  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
  init(_ value: CalendarDay?) { self = value.map { .text($0.description) } ?? .null }
  init(_ value: Instant) { self = .integer(value.milliseconds) }
  init(_ value: ClockTime?) { self = value.map { .integer(Int64($0.minuteOfDay)) } ?? .null }

  init<Of>(_ key: Key<Of>?) { self = key.map { .integer($0.rawValue) } ?? .null }

  init<Of>(_ code: Code<Of>?) { self = code.map { .text($0.rawValue) } ?? .null }

  init(_ quantity: (some Quantity)?) {
    self = quantity.map { .integer(Int64($0.rawValue)) } ?? .null
  }

  /// A word of a closed list, as `left`.
  init<Word: RawRepresentable<String>>(word: Word?) {
    self = word.map { .text($0.rawValue) } ?? .null
  }
}
