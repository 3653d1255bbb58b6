import KurDomain
import KurStore

/// Shows the catalogue to people: the clinic's where there is one, else the one that Kur brings.
public enum CatalogueBrowser {
  /// The rows of a list whose columns hold every word of the text, case and accents aside.
  public static func rows(
    of list: CatalogueList, matching text: String?, in practice: Practice?
  ) throws(ServiceError) -> (columns: [String], rows: [[String]]) {
    let table = try translated(practice?.database ?? "") {
      if let practice {
        return try practice.store.read { try $0.table(of: list) }
      }
      return try EmbeddedCatalogue.table(of: list)
    }
    guard let text else { return table }
    let words = FoldedText(text).words
    return (
      table.columns,
      table.rows.filter { row in
        let line = FoldedText(row.joined(separator: " ")).value
        return words.allSatisfy { line.contains($0) }
      }
    )
  }
}
