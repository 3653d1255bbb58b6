import KurDomain
import KurSchema

/// The catalogue as the program brings it, for work without a database.
public enum EmbeddedCatalogue {
  public static func whole() throws(CatalogueFault) -> Catalogue {
    Catalogue(
      leaves: try entries(), techniques: try entries(), frequencies: try entries(),
      kinds: try entries(), dosages: try entries(), zones: try entries(),
      contraindications: try entries(), parameters: try entries())
  }

  public static func entries<Entry: CatalogueEntry>(
    of: Entry.Type = Entry.self
  ) throws(CatalogueFault) -> [Entry] {
    let file = try file(Entry.list)
    var entries: [Entry] = []
    for row in file.rows {
      let fields = Dictionary(zip(file.header, row.fields)) { first, _ in first }
      entries.append(
        try Entry(CatalogueRow(list: Entry.list.rawValue, line: row.line, fields: fields)))
    }
    return entries
  }

  /// A list as text: the names of its columns, and its rows; the last column says whose a row is.
  public static func table(
    of list: CatalogueList
  ) throws(CatalogueFault) -> (columns: [String], rows: [[String]]) {
    let file = try file(list)
    return (file.header + ["owner"], file.rows.map { $0.fields + ["kur"] })
  }

  private static func file(_ list: CatalogueList) throws(CatalogueFault) -> CommaSeparated {
    do {
      return try CommaSeparated(KurSchema.catalogue(list.rawValue) ?? "")
    } catch {
      throw CatalogueFault(
        list: list.rawValue, line: error.line, column: "", reason: error.reason)
    }
  }
}
