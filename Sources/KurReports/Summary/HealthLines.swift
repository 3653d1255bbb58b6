import KurDomain
import KurRules

/// A contraindication that holds, as a report shows it.
public struct FindingLine: Sendable {
  public let code: Code<Contraindication>
  public let name: String
  public let level: Bar.Level
  /// The leaves that it touches; empty where it touches the whole body.
  public let sites: [Site]
  /// The kinds of massage that it touches; empty for all.
  public let kinds: [NamedKind]
  /// The first day on which it may be over, or the last one of its clearance.
  public let until: CalendarDay?
  /// True for a warning that was a bar until a physician cleared it.
  public let isCleared: Bool
  public let basis: FindingBasis
  /// What a physician has said of it since.
  public let revision: Revision?
  public let action: Contraindication.Action?

  /// A physician's word by which it bars less than was stated.
  public struct Revision: Sendable {
    public let choice: FindingRevision.Choice
    public let code: Code<Contraindication>
    public let day: CalendarDay
    public let physician: String
    /// Nil where the reader sees no notes.
    public let reason: String?
  }

  init(_ bar: Bar, chart: Chart, showsNotes: Bool) {
    let catalogue = chart.catalogue
    self.code = bar.code
    self.name = bar.row.name
    self.level = bar.level
    self.sites = bar.isWhole ? [] : bar.sites.sorted()
    self.kinds =
      bar.row.scope == .kinds ? bar.row.kinds.map { NamedKind($0, in: catalogue) } : []
    self.until = bar.until
    self.isCleared = bar.clearance != nil
    self.basis = bar.finding.basis
    self.revision = bar.finding.revision.map {
      Revision(
        choice: $0.choice, code: $0.code, day: $0.day, physician: chart.name(of: $0.physician),
        reason: showsNotes ? $0.reason : nil)
    }
    self.action = bar.action
  }
}

/// A physician's clearance that holds, as a report shows it.
public struct ClearanceLine: Sendable {
  public let code: Code<Contraindication>
  public let name: String
  /// Empty for all.
  public let leaves: [Code<Leaf>]
  /// Empty for all.
  public let kinds: [NamedKind]
  public let maximumIntensity: Intensity?
  public let from: CalendarDay
  public let until: CalendarDay
  public let physician: String
  /// Nil where the reader sees no notes.
  public let reason: String?

  init(_ clearance: Clearance, chart: Chart, showsNotes: Bool) {
    let catalogue = chart.catalogue
    self.code = clearance.code
    self.name = catalogue.contraindications[clearance.code]?.name ?? clearance.code.rawValue
    self.leaves = clearance.leaves
    self.kinds = clearance.kinds.map { NamedKind($0, in: catalogue) }
    self.maximumIntensity = clearance.maximumIntensity
    self.from = clearance.from
    self.until = clearance.until
    self.physician = chart.name(of: clearance.physician)
    self.reason = showsNotes ? clearance.reason : nil
  }
}

/// A kind of massage with its own name.
public struct NamedKind: Sendable {
  public let code: Code<Kind>
  public let name: String

  init(_ code: Code<Kind>, in catalogue: Catalogue) {
    self.code = code
    self.name = catalogue.kinds[code]?.name ?? code.rawValue
  }
}

extension Chart {
  /// The name of a member of staff, or the number where the chart does not hold the person.
  func name(of person: Key<Staff>) -> String { staff[person]?.name ?? person.description }
}
