/// How often a course is given, and how long a gap it bears.
/// - Source: specification 5.6.
public struct Frequency: CatalogueEntry {
  public static let list = CatalogueList.frequencies

  public let code: Code<Frequency>
  public let name: String
  /// Days from one session to the next; 2 leaves one day free.
  public let gapDays: Int
  /// The most days since the last counted session for each class; nil for single visits.
  public let limits: GapLimits?

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.gapDays = try row.int("gap_days")
    if let normal = try row.optionalInt("normal_days") {
      self.limits = GapLimits(
        normal: normal, hold: try row.int("hold_days"), stepBack: try row.int("step_back_days"))
    } else {
      self.limits = nil
    }
  }
}

/// The last day of each gap class, in days since the last counted session.
public struct GapLimits: Hashable, Sendable {
  public let normal: Int
  public let hold: Int
  public let stepBack: Int

  public init(normal: Int, hold: Int, stepBack: Int) {
    self.normal = normal
    self.hold = hold
    self.stepBack = stepBack
  }
}

extension Code where Of == Frequency {
  public static let single: Self = "single"
  public static let daily: Self = "daily"
  public static let alternate: Self = "alternate"
}
