/// A figure that a clinic may change, with its unit and bounds.
/// - Source: specification 10.
public struct Parameter: CatalogueEntry {
  public static let list = CatalogueList.parameters

  public enum ValueType: String, Sendable { case integer, decimal, time, word, weekdays }

  public let key: String
  public let value: String
  public let type: ValueType
  /// As `days`, `C`, `mmHg`; empty where the value has none.
  public let unit: String
  /// Lowest and highest value of a number; for a word, the words that are accepted.
  public let minimum: String?
  public let maximum: String?
  public let accepted: [String]
  public let name: String
  public let provenance: String
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.key = try row.text("code")
    self.value = try row.text("value")
    self.type = try row.value("type")
    self.unit = row.optional("unit") ?? ""
    self.minimum = row.optional("minimum")
    self.maximum = row.optional("maximum")
    self.accepted = row.words("accepted")
    self.name = try row.text("name")
    self.provenance = try row.text("provenance")
    self.sources = row.optional("sources") ?? ""
  }
}
