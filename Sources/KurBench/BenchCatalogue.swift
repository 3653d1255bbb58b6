import KurDomain
import KurSchema

/// The catalogue as Kur brings it, read without a database.
enum BenchCatalogue {
  struct Missing: Error { let list: CatalogueList }

  static func read() throws -> Catalogue {
    Catalogue(
      leaves: try entries(), techniques: try entries(), frequencies: try entries(),
      kinds: try entries(), dosages: try entries(), zones: try entries(),
      contraindications: try entries(), parameters: try entries())
  }

  static func entries<Entry: CatalogueEntry>() throws -> [Entry] {
    guard let text = KurSchema.catalogue(Entry.list.rawValue) else {
      throw Missing(list: Entry.list)
    }
    let table = try CommaSeparated(text)
    return try table.rows.map { row in
      let fields = Dictionary(zip(table.header, row.fields)) { first, _ in first }
      return try Entry(CatalogueRow(list: Entry.list.rawValue, fields: fields))
    }
  }
}
