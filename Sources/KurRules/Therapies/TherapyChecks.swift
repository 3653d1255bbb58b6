import KurDomain

/// A rule over a treatment beside massage.
public protocol TherapyRule: Rule {
  func findings(for proposal: ProposedTherapy, in chart: Chart) -> [RuleFinding]
}

/// What its row names, and what names it, keeps a treatment from being given.
/// - Source: specification 4f 'Extra check'.
extension Contraindicated: TherapyRule {
  public func findings(for proposal: ProposedTherapy, in chart: Chart) -> [RuleFinding] {
    let (given, therapy) = (proposal.given, proposal.therapy)
    let all = chart.catalogue.body.sites
    // A clearance of some kinds of massage clears nothing else.
    let clearances = chart.health.clearances.filter(\.kinds.isEmpty)
    let bars = Bars(
      chart.activeFindings(on: given.day), kind: nil,
      sites: given.sites.isEmpty ? all : given.sites,
      indication: nil, on: given.day, clearances: clearances, catalogue: chart.catalogue)
    return bars.all.filter {
      therapy.checks.contains($0.code) || $0.row.therapies.contains(therapy.code.rawValue)
    }.map { finding($0, for: proposal, in: chart) }
  }

  private func finding(
    _ bar: Bar, for proposal: ProposedTherapy, in chart: Chart
  ) -> RuleFinding {
    let (given, therapy) = (proposal.given, proposal.therapy)
    let named = "\(bar.row.name) (\(bar.code): \(bar.finding.evidence))"
    let place =
      bar.isWhole || !bar.kinds.isEmpty || given.sites.isEmpty && bar.sites.count > 8
      ? "" : " on \(bar.sites.listed)"
    // Medicines are taken whatever massage may do.
    guard bar.isBarring, therapy.code != .medicines else {
      let cleared = bar.clearance.map { ", cleared until \($0.until) by \($0.physician)" } ?? ""
      let note = bar.row.note.isEmpty ? "" : " Note: \(bar.row.note)."
      return RuleFinding(
        Self.about, "\(named) concerns \(therapy.name)\(place)\(cleared).\(note)", level: .soft,
        bar: bar)
    }
    let way: String
    switch bar.level {
    case .clearance:
      way =
        "A physician may clear it: kur clear \(chart.patient.key) \(bar.code) "
        + "--until DAY --reason TEXT."
    case .regional where given.sites.isEmpty:
      way = "Elsewhere it may be given: --leaf LEAF names the place."
    default:
      way = "It ends so: \(bar.way)" + (bar.until.map { ", at the earliest on \($0)" } ?? "") + "."
    }
    let verb = bar.level == .clearance ? "needs a physician's clearance before" : "bars"
    return RuleFinding(
      Self.about, "\(named) \(verb) \(therapy.name)\(place). \(way)",
      passes: bar.until.map { Figure($0) }
        ?? .text(bar.level == .clearance ? "a physician's clearance" : bar.way), bar: bar)
  }
}
