/// A kind of massage: what it is for, who may have it, where, and how many sessions.
/// - Source: specification 4e.
public struct Kind: CatalogueEntry {
  public static let list = CatalogueList.kinds

  public enum Category: String, Sendable { case medical, cosmetic, nonMedical = "non-medical" }
  public enum Ramp: String, Sendable { case required, optional, flat }

  public let code: Code<Kind>
  public let name: String
  public let category: Category
  public let needsPrescription: Bool
  public let leastAgeMonths: Int
  /// The age in full years from which the kind is no longer offered; nil without an upper limit.
  public let endAgeYears: Int?
  public let ramp: Ramp
  /// True when every norm zone is allowed, but those of `exceptZones`.
  public let takesNormZones: Bool
  public let zones: [Code<Zone>]
  public let exceptZones: [Code<Zone>]
  public let defaultSessions: Int
  public let sessions: ClosedRange<Int>
  /// Session counts that need no reason.
  public let usualSessions: [Int]
  /// True when the course has an introductory, a main and a final stage.
  public let hasStages: Bool
  /// True when the whole body is worked, so that R-24 keeps days apart.
  public let isGeneral: Bool
  /// What a prescription allows when it names no techniques.
  public let techniques: [Code<Technique>]
  /// What it does to the patient; nil where the prescription says it.
  public let action: SessionAction?
  /// True where choosing it needs a reason and the phase of the disease.
  /// - Source: R-44.
  public let needsMethodReason: Bool
  public let notes: String
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.category = try row.value("category")
    self.needsPrescription = try row.flag("prescription")
    self.leastAgeMonths = try row.int("least_age_months")
    self.endAgeYears = try row.optionalInt("end_age_years")
    self.ramp = try row.value("ramp")
    self.takesNormZones = try row.flag("norm_zones")
    self.zones = row.words("zones").map { Code($0) }
    self.exceptZones = row.words("except_zones").map { Code($0) }
    self.defaultSessions = try row.int("default_sessions")
    let least = try row.int("min_sessions")
    let most = try row.int("max_sessions")
    guard least >= 1, most >= least else {
      throw row.fault("max_sessions", "\(least) to \(most) is no range of sessions")
    }
    self.sessions = least...most
    self.usualSessions = row.words("usual_sessions").compactMap { Int($0) }
    self.hasStages = try row.flag("stages")
    self.isGeneral = try row.flag("general")
    self.techniques = row.words("techniques").map { Code($0) }
    self.action = row.optional("action") == nil ? nil : try row.value("action")
    self.needsMethodReason = try row.flag("method_reason")
    self.notes = row.optional("notes") ?? ""
    self.sources = try row.text("sources")
  }

  public func takes(_ zone: Zone) -> Bool {
    zones.contains(zone.code)
      || (takesNormZones && zone.isNorm && !exceptZones.contains(zone.code))
  }
}

extension Code where Of == Kind {
  public static let child: Self = "child"
  public static let facial: Self = "facial"
  public static let abdominal: Self = "abdominal"
  public static let preventive: Self = "preventive"
  public static let relaxation: Self = "relaxation"
  public static let segmentalReflex: Self = "segmental-reflex"
}
