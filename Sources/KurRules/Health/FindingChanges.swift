import KurDomain

/// Which findings a physician may narrow or change to another code, and to what.
/// - Source: specification 0, 4a (re-class), 6.
public enum FindingChanges {
  /// What keeps an open finding from barring some sites only.
  ///
  /// - Parameters:
  ///   - code: one that holds on the day.
  ///   - sites: what it would bar from then on.
  public static func findings(
    narrowing code: Code<Contraindication>, to sites: Set<Site>, on day: CalendarDay,
    in chart: Chart
  ) -> [RuleFinding] {
    let open = chart.open(code, on: day)
    guard let row = open.first?.row else { return [] }
    guard let barred = narrowable(code, on: day, in: chart) else {
      return [
        refusal(
          "\(row.cited), which has no places to be narrowed to. \(way(row, chart))",
          passes: .text(passing(row)))
      ]
    }
    let beyond = sites.subtracting(barred)
    guard beyond.isEmpty, !sites.isEmpty else {
      let not = beyond.isEmpty ? "no site was named" : "not \(beyond.listed)"
      return [
        refusal(
          "\(code) bars \(barred.listed), and \(not): a finding is narrowed to a part of what it "
            + "bars.", limit: .text(barred.listed), passes: .text(barred.listed))
      ]
    }
    guard sites.count < barred.count else {
      return [
        refusal(
          "\(code) bars \(barred.listed) and nothing else already; to be narrowed, it has to bar "
            + "less.", limit: .text(barred.listed), passes: "fewer sites")
      ]
    }
    return []
  }

  /// The sites of a code that a physician may narrow; nil where it is none that is narrowed.
  public static func narrowable(
    _ code: Code<Contraindication>, on day: CalendarDay, in chart: Chart
  ) -> Set<Site>? {
    let parts = chart.open(code, on: day).map { Bars.narrowable($0, catalogue: chart.catalogue) }
    let found = parts.compactMap { $0 }
    return found.isEmpty ? nil : found.reduce([]) { $0.union($1) }
  }

  /// What keeps an open finding from becoming another code.
  ///
  /// - Parameter target: nil for the milder form of the same code.
  public static func findings(
    changing code: Code<Contraindication>, to target: Code<Contraindication>?,
    on day: CalendarDay, in chart: Chart
  ) -> [RuleFinding] {
    let open = chart.open(code, on: day)
    guard let row = open.first?.row else { return [] }
    let asked = target?.rawValue ?? Contraindication.benign
    guard row.reclassTo.contains(asked) else {
      let known = row.reclassTo.joined(separator: " or ")
      return [
        refusal(
          row.reclassTo.isEmpty
            ? "\(code) is not changed to another class. \(way(row, chart))"
            : "\(code) may become \(known), not \(asked).",
          passes: .text(row.reclassTo.isEmpty ? passing(row) : known))
      ]
    }
    guard target == "thrombosis-past" else { return [] }
    return open.compactMap { young($0, on: day, in: chart) }
  }

  /// A thrombosis is past once it is known to be old enough.
  private static func young(
    _ finding: ActiveFinding, on day: CalendarDay, in chart: Chart
  ) -> RuleFinding? {
    let least = chart.parameters.int(.thrombosisPastDays)
    let code = finding.row.code
    guard let since = finding.since else {
      return refusal(
        "It is not known when this \(code) was (\(finding.basis)); it is past once it is more "
          + "than \(least.days) old. Say when: kur screen \(chart.patient.key) --finding "
          + "\(code)@DAY.", limit: .number(least), passes: "the day of the event")
    }
    let days = day.days(since: since)
    guard days <= least else { return nil }
    let first = since.adding(days: least + 1)
    return refusal(
      "This \(code) of \(since) is \(days.days) old; it is past once it is more than "
        + "\(least.days) old, on \(first) or later.", limit: .number(least), passes: Figure(first))
  }

  private static func way(_ row: Contraindication, _ chart: Chart) -> String {
    var sentence = row.releaseText.isEmpty ? "It stays." : "It ends so: \(row.releaseText)."
    if !row.reclassTo.isEmpty {
      sentence +=
        " Or: kur reclass \(chart.patient.key) \(row.code) --to "
        + row.reclassTo.joined(separator: "|") + "."
    }
    if row.class == .clearance {
      sentence +=
        " A clearance may be for some leaves: kur clear \(chart.patient.key) \(row.code) "
        + "--leaf LEAF --until DAY --reason TEXT."
    }
    return sentence
  }

  private static func passing(_ row: Contraindication) -> String {
    row.class == .clearance
      ? "a clearance for some leaves" : row.releaseText.isEmpty ? "nothing" : row.releaseText
  }

  private static func refusal(
    _ message: String, limit: Figure? = nil, passes: Figure
  ) -> RuleFinding {
    RuleFinding(Contraindicated.about, message, limit: limit, passes: passes)
  }
}

extension Chart {
  fileprivate func open(
    _ code: Code<Contraindication>, on day: CalendarDay
  ) -> [ActiveFinding] {
    activeFindings(on: day).findings.filter { $0.row.code == code }
  }
}

extension Contraindication {
  /// `phlegmon is of class A and bars the whole body`.
  fileprivate var cited: String {
    let what: String
    switch self.class {
    case .warning: what = "warns and bars nothing"
    case .clearance: what = "needs a clearance for the whole body"
    default: what = kinds.isEmpty ? "bars the whole body" : "bars kinds of massage"
    }
    return "\(code) is of class \(self.class.rawValue) and \(what)"
  }
}
