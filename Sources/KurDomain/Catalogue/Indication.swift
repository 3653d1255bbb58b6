/// Why a course is given.
/// - Source: specification 4b.
public struct Indication: CatalogueEntry {
  public static let list = CatalogueList.indications

  public let code: Code<Indication>
  public let name: String
  /// Empty where it goes by the diagnosis.
  public let icd10: [String]
  public let kinds: [Code<Kind>]
  /// Contraindications of which one must be cleared first, as `hernia-disc`.
  public let clearances: [Code<Contraindication>]
  public let condition: String
  /// What shows its course, in words.
  public let measures: String
  /// Measures to take at start, middle and end; of each list one will do.
  public let scores: [[Code<Measure>]]
  /// True where introductory sessions keep off the injured place.
  /// - Source: R-47.
  public let isPostTraumatic: Bool
  /// True for those that a course without a prescription may name.
  public let isNonMedical: Bool
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.icd10 = row.words("icd10")
    self.kinds = row.words("kinds").map { Code($0) }
    self.clearances = row.words("clearances").map { Code($0) }
    self.condition = row.optional("condition") ?? ""
    self.measures = row.optional("measures") ?? ""
    self.scores = row.words("scores").map { $0.split(separator: "|").map { Code(String($0)) } }
    self.isPostTraumatic = try row.flag("post_traumatic")
    self.isNonMedical = try row.flag("non_medical")
    self.sources = try row.text("sources")
  }
}
