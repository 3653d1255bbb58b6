import KurDomain
import KurSchema

/// The embedded catalogue, read once for all tests.
enum TestCatalogue {
  struct UnknownList: Error { let name: String }

  private static let whole = Result { try catalogue() }
  private static let asked = Result { try entries() as [Question] }
  private static let measured = Result { try entries() as [Measure] }
  private static let treated = Result { try entries() as [Therapy] }
  private static let known = Result { try entries() as [Indication] }

  /// - Parameter changed: parameters that a clinic has set otherwise.
  static func read(_ changed: [ParameterKey: String] = [:]) throws -> Catalogue {
    changed.isEmpty ? try whole.get() : try catalogue(changed)
  }

  static func questions() throws -> [Question] { try asked.get() }

  static func indications() throws -> [Code<Indication>: Indication] {
    Dictionary(try known.get().map { ($0.code, $0) }) { first, _ in first }
  }

  static func measures() throws -> [Code<Measure>: Measure] {
    Dictionary(try measured.get().map { ($0.code, $0) }) { first, _ in first }
  }

  static func therapies() throws -> [Code<Therapy>: Therapy] {
    Dictionary(try treated.get().map { ($0.code, $0) }) { first, _ in first }
  }

  private static func catalogue(_ changed: [ParameterKey: String] = [:]) throws -> Catalogue {
    let values = Dictionary(uniqueKeysWithValues: changed.map { ($0.key.rawValue, $0.value) })
    let parameters = try rows(.parameters).map { fields in
      var fields = fields
      if let value = fields["code"].flatMap({ values[$0] }) { fields["value"] = value }
      return try Parameter(CatalogueRow(list: "parameters", fields: fields))
    }
    return Catalogue(
      leaves: try entries(), techniques: try entries(), frequencies: try entries(),
      kinds: try entries(), dosages: try entries(), zones: try entries(),
      contraindications: try entries(), parameters: parameters)
  }

  private static func rows(_ list: CatalogueList) throws -> [[String: String]] {
    guard let text = KurSchema.catalogue(list.rawValue) else {
      throw UnknownList(name: list.rawValue)
    }
    let table = try CommaSeparated(text)
    return table.rows.map { row in
      Dictionary(zip(table.header, row.fields)) { first, _ in first }
    }
  }

  static func entries<Entry: CatalogueEntry>() throws -> [Entry] {
    try rows(Entry.list).map { try Entry(CatalogueRow(list: Entry.list.rawValue, fields: $0)) }
  }
}
