/// A treatment given beside massage, and how far apart from it.
/// - Source: specification 4f.
public struct Therapy: CatalogueEntry {
  public static let list = CatalogueList.therapies

  public let code: Code<Therapy>
  public let name: String
  public let spacing: String
  /// True when it may not share a day with massage of the same leaves.
  public let notSameDayOnSameLeaves: Bool
  /// What lies between its start and that of the massage when it comes first.
  public let before: Spacing
  /// What lies between the end of the massage and its start when it comes second.
  public let after: Spacing
  public let notWithGeneral: Bool
  /// True where on the day of its first use it keeps off the leaves that are massaged.
  public let apartOnFirstDay: Bool
  public let checks: [Code<Contraindication>]
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.spacing = try row.text("spacing")
    self.notSameDayOnSameLeaves = try row.flag("not_same_day_on_same_leaves")
    self.before = try row.spacing("before_minutes")
    self.after = try row.spacing("after_minutes")
    self.notWithGeneral = try row.flag("not_with_general")
    self.apartOnFirstDay = try row.flag("first_day_apart")
    self.checks = row.words("checks").map { Code($0) }
    self.sources = try row.text("sources")
  }
}

extension Code where Of == Therapy {
  public static let kinetotherapy: Self = "kinetotherapy"
  public static let medicines: Self = "medicines"
  public static let ointment: Self = "ointment"
  public static let selfMassage: Self = "self-massage"

  /// The code under which it is kept: kinesiotherapy is another name of kinetotherapy.
  /// - Source: specification 4f; S1-04.
  public var kept: Self { self == "kinesiotherapy" ? .kinetotherapy : self }
}

/// What must lie between two treatments of one day.
public enum Spacing: Hashable, Sendable {
  case any
  case atLeast(Minutes)
  /// Not in this order.
  case never
}

extension CatalogueRow {
  fileprivate func spacing(_ column: String) throws(CatalogueFault) -> Spacing {
    if optional(column) == "never" { return .never }
    return try optionalInt(column).map { .atLeast(Minutes(rawValue: $0)) } ?? .any
  }
}
