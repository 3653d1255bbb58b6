import KurDomain

/// Codes that somebody states, and those that follow from the date of what was stated.
struct EventRules {
  let findings: [ActiveFinding]

  init(observations: Observations, day: CalendarDay, catalogue: Catalogue) {
    var found: [ActiveFinding] = []
    var seen: Set<StatedPlace> = []
    for finding in observations.findings.reversed() {
      guard let stated = catalogue.contraindications[finding.stated.code],
        !EventRules.isDatedLater(finding, stated, observations, catalogue)
      else { continue }
      for row in EventRules.family(of: stated, catalogue: catalogue) {
        // What is stated together with a healing is what remains, and stands.
        let isLasting = EventRules.outlastsClosure(
          row, finding, on: day, parameters: catalogue.parameters)
        guard
          let revised = observations.revised(
            row, finding, isLasting: isLasting, catalogue: catalogue),
          let active = EventRules.active(
            revised, finding, on: day, parameters: catalogue.parameters)
        else { continue }
        // Of the same code at the same places the latest statement stands for all, also where a
        // physician has said of an earlier one that it bars less; a narrower one takes nothing away.
        let places = [
          StatedPlace(
            code: row.code, sites: finding.stated.sites, narrowed: nil, origin: finding.origin),
          StatedPlace(
            code: revised.row.code, sites: active.sites, narrowed: revised.narrowed,
            origin: finding.origin),
        ]
        guard seen.isDisjoint(with: places) else { continue }
        seen.formUnion(places)
        found.append(active)
      }
    }
    self.findings = found.reversed()
  }

  private struct StatedPlace: Hashable {
    let code: Code<Contraindication>
    let sites: Set<Site>
    let narrowed: Set<Site>?
    let origin: RecordOrigin?
  }

  /// True when the date that this statement leaves open was told by a later one.
  private static func isDatedLater(
    _ finding: Finding, _ row: Contraindication, _ observations: Observations,
    _ catalogue: Catalogue
  ) -> Bool {
    guard let event = row.event, !row.undatedIsToday, finding.stated.since == nil else {
      return false
    }
    return observations.findings.contains { other in
      other.stated.since != nil && other.recorded > finding.recorded
        && RecordOrigin.meet(other.origin, finding.origin)
        && catalogue.contraindications[other.stated.code]?.event == event
    }
  }

  /// Stating one code of an event states the event, so every code of it is looked at.
  private static func family(of row: Contraindication, catalogue: Catalogue) -> [Contraindication] {
    guard let event = row.event else {
      return row.origin == .asserted || row.origin == .pain ? [row] : []
    }
    return catalogue.contraindications.values.filter { $0.event == event }
      .sorted { $0.code < $1.code }
  }

  private static func active(
    _ revised: RevisedFinding, _ finding: Finding, on day: CalendarDay, parameters: Parameters
  ) -> ActiveFinding? {
    let row = revised.row
    func active(_ basis: FindingBasis, until: CalendarDay? = nil) -> ActiveFinding {
      ActiveFinding(
        row: row, sites: revised.narrowed ?? finding.stated.sites, basis: basis,
        until: until, since: finding.stated.since, narrowed: revised.narrowed,
        revision: revised.last, origin: finding.origin)
    }
    guard row.event != nil else {
      return active(
        finding.stated.since.map { .since($0) } ?? .stated(finding.day))
    }
    guard let since = finding.stated.since ?? (row.undatedIsToday ? finding.day : nil) else {
      // Of an event without a date the strictest code holds: the one that begins with it.
      return row.afterParameter == nil ? active(.undated) : nil
    }
    let days = day.days(since: since)
    guard days >= 0 else { return nil }
    if let key = row.afterParameter, days <= parameters.days(key) { return nil }
    var until: CalendarDay?
    if let key = row.untilParameter {
      let last = parameters.days(key) - (row.untilInclusive ? 0 : 1)
      guard days <= last else { return nil }
      until = since.adding(days: last + 1)
    }
    return active(.since(since, days: days), until: until)
  }

  /// A fracture is barred for its days whether or not the union is confirmed before.
  private static func outlastsClosure(
    _ row: Contraindication, _ finding: Finding, on day: CalendarDay, parameters: Parameters
  ) -> Bool {
    guard row.event == "fracture" else { return false }
    let since = finding.stated.since ?? finding.day
    return day.days(since: since) <= parameters.int(.fractureDays)
  }
}
