import KurDomain

/// What a finding does to a treatment on a day: it bars it, somewhere or everywhere, or limits it.
public struct Bar: Sendable {
  /// From the gravest to the lightest.
  public enum Level: String, CaseIterable, Comparable, Sendable {
    case absolute
    case deferring = "defer"
    case regional, clearance, warning, information

    public static func < (left: Level, right: Level) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  public let finding: ActiveFinding
  public let level: Level
  /// The sites of the treatment that it touches.
  public let sites: Set<Site>
  /// True when it touches the body as a whole.
  public let isWhole: Bool
  /// The clearance that turned it into a warning.
  public let clearance: Clearance?
  /// The only kinds in which it holds; empty where it holds in all.
  public let kinds: [Code<Kind>]
  /// What is to be done at once.
  public let action: Contraindication.Action?

  public var row: Contraindication { finding.row }
  public var code: Code<Contraindication> { row.code }

  /// The day on which it may be over, or the last day of its clearance.
  public var until: CalendarDay? { clearance?.until ?? finding.until }

  /// True when nothing may be done where it touches.
  public var isBarring: Bool { level < .warning }

  /// The strongest pressure that it leaves.
  public var maximumIntensity: Intensity? {
    guard !isBarring else { return nil }
    return [row.maximumIntensity, clearance?.maximumIntensity].compactMap { $0 }.min()
  }

  /// True for an event of which nobody knows the day, where days alone would end it.
  public var isUndated: Bool {
    row.event != nil && !row.undatedIsToday && finding.since == nil
  }

  /// Who can change it, and how: `a physician closes it`.
  public var way: String { row.releaseText.isEmpty ? "it does not end by itself" : row.releaseText }
}

/// Evaluates what holds on a day against a treatment.
/// - Source: specification 5.2.
public struct Bars: Sendable {
  /// The gravest first.
  public let all: [Bar]
  /// What the day's measurements say of every treatment, the gravest first.
  public let signs: [Sign]

  /// - Parameters:
  ///   - kind: the kind of massage, or nil to ask about the patient as such.
  ///   - sites: what is to be worked on.
  ///   - indication: the course's leading indication; some allow what skin disease bars.
  public init(
    _ findings: ActiveFindings, kind: Code<Kind>?, sites: Set<Site>, indication: Indication?,
    on day: CalendarDay, clearances: [Clearance], catalogue: Catalogue
  ) {
    self.signs = findings.signs
    var bars: [Bar] = []
    for finding in findings.findings {
      for part in Bars.parts(of: finding, catalogue: catalogue) {
        if !part.kinds.isEmpty, let kind, !part.kinds.contains(kind) { continue }
        let hit = part.sites.map(sites.intersection) ?? sites
        guard !hit.isEmpty else { continue }
        if Bars.isWhitelisted(finding.row, kind: kind, indication: indication, hit: hit) {
          continue
        }
        let clearance =
          part.level == .clearance
          ? clearances.filter { $0.code == finding.row.code && $0.applies(to: kind, on: day) }
            .clearing(finding, on: hit) : nil
        bars.append(
          Bar(
            finding: finding, level: clearance == nil ? part.level : .warning, sites: hit,
            isWhole: part.sites == nil && part.kinds.isEmpty, clearance: clearance,
            kinds: part.kinds,
            action: finding.row.code == "bp-grade3" && findings.hasPressureSymptoms
              ? .emergency : finding.row.action(isDated: finding.since != nil)))
      }
    }
    self.all = bars.withoutRepeats.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
  }

  public var barring: [Bar] { all.filter(\.isBarring) }

  /// The strongest pressure that all of them leave together.
  public var maximumIntensity: Intensity? { all.compactMap(\.maximumIntensity).min() }

  private struct Part {
    let level: Bar.Level
    /// Nil for the whole body.
    let sites: Set<Site>?
    var kinds: [Code<Kind>] = []
  }

  private static func parts(of finding: ActiveFinding, catalogue: Catalogue) -> [Part] {
    let row = finding.row
    let body = catalogue.body
    let marked = finding.sites.isEmpty ? nil : finding.sites
    // Of a twofold code the regional part is what a physician narrows.
    let isTwofold = row.class == .clearanceAndRegional
    let narrowed = isTwofold ? nil : finding.narrowed
    let regional =
      finding.narrowed ?? (row.regionalSite ? marked : body.sites(of: row.regionalLeaves))
    let level: Bar.Level
    switch row.class {
    case .absolute: level = .absolute
    case .deferring: level = .deferring
    case .regional: level = .regional
    case .clearance, .clearanceAndRegional: level = .clearance
    case .warning: level = .warning
    }
    let first: Part
    switch row.scope {
    case .whole: first = Part(level: level, sites: nil)
    case .leaves: first = Part(level: level, sites: narrowed ?? body.sites(of: row.leaves))
    case .site: first = Part(level: level, sites: narrowed ?? marked)
    case .siteAndNeighbours:
      first = Part(
        level: level, sites: narrowed ?? marked.map { Set($0.flatMap(body.surroundings)) })
    case .otherLeaves: first = Part(level: level, sites: body.sites.subtracting(regional ?? []))
    case .kinds: first = Part(level: level, sites: nil, kinds: row.kinds)
    case .lubricant: first = Part(level: level, sites: nil)
    }
    return isTwofold ? [first, Part(level: .regional, sites: regional)] : [first]
  }

  /// The sites that a physician may narrow of what a finding bars; nil where it bars by its code
  /// alone, as an absolute one does.
  static func narrowable(_ finding: ActiveFinding, catalogue: Catalogue) -> Set<Site>? {
    let parts = parts(of: finding, catalogue: catalogue)
    let part: Part?
    switch (finding.row.class, finding.row.scope) {
    case (.clearanceAndRegional, _): part = parts.last
    case (.regional, .leaves), (.regional, .site), (.regional, .siteAndNeighbours),
      (.clearance, .leaves), (.clearance, .site), (.clearance, .siteAndNeighbours):
      part = parts.first
    default: part = nil
    }
    return part.map { $0.sites ?? catalogue.body.sites }
  }

  /// - Source: X-08.
  private static func isWhitelisted(
    _ row: Contraindication, kind: Code<Kind>?, indication: Indication?, hit: Set<Site>
  ) -> Bool {
    row.code == "skin-disease" && kind == .facial && hit.allSatisfy { $0.leaf == "face" }
      && indication.map { $0.kinds.contains(.facial) } ?? false
  }
}

extension Bars {
  /// The same without what holds in some kinds of massage only.
  var withoutKinds: Bars { Bars(all: all.filter(\.kinds.isEmpty), signs: signs) }

  private init(all: [Bar], signs: [Sign]) {
    self.all = all
    self.signs = signs
  }
}
