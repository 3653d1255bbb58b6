import KurDomain
import KurRules

/// A contraindication that holds, as a report shows it.
public struct FindingLine: Sendable {
  public let code: Code<Contraindication>
  public let name: String
  public let level: Bar.Level
  /// The leaves that it touches; empty where it touches the whole body.
  public let sites: [Site]
  /// The kinds of massage that it touches, by name; empty for all.
  public let kinds: [String]
  /// The first day on which it may be over, or the last one of its clearance.
  public let until: CalendarDay?
  /// True for a warning that was a bar until a physician cleared it.
  public let isCleared: Bool
  public let evidence: String
  public let action: Contraindication.Action?

  init(_ bar: Bar, chart: Chart, showsNotes: Bool) {
    let catalogue = chart.catalogue
    self.code = bar.code
    self.name = bar.row.name
    self.level = bar.level
    self.sites = bar.isWhole ? [] : bar.sites.sorted()
    self.kinds =
      bar.row.scope == .kinds ? bar.row.kinds.map { catalogue.kinds[$0]?.name ?? "\($0)" } : []
    self.until = bar.until
    self.isCleared = bar.clearance != nil
    let revised = bar.finding.revision.map { revision in
      let reason = showsNotes ? ": \(revision.reason)" : ""
      return "; " + revision.words(by: chart.name(of: revision.physician)) + reason
    }
    self.evidence = bar.finding.basis.description + (revised ?? "")
    self.action = bar.action
  }
}

/// A physician's clearance that holds, as a report shows it.
public struct ClearanceLine: Sendable {
  public let code: Code<Contraindication>
  public let name: String
  /// Empty for all.
  public let leaves: [Code<Leaf>]
  /// By name; empty for all.
  public let kinds: [String]
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
    self.kinds = clearance.kinds.map { catalogue.kinds[$0]?.name ?? "\($0)" }
    self.maximumIntensity = clearance.maximumIntensity
    self.from = clearance.from
    self.until = clearance.until
    self.physician = chart.name(of: clearance.physician)
    self.reason = showsNotes ? clearance.reason : nil
  }
}

extension Chart {
  /// The name of a member of staff, or the number where the chart does not hold the person.
  func name(of person: Key<Staff>) -> String { staff[person]?.name ?? person.description }
}
