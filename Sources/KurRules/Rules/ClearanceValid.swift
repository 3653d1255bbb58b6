import KurDomain

/// A clearance holds for its code, leaves, kinds and days, and for nothing else.
/// - Source: R-48; S2-07. Override: none; a physician renews it.
public struct ClearanceValid: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-48", "CLEARANCE_VALID", .hard,
    """
    A clearance names its code, leaves, kinds, greatest intensity and days, at most 90 of them, \
    and the physician. Outside any of these it does not apply.
    """,
    why:
      """
      A physician's permission was given for one state of the patient and for limited work, and \
      states change.
      """,
    source: "S2-07", parameters: [.clearanceDays])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    findings(visit.bars, kind: visit.terms.kind.code, on: visit.day, in: chart)
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let bars = chart.bars(
      kind: order.terms.kind.code, sites: order.terms.sites,
      indication: order.indication(in: chart), on: order.day, courseStart: order.day)
    return findings(bars, kind: order.terms.kind.code, on: order.day, in: chart)
  }

  private func findings(
    _ bars: Bars, kind: Code<Kind>, on day: CalendarDay, in chart: Chart
  ) -> [RuleFinding] {
    bars.barring.filter { $0.level == .clearance }.compactMap { bar in
      let given = chart.health.clearances.filter { $0.code == bar.code }
      guard let clearance = given.max(by: { $0.until < $1.until }) else { return nil }
      return RuleFinding(
        about,
        "The clearance of \(bar.code) from \(clearance.from) to \(clearance.until) by "
          + "\(clearance.physician) \(reason(clearance, bar, kind, day)). A physician clears anew.",
        limit: Figure(clearance.until), passes: "a new clearance", bar: bar)
    }
  }

  private func reason(
    _ clearance: Clearance, _ bar: Bar, _ kind: Code<Kind>, _ day: CalendarDay
  ) -> String {
    if day > clearance.until { return "was over before \(day)" }
    if day < clearance.from { return "begins after \(day)" }
    if !clearance.kinds.isEmpty, !clearance.kinds.contains(kind) {
      return "is for \(clearance.kinds.listed), not for \(kind)"
    }
    guard !clearance.leaves.isEmpty else { return "does not reach what was found since" }
    let uncovered = bar.sites.filter { !clearance.leaves.contains($0.leaf) }
    return "is for \(clearance.leaves.listed), not for \(uncovered.listed)"
  }
}
