/// A bookable area of the body.
/// - Source: specification 4d; units of order 817 (N1 to N6).
public struct Zone: CatalogueEntry {
  public static let list = CatalogueList.zones

  public let code: Code<Zone>
  public let name: String
  /// Work units of one side, in tenths; nil where units follow from the minutes given.
  public let unitTenths: Int?
  /// The norm's minutes for one side; nil where they follow from the plan.
  public let normMinutes: Minutes?
  public let leaves: [Code<Leaf>]
  /// True where the zone is booked for the left, the right or both.
  public let isPerSide: Bool
  /// True for the zones of the norm, false for those that only some kinds work on.
  public let isNorm: Bool
  /// The fewest minutes on this zone where that is below the kind's own minimum.
  public let leastMinutes: Minutes?
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.unitTenths = try row.optionalInt("unit_tenths")
    self.normMinutes = try row.optionalInt("norm_minutes").map(Minutes.init(rawValue:))
    self.leaves = row.words("leaves").map { Code($0) }
    self.isPerSide = try row.flag("per_side")
    self.isNorm = try row.flag("norm")
    self.leastMinutes = try row.optionalInt("least_minutes").map(Minutes.init(rawValue:))
    self.sources = try row.text("sources")
  }

  /// The sites that a course on this zone works on.
  public func sites(_ side: ZoneSide, on body: BodyMap) -> Set<Site> {
    body.sites(of: leaves, isPerSide ? side.sides : [.left, .right])
  }
}

extension Code where Of == Zone {
  public static let general: Self = "GENERAL"
  public static let generalChild: Self = "GENERAL-CHILD"
}

/// The side for which a zone is booked; `none` for a zone that is not booked by side.
public enum ZoneSide: String, CaseIterable, Sendable, Codable {
  case none, left, right, both

  public var sides: [Side] {
    switch self {
    case .none, .both: [.left, .right]
    case .left: [.left]
    case .right: [.right]
    }
  }

  /// How many sides are worked, for units and default minutes.
  public var count: Int { self == .both ? 2 : 1 }
}
