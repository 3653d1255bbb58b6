/// One row of a catalogue list, as text by column name, from the embedded files or from the store.
///
/// Lists of words are separated by spaces; an empty field is no value; a flag is `0` or `1`.
public struct CatalogueRow: Sendable {
  public let list: String
  /// The line of the file, or nil for a row that comes from the store.
  public let line: Int?
  private let fields: [String: String]

  public init(list: String, line: Int? = nil, fields: [String: String]) {
    self.list = list
    self.line = line
    self.fields = fields
  }

  public func optional(_ column: String) -> String? {
    fields[column].flatMap { $0.isEmpty ? nil : $0 }
  }

  public func text(_ column: String) throws(CatalogueFault) -> String {
    guard let value = optional(column) else { throw fault(column, "is missing") }
    return value
  }

  public func words(_ column: String) -> [String] {
    (optional(column) ?? "").split(separator: " ").map(String.init)
  }

  public func optionalInt(_ column: String) throws(CatalogueFault) -> Int? {
    guard let text = optional(column) else { return nil }
    guard let value = Int(text), value.magnitude < 1_000_000_000 else {
      throw fault(column, "'\(text)' is not a whole number")
    }
    return value
  }

  public func int(_ column: String) throws(CatalogueFault) -> Int {
    guard let value = try optionalInt(column) else { throw fault(column, "is missing") }
    return value
  }

  public func flag(_ column: String) throws(CatalogueFault) -> Bool {
    switch try text(column) {
    case "0": false
    case "1": true
    case let other: throw fault(column, "'\(other)' is neither 0 nor 1")
    }
  }

  public func value<Value: RawRepresentable<String>>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(CatalogueFault) -> Value {
    let text = try text(column)
    guard let value = Value(rawValue: text) else { throw fault(column, "'\(text)' is unknown") }
    return value
  }

  public func fault(_ column: String, _ reason: String) -> CatalogueFault {
    CatalogueFault(list: list, line: line, column: column, reason: reason)
  }
}

/// A row of the catalogue that cannot be understood; `line` counts from 1, the header included.
public struct CatalogueFault: Error, Equatable, CustomStringConvertible {
  public let list: String
  public let line: Int?
  public let column: String
  public let reason: String

  public init(list: String, line: Int?, column: String, reason: String) {
    self.list = list
    self.line = line
    self.column = column
    self.reason = reason
  }

  public var description: String {
    "\(list)\(line.map { ", line \($0)" } ?? ""), \(column): \(reason)"
  }
}

/// What a list of the catalogue is made of.
public protocol CatalogueEntry: Sendable {
  /// The list's name, which is its file's and its table's too.
  static var list: CatalogueList { get }
  init(_ row: CatalogueRow) throws(CatalogueFault)
}

/// The lists of the catalogue, in an order in which each names only rows of those before it.
public enum CatalogueList: String, CaseIterable, Sendable {
  case parameters, frequencies, leaves, zones, techniques, kinds, dosages, contraindications
  case measures, indications, therapies, questions
}
