import KurDomain

/// A statement as physicians have left it since: the same, narrowed, or changed to another code.
/// - Source: specification 0, 4a (re-class), 6.
struct RevisedFinding {
  let row: Contraindication
  /// The sites that it bars and no others; nil where nobody has narrowed it.
  let narrowed: Set<Site>?
  let last: FindingRevision?
}

extension Observations {
  /// What a statement is after all that was said of its code later; nil once it is closed. A
  /// revision changes what was stated before it, a later statement stands on its own.
  ///
  /// - Parameter isLasting: true where no closure ends the statement yet.
  func revised(
    _ stated: Contraindication, _ finding: Finding, isLasting: Bool, catalogue: Catalogue
  ) -> RevisedFinding? {
    var row = stated
    var (day, recorded) = (finding.day, finding.recorded)
    var narrowed: Set<Site>?
    var last: FindingRevision?
    for revision in revisions
    where revision.code == row.code && revision.day >= day && revision.recorded > recorded
      && RecordOrigin.meet(revision.origin, finding.origin)
    {
      let wasClosed = closures.contains {
        $0.code == row.code && $0.day >= day && $0.recorded > recorded
          && $0.recorded < revision.recorded && RecordOrigin.meet($0.origin, finding.origin)
      }
      guard !wasClosed || isLasting else { return nil }
      switch revision.choice {
      case .narrowed(let sites):
        narrowed = sites
      case .reclassed(let code):
        guard let next = code.map({ catalogue.contraindications[$0] }) ?? row.milder else {
          continue
        }
        row = next
        narrowed = nil
        // What ended the new code before does not end what has become of the old one.
        (day, recorded) = (revision.day, revision.recorded)
      }
      last = revision
    }
    guard isLasting || !isClosed(row.code, of: day, since: recorded, origin: finding.origin)
    else { return nil }
    return RevisedFinding(row: row, narrowed: narrowed, last: last)
  }
}

extension FindingRevision {
  /// `narrowed on 2026-03-05 by T50022`.
  public func words(by name: String) -> String {
    switch choice {
    case .narrowed: "narrowed on \(day) by \(name)"
    case .reclassed(_?): "changed from \(code) on \(day) by \(name)"
    case .reclassed(nil): "found benign on \(day) by \(name)"
    }
  }
}
