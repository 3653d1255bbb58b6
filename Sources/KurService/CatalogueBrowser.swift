import KurDomain
import KurRules
import KurStore

/// Shows the catalogue to people: the clinic's where there is one, else the one that Kur brings.
public enum CatalogueBrowser {
  /// The rows of a list whose columns hold every word of the text, case and accents aside. The last
  /// column says whose a row is: `kur` or `clinic`.
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
    let search = CatalogueSearch(text)
    return (
      table.columns,
      table.rows.filter { search.finds(FoldedText($0.dropLast().joined(separator: " "))) }
    )
  }

  /// Parameters as they are set now, and as they come; in the order of the keys.
  public static func parameters(
    _ keys: [ParameterKey], in practice: Practice?
  ) throws(ServiceError) -> [(parameter: Parameter, default: String)] {
    let (present, defaults) = try translated(practice?.database ?? "") {
      if let practice {
        return try practice.store.read {
          (try $0.entries(of: Parameter.self), try $0.defaults())
        }
      }
      let embedded = try EmbeddedCatalogue.entries(of: Parameter.self)
      return (embedded, embedded)
    }
    return keys.compactMap { key in
      guard let parameter = present.first(where: { $0.key == key.rawValue }) else { return nil }
      let value = defaults.first { $0.key == key.rawValue }?.value
      return (parameter, value ?? parameter.value)
    }
  }

  /// What a rule's figures are in the rows as they are now; in the order of the figures.
  public static func figures(
    _ figures: [RuleFigure], in practice: Practice?
  ) throws(ServiceError) -> [(figure: RuleFigure, values: [RuleFigureValue])] {
    guard !figures.isEmpty else { return [] }
    let rows = try translated(practice?.database ?? "") {
      if let practice {
        return try practice.store.read {
          RuleFigureRows(
            kinds: try $0.entries(), dosages: try $0.entries(), frequencies: try $0.entries(),
            leaves: try $0.entries(), zones: try $0.entries(), techniques: try $0.entries(),
            therapies: try $0.entries())
        }
      }
      typealias Brought = EmbeddedCatalogue
      return RuleFigureRows(
        kinds: try Brought.entries(), dosages: try Brought.entries(),
        frequencies: try Brought.entries(), leaves: try Brought.entries(),
        zones: try Brought.entries(), techniques: try Brought.entries(),
        therapies: try Brought.entries())
    }
    return figures.map { ($0, rows.values(of: $0)) }
  }
}
