import KurDomain
import KurSchema

/// The catalogue as it is embedded, read into its types.
struct EmbeddedCatalogue {
  let parameters: [Parameter]
  let frequencies: [Frequency]
  let leaves: [Leaf]
  let zones: [Zone]
  let techniques: [Technique]
  let kinds: [Kind]
  let dosages: [Dosage]
  let contraindications: [Contraindication]
  let indications: [Indication]
  let therapies: [Therapy]
  let questions: [Question]

  init() throws {
    parameters = try entries()
    frequencies = try entries()
    leaves = try entries()
    zones = try entries()
    techniques = try entries()
    kinds = try entries()
    dosages = try entries()
    contraindications = try entries()
    indications = try entries()
    therapies = try entries()
    questions = try entries()
  }

  func contraindication(_ code: Code<Contraindication>) -> Contraindication? {
    contraindications.first { $0.code == code }
  }

  var catalogue: Catalogue {
    Catalogue(
      leaves: leaves, techniques: techniques, frequencies: frequencies, kinds: kinds,
      dosages: dosages, zones: zones, contraindications: contraindications,
      parameters: parameters)
  }
}

struct UnknownList: Error { let name: String }

/// The rows of one list, as text by column.
func rows(_ list: CatalogueList) throws -> [CatalogueRow] {
  guard let text = KurSchema.catalogue(list.rawValue) else {
    throw UnknownList(name: list.rawValue)
  }
  let table = try CommaSeparated(text)
  return table.rows.map { row in
    CatalogueRow(
      list: list.rawValue, line: row.line,
      fields: Dictionary(zip(table.header, row.fields), uniquingKeysWith: { first, _ in first }))
  }
}

private func entries<Entry: CatalogueEntry>() throws -> [Entry] {
  try rows(Entry.list).map { try Entry($0) }
}
