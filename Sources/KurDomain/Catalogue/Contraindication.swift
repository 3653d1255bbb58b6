/// A state in which massage is unsafe, everywhere or somewhere, for a time or until it is treated.
/// - Source: specification 4a.
public struct Contraindication: CatalogueEntry {
  public static let list = CatalogueList.contraindications

  /// A absolute, D defer, R regional, C clearance, W warning; C+R is both, each over its own scope.
  public enum Class: String, Sendable {
    case absolute = "A"
    case deferring = "D"
    case regional = "R"
    case clearance = "C"
    case clearanceAndRegional = "C+R"
    case warning = "W"
  }

  public enum Scope: String, Sendable {
    case whole
    /// The leaves of the row.
    case leaves
    /// The leaves marked on the body, or the whole body where none is marked.
    case site
    case siteAndNeighbours = "site-neighbours"
    /// Every leaf but the regional ones of the same row.
    case otherLeaves = "other-leaves"
    /// Every leaf, in the kinds of the row.
    case kinds
    /// The choice of lubricant, no leaf.
    case lubricant
  }

  /// What ends it.
  public enum Release: String, Sendable {
    /// A physician closes it.
    case physician
    /// Seen healed at a screening.
    case healed
    /// A later reading.
    case reading
    /// Days pass.
    case elapsed
    /// The patient grows older.
    case age
    case none
  }

  public enum Action: String, CaseIterable, Sendable {
    case emergency
    case physicianToday = "physician-today"
    case homeUntil = "home-until"
  }

  public enum Vital: String, Sendable { case pressure, temperature }

  /// How it comes to be known.
  public enum Origin: String, Sendable {
    /// Somebody states it.
    case asserted
    /// From a dated event and the days since.
    case event
    case temperature, pressure, pulse, pain, age
  }

  public let code: Code<Contraindication>
  public let name: String
  public private(set) var `class`: Class
  public private(set) var scope: Scope
  public private(set) var leaves: [Code<Leaf>]
  public let kinds: [Code<Kind>]
  public let therapies: [String]
  /// The leaves of a C+R code's regional bar, or its site where `regionalSite`.
  public private(set) var regionalLeaves: [Code<Leaf>]
  public let regionalSite: Bool
  public let release: Release
  public private(set) var releaseText: String
  public let origin: Origin
  /// Codes of one event share its name: stating one states the event.
  public let event: String?
  /// The parameter whose days must have passed since the event before this code holds.
  public let afterParameter: String?
  /// The parameter after whose days this code no longer holds.
  public let untilParameter: String?
  /// True when it still holds on the last of those days, as on day 42 of 42.
  public let untilInclusive: Bool
  /// True when an event without a date is taken to be of the day on which it is stated.
  public let undatedIsToday: Bool
  public private(set) var action: Action?
  /// The strongest pressure allowed with it, once cleared or as a warning.
  public let maximumIntensity: Intensity?
  /// Techniques not to be used with it, once cleared or as a warning.
  public let barredTechniques: [Code<Technique>]
  /// The shortest gap in days with it, once cleared.
  public let leastGapDays: Int?
  /// True when only local kinds are allowed, once cleared.
  public let localOnly: Bool
  /// The vital sign that is asked for at each session while it holds.
  public let vital: Vital?
  /// Codes into which a physician may change it; `benign` is the milder form of the same code, whose
  /// regional leaves it then bars.
  public private(set) var reclassTo: [String]
  /// Empty where it goes by the organ, site or disease, or where there is none.
  public let icd10: [String]
  public let sources: String
  public let note: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.class = try row.value("class")
    self.scope = try row.value("scope")
    self.leaves = row.words("leaves").map { Code($0) }
    self.kinds = row.words("kinds").map { Code($0) }
    self.therapies = row.words("therapies")
    let regional = row.words("regional_leaves")
    self.regionalSite = regional == ["site"]
    self.regionalLeaves = regionalSite ? [] : regional.map { Code($0) }
    self.release = try row.value("release")
    self.releaseText = row.optional("release_text") ?? ""
    self.origin = try row.value("origin")
    self.event = row.optional("event")
    self.afterParameter = row.optional("after_parameter")
    self.untilParameter = row.optional("until_parameter")
    self.untilInclusive = try row.flag("until_inclusive")
    self.undatedIsToday = try row.flag("undated_is_today")
    self.action = row.optional("action") == nil ? nil : try row.value("action")
    self.maximumIntensity = try row.optionalInt("max_intensity").map(Intensity.init(rawValue:))
    self.barredTechniques = row.words("barred_techniques").map { Code($0) }
    self.leastGapDays = try row.optionalInt("least_gap_days")
    self.localOnly = try row.flag("local_only")
    self.vital = row.optional("vital") == nil ? nil : try row.value("vital")
    self.reclassTo = row.words("reclass_to")
    self.icd10 = row.words("icd10")
    self.sources = try row.text("sources")
    self.note = row.optional("note") ?? ""
  }
}

extension Contraindication {
  /// The word for the milder form of the same code among those of `reclassTo`.
  public static let benign = "benign"

  /// The milder form of the same code, which bars its regional leaves and nothing else; nil where
  /// there is none.
  /// - Source: specification 4a (tumour-abdominal).
  public var milder: Contraindication? {
    guard reclassTo.contains(Contraindication.benign) else { return nil }
    var milder = self
    milder.class = .regional
    milder.scope = .leaves
    milder.leaves = regionalLeaves
    milder.regionalLeaves = []
    milder.releaseText = "a physician closes it"
    milder.action = nil
    milder.reclassTo = []
    return milder
  }
}

extension Contraindication {
  /// What is to be done at once. An event of which nobody knows the day is no emergency: it may be
  /// many years ago.
  public func action(isDated: Bool) -> Action? {
    event != nil && !undatedIsToday && !isDated && action == .emergency ? .physicianToday : action
  }
}

extension Code where Of == Contraindication {
  public static let childDistress: Self = "child-distress"
}
