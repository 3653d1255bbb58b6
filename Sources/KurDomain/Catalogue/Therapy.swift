/// A treatment given beside massage, and how far apart from it.
/// - Source: specification 4f.
public struct Therapy: CatalogueEntry {
  public static let list = CatalogueList.therapies

  public let code: Code<Therapy>
  public let name: String
  public let spacing: String
  /// Minutes between it and massage on one day, where a figure is given.
  public let apartMinutes: Minutes?
  /// True when it may not share a day with massage of the same leaves.
  public let notSameDayOnSameLeaves: Bool
  public let checks: [Code<Contraindication>]
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.spacing = try row.text("spacing")
    self.apartMinutes = try row.optionalInt("apart_minutes").map(Minutes.init(rawValue:))
    self.notSameDayOnSameLeaves = try row.flag("not_same_day_on_same_leaves")
    self.checks = row.words("checks").map { Code($0) }
    self.sources = try row.text("sources")
  }
}
