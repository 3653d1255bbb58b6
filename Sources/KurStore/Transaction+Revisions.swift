import KurDomain

extension Transaction {
  /// Stores a physician's word about a finding that is already known.
  public func insert(_ revision: FindingRevision, of patient: Key<Patient>) throws {
    var sites: Set<Site> = []
    var target: Code<Contraindication>?
    let choice: String
    switch revision.choice {
    case .narrowed(let left): (choice, sites) = ("narrowed", left)
    case .reclassed(let code): (choice, target) = ("reclassed", code)
    }
    _ = try insert(
      .findingRevision,
      [
        "patient": SQLValue(patient), "code": SQLValue(revision.code), "choice": .text(choice),
        "to_code": SQLValue(target), "day": SQLValue(revision.day),
        "physician": SQLValue(revision.physician),
      ], sealed: ["reason": .text(revision.reason)],
      children: [(.findingRevisionSite, sites.rows)])
  }

  /// What physicians said about a patient's findings, the oldest first.
  func revisions(of patient: Key<Patient>) throws -> [FindingRevision] {
    let whole = try whole(patient)
    let found = try rows(
      FindingRevision.rows + whole.is
        + "AND finding_revision.retracted = 0 ORDER BY finding_revision.id",
      [whole.key]
    ) { ($0, try $0.key("id", of: FindingRevision.self)) }
    return try revisions(found).map(\.1)
  }

  /// The same of many patients, each of whom has one number.
  func revisions(ofMany patients: [SQLValue]) throws -> [(Key<Patient>, FindingRevision)] {
    try revisions(
      rows(
        FindingRevision.rows + .among
          + "AND finding_revision.retracted = 0 ORDER BY finding_revision.id", among: patients
      ) { ($0, try $0.key("id", of: FindingRevision.self)) })
  }

  private func revisions(
    _ found: [(Row, Key<FindingRevision>)]
  ) throws -> [(Key<Patient>, FindingRevision)] {
    guard !found.isEmpty else { return [] }
    let merges = try merges()
    let sites = try sites(
      "SELECT finding_revision AS owner, leaf, side FROM finding_revision_site "
        + "WHERE finding_revision" + .among,
      of: found.map(\.1))
    return try found.map { row, key in
      (
        try row.key("patient"),
        FindingRevision(
          code: try row.code("code"),
          choice: try row.text("choice") == "narrowed"
            ? .narrowed(sites[key] ?? []) : .reclassed(try row.optionalCode("to_code")),
          day: try row.day("day"), physician: try row.key("physician"),
          reason: try row.optionalText("reason") ?? "", recorded: try recorded(row),
          origin: try merges.origin(row))
      )
    }
  }

  /// Sites by the record that they belong to, whose key the query calls `owner`.
  func sites<Of>(_ sql: SQLText, of keys: [Key<Of>]) throws -> [Key<Of>: Set<Site>] {
    let found = try rows(sql, among: keys.map { SQLValue($0) }) { row in
      (
        try row.key("owner", of: Of.self),
        Site(try row.code("leaf"), try row.word("side", as: Side.self))
      )
    }
    return Dictionary(grouping: found, by: \.0).mapValues { Set($0.map(\.1)) }
  }
}

extension Set<Site> {
  /// As the rows of a child table: leaf, then side.
  var rows: [[SQLValue]] { sorted().map { [SQLValue($0.leaf), SQLValue(word: $0.side)] } }
}

extension FindingRevision {
  fileprivate static let rows: SQLText = """
    SELECT finding_revision.*, event.at AS recorded FROM finding_revision
    LEFT JOIN event ON event.id = finding_revision.event
    WHERE finding_revision.patient
    """
}
