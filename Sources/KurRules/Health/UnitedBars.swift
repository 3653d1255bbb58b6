import KurDomain

// Of two records that are one person's, the stricter word counts.

extension [Clearance] {
  /// What lets a finding be treated on some sites; nil where nothing does. A clearance that was
  /// given under one number, before it was known that another one is the same person's, does not
  /// cover what was found under the other one, but limits it.
  ///
  /// - Precondition: all are of the finding's code and apply on the day, the oldest first.
  func clearing(_ finding: ActiveFinding, on sites: Set<Site>) -> Clearance? {
    guard
      let given = last(where: {
        $0.covers(sites) && RecordOrigin.meet($0.origin, finding.origin)
      })
    else { return nil }
    guard contains(where: { $0.origin != given.origin }) else { return given }
    // A later word for the whole record replaces those of its parts.
    let standing = given.origin == nil ? [] : filter { $0.origin != given.origin }
    let lastOfEach = Dictionary(standing.map { ($0.origin, $0) }) { _, last in last }
    return lastOfEach.values.reduce(given) { $0.limited(by: $1) }
  }
}

extension Clearance {
  /// With the weaker pressure and the earlier end of both.
  fileprivate func limited(by other: Clearance) -> Clearance {
    Clearance(
      patient: patient, code: code, leaves: leaves, kinds: kinds,
      maximumIntensity: [maximumIntensity, other.maximumIntensity].compactMap { $0 }.min(),
      from: max(from, other.from), until: min(until, other.until), physician: physician,
      reason: reason, origin: origin)
  }
}

extension [Bar] {
  /// What stands under several numbers of a united record is told once, as the gravest of them.
  var withoutRepeats: [Bar] {
    guard contains(where: { $0.finding.origin != nil }) else { return self }
    var kept: [Bar] = []
    for bar in self {
      guard let index = kept.firstIndex(where: { $0.repeats(bar) }) else {
        kept.append(bar)
        continue
      }
      if bar.isGraver(than: kept[index]) { kept[index] = bar }
    }
    return kept
  }
}

extension Bar {
  /// True where both say the same of the same places.
  fileprivate func repeats(_ other: Bar) -> Bool {
    code == other.code && sites == other.sites && isWhole == other.isWhole && kinds == other.kinds
      && isOfOnePart(with: other)
  }

  /// The two parts of a twofold code are told apart.
  private func isOfOnePart(with other: Bar) -> Bool {
    level == other.level || (level != .regional && other.level != .regional)
  }

  fileprivate func isGraver(than other: Bar) -> Bool {
    guard level == other.level else { return level < other.level }
    guard let clearance, let theirs = other.clearance else { return false }
    let most = Intensity(rawValue: .max)
    return (clearance.maximumIntensity ?? most, clearance.until)
      < (theirs.maximumIntensity ?? most, theirs.until)
  }
}
