import KurDomain

/// What a patient's health leaves on a day: where, how strong, until when, in which kinds.
/// Computed by intersecting what bars with the sites of each zone.
/// - Source: specification 5.2, 5.5.
public struct Allowance: Sendable {
  public enum Level: String, Comparable, Sendable {
    case free, limited, barred

    public static func < (left: Level, right: Level) -> Bool { left.order < right.order }
    private var order: Int { self == .free ? 0 : self == .limited ? 1 : 2 }
  }

  /// A zone, or one side of it where left and right differ.
  public struct OfZone: Hashable, Sendable {
    public let zone: Code<Zone>
    /// `none` for the whole zone.
    public let side: ZoneSide
    public let level: Level
    /// The strongest pressure, where that is limited.
    public let maximumIntensity: Intensity?
    /// The first day on which it may be over, or the last one of a clearance; nil where no day
    /// decides.
    public let until: CalendarDay?
    /// What bars or limits it.
    public let codes: [String]
  }

  public struct OfKind: Hashable, Sendable {
    public let kind: Code<Kind>
    public let level: Level
    public let codes: [String]
  }

  /// A general massage with what has to be left out of it.
  public struct OfGeneral: Hashable, Sendable {
    public let isPossible: Bool
    /// Leaves to be excluded, where it is possible.
    public let exclusions: [Code<Leaf>]
    /// The parts of the body that are left, in halves: 14 are all seven.
    public let halves: Int
    /// The minutes that these parts take.
    public let minutes: Minutes
    /// What keeps it from being given in full.
    public let codes: [String]
  }

  public let zones: [OfZone]
  /// The kinds that are limited or barred, and those that are free.
  public let kinds: [OfKind]
  public let general: OfGeneral

  public init(_ chart: Chart, on day: CalendarDay, zones: [Zone], kinds: [Kind]) {
    let findings = chart.activeFindings(on: day)
    let body = chart.catalogue.body
    func bars(_ sites: Set<Site>, _ kind: Code<Kind>? = nil) -> Bars {
      Bars(
        findings, kind: kind, sites: sites, indication: nil, on: day,
        clearances: chart.health.clearances, catalogue: chart.catalogue)
    }
    self.zones = zones.flatMap { zone -> [OfZone] in
      let whole = OfZone(zone, .none, bars(zone.sites(.both, on: body)))
      guard zone.isPerSide, whole.level != .free else { return [whole] }
      let left = OfZone(zone, .left, bars(zone.sites(.left, on: body)))
      let right = OfZone(zone, .right, bars(zone.sites(.right, on: body)))
      return left.isLike(right) ? [whole] : [left, right]
    }
    let whole = zones.first { $0.code == .general }
    let general = whole?.sites(.none, on: body) ?? []
    self.kinds = kinds.map { kind in
      let places = zones.filter(kind.takes).flatMap { zone in
        zone.isPerSide
          ? [zone.sites(.left, on: body), zone.sites(.right, on: body)]
          : [zone.sites(.none, on: body)]
      }
      // A general kind is still given where enough of the body is left.
      let isLeft =
        kind.zones == [.general] && OfGeneral(whole, general, kind, chart: chart, bars).isPossible
      return OfKind(kind, places.map { bars($0, kind.code) }, isLeft: isLeft)
    }
    self.general = OfGeneral(
      whole, general, kinds.first { $0.isGeneral && $0.category == .medical }, chart: chart, bars)
  }

  /// True where nothing is barred or limited.
  public var isFree: Bool {
    zones.allSatisfy { $0.level == .free } && kinds.allSatisfy { $0.level == .free }
  }
}

extension Bars {
  /// What bars, or, where nothing does, what limits.
  fileprivate var decisive: (level: Allowance.Level, codes: [String], bars: [Bar]) {
    let stopping = signs.filter(\.isBarring)
    if !barring.isEmpty || !stopping.isEmpty {
      let codes = barring.map(\.code.rawValue) + stopping.map(\.measure.rawValue)
      return (.barred, codes.unique, barring)
    }
    let limiting = all.filter(\.isLimiting)
    return (limiting.isEmpty ? .free : .limited, limiting.map(\.code.rawValue).unique, limiting)
  }
}

extension Bar {
  /// True for a warning that leaves less than all.
  fileprivate var isLimiting: Bool {
    clearance != nil || maximumIntensity != nil || !row.barredTechniques.isEmpty
  }
}

extension Allowance.OfZone {
  fileprivate init(_ zone: Zone, _ side: ZoneSide, _ all: Bars) {
    // What holds in some kinds only is told of the kinds.
    let bars = all.withoutKinds
    let (level, codes, deciding) = bars.decisive
    let days = deciding.map(\.until) + bars.signs.filter(\.isBarring).map(\.until)
    self.zone = zone.code
    self.side = side
    self.level = level
    self.codes = codes
    self.maximumIntensity = level == .barred ? nil : bars.maximumIntensity
    switch level {
    case .free: self.until = nil
    // It takes the last of what bars to be over, and the first clearance that ends to be barred.
    case .barred: self.until = days.contains(nil) ? nil : days.compactMap(\.self).max()
    case .limited: self.until = days.compactMap(\.self).min()
    }
  }

  fileprivate func isLike(_ other: Self) -> Bool {
    level == other.level && codes == other.codes && maximumIntensity == other.maximumIntensity
      && until == other.until
  }
}

extension Allowance.OfKind {
  /// - Parameter places: what bars on each place where the kind may be given.
  fileprivate init(_ kind: Kind, _ places: [Bars], isLeft: Bool) {
    self.kind = kind.code
    let found = places.map(\.decisive)
    let cleared = places.first?.all.filter { !$0.isBarring && $0.row.localOnly } ?? []
    if kind.isGeneral, !cleared.isEmpty {
      self.level = .barred
      self.codes = cleared.map(\.code.rawValue).unique
    } else if let best = found.map(\.level).min() {
      let isWhole = found.allSatisfy { $0.level == .free }
      self.level = best == .barred && !isLeft ? .barred : isWhole ? .free : .limited
      self.codes = found.flatMap(\.codes).unique
    } else {
      self.level = .free
      self.codes = []
    }
  }
}

extension Allowance.OfGeneral {
  /// - Parameter zone: that of general massage, where the catalogue has it.
  fileprivate init(
    _ zone: Zone?, _ sites: Set<Site>, _ kind: Kind?, chart: Chart,
    _ bars: (Set<Site>, Code<Kind>?) -> Bars
  ) {
    let all = bars(sites, kind?.code)
    let touched = Set(all.barring.flatMap(\.sites).map(\.leaf))
    let left = sites.filter { !touched.contains($0.leaf) }
    let share = zone.map { ZoneShare($0, sites: sites, body: chart.catalogue.body) }
    let halves = share?.halves(of: left) ?? 0
    let rest = bars(left, kind?.code)
    let limits = rest.all.contains { !$0.isBarring && $0.row.localOnly }
    self.isPossible =
      !left.isEmpty && rest.barring.isEmpty && !limits && !all.signs.contains(where: \.isBarring)
      && halves >= 2 * chart.parameters.int(.generalLeastGroups)
    self.exclusions = isPossible ? touched.sorted() : []
    self.halves = halves
    self.minutes = Minutes(rawValue: (share?.weight(of: left) ?? 0) / 2)
    self.codes =
      (all.barring.map(\.code.rawValue) + all.signs.filter(\.isBarring).map(\.measure.rawValue)
      + (limits ? rest.all.filter { $0.row.localOnly }.map(\.code.rawValue) : [])).unique
  }
}
