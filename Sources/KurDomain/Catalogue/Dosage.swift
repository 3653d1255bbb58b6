/// How much of a kind is given: minutes, step, frequency and pressure. A kind has one row, or one
/// for each age or zone that its dose depends on; the first that applies is taken.
/// - Source: specification 4e.
public struct Dosage: CatalogueEntry {
  public static let list = CatalogueList.dosages

  /// Where the target comes from when nobody names one.
  public enum TargetRule: String, Sendable {
    /// Twice the zone's norm minutes for norm zones, else the dosage's own target.
    case norm
    /// Ten minutes a unit of the zone.
    case units
    /// The dosage's own target, always.
    case own
  }

  public let kind: Code<Kind>
  /// Applies to zone GENERAL alone, to every other zone, or (nil) to all.
  public let onGeneralZone: Bool?
  /// Applies to patients below this age.
  public let belowMonths: Int?
  public let minutes: ClosedRange<Minutes>
  public let startMinutes: Minutes
  public let targetMinutes: Minutes
  public let targetRule: TargetRule
  /// The most minutes by which one session may exceed the last; nil for flat kinds.
  public let stepCap: Minutes?
  /// Allowed frequencies, the default first.
  public let frequencies: [Code<Frequency>]
  /// The kind's own least number of days between two sessions.
  public let leastGapDays: Int
  public let intensityTarget: Intensity
  public let intensityMaximum: Intensity

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.kind = Code(try row.text("kind"))
    switch row.optional("zone_scope") {
    case nil: self.onGeneralZone = nil
    case "general": self.onGeneralZone = true
    case "local": self.onGeneralZone = false
    case let other?: throw row.fault("zone_scope", "'\(other)' is neither general nor local")
    }
    self.belowMonths = try row.optionalInt("below_months")
    let least = try row.int("min_minutes")
    let most = try row.int("max_minutes")
    guard least > 0, most >= least else {
      throw row.fault("max_minutes", "\(least) to \(most) is no range of minutes")
    }
    self.minutes = Minutes(rawValue: least)...Minutes(rawValue: most)
    self.startMinutes = Minutes(rawValue: try row.int("start_minutes"))
    self.targetMinutes = Minutes(rawValue: try row.int("target_minutes"))
    self.targetRule = try row.value("target_rule")
    self.stepCap = try row.optionalInt("step_cap").map(Minutes.init(rawValue:))
    self.frequencies = row.words("frequencies").map { Code($0) }
    self.leastGapDays = try row.int("least_gap_days")
    self.intensityTarget = Intensity(rawValue: try row.int("intensity_target"))
    self.intensityMaximum = Intensity(rawValue: try row.int("intensity_max"))
  }

  public func applies(to zone: Code<Zone>, ageMonths: Int?) -> Bool {
    if let onGeneralZone, onGeneralZone != (zone == .general) { return false }
    if let belowMonths { return ageMonths.map { $0 < belowMonths } ?? false }
    return true
  }
}
