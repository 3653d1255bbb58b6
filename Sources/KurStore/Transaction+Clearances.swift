import KurDomain

extension Transaction {
  public func insert(_ clearance: Clearance) throws {
    _ = try insert(
      .clearance,
      [
        "patient": SQLValue(clearance.patient), "code": SQLValue(clearance.code),
        "max_intensity": SQLValue(clearance.maximumIntensity), "from_day": SQLValue(clearance.from),
        "until_day": SQLValue(clearance.until), "physician": SQLValue(clearance.physician),
      ],
      sealed: ["reason": .text(clearance.reason)],
      children: [
        (.clearanceLeaf, clearance.leaves.positioned()),
        (.clearanceKind, clearance.kinds.positioned()),
      ])
  }

  /// All that were ever given to a patient, oldest first.
  public func clearances(of patient: Key<Patient>) throws -> [Clearance] {
    let whole = try whole(patient)
    return try clearances(
      "SELECT * FROM clearance WHERE patient" + whole.is
        + "AND retracted = 0 ORDER BY from_day, id", [whole.key])
  }

  /// The same of many patients, each of whom has one number.
  func clearances(ofMany patients: [SQLValue]) throws -> [Clearance] {
    try clearances(
      rows(
        "SELECT * FROM clearance WHERE retracted = 0 AND patient" + .among
          + "ORDER BY from_day, id", among: patients
      ) { ($0, try $0.integer("id")) })
  }

  /// The clearances of a code that a patient was given, and that count.
  public func clearanceKeys(
    of patient: Key<Patient>, for code: Code<Contraindication>
  ) throws -> [Int64] {
    try rows(
      "SELECT id FROM clearance WHERE patient = $1 AND code = $2 AND retracted = 0 ORDER BY id",
      [SQLValue(patient), SQLValue(code)]
    ) { try $0.integer("id") }
  }

  /// Clearances whose last day lies between two days, both included; the first to end first.
  public func clearances(
    endingFrom first: CalendarDay, until last: CalendarDay
  ) throws -> [Clearance] {
    try clearances(
      """
      SELECT * FROM clearance WHERE until_day BETWEEN $1 AND $2 AND retracted = 0
      ORDER BY until_day, id
      """,
      [SQLValue(first), SQLValue(last)])
  }

  /// Clearances that were given in a time, the oldest first; its end does not belong to it.
  public func clearances(
    givenFrom start: Instant, until end: Instant
  ) throws -> [Clearance] {
    try clearances(
      """
      SELECT clearance.* FROM clearance JOIN event ON event.id = clearance.event
      WHERE event.at >= $1 AND event.at < $2 AND clearance.retracted = 0
      ORDER BY event.at, clearance.id
      """, [SQLValue(start), SQLValue(end)])
  }

  private func clearances(_ sql: SQLText, _ arguments: [SQLValue]) throws -> [Clearance] {
    try clearances(rows(sql, arguments) { ($0, try $0.integer("id")) })
  }

  private func clearances(_ found: [(Row, Int64)]) throws -> [Clearance] {
    guard !found.isEmpty else { return [] }
    let keys = found.map { SQLValue.integer($0.1) }
    let leaves = try rows(
      "SELECT * FROM clearance_leaf WHERE clearance" + .among + "ORDER BY position", among: keys
    ) { (try $0.integer("clearance"), try $0.code("leaf", of: Leaf.self)) }
    let kinds = try rows(
      "SELECT * FROM clearance_kind WHERE clearance" + .among + "ORDER BY position", among: keys
    ) { (try $0.integer("clearance"), try $0.code("kind", of: Kind.self)) }
    let leavesOf = Dictionary(grouping: leaves, by: \.0)
    let kindsOf = Dictionary(grouping: kinds, by: \.0)
    let merges = try merges()
    return try found.map { row, id in
      Clearance(
        patient: merges.person(try row.key("patient")), code: try row.code("code"),
        leaves: (leavesOf[id] ?? []).map(\.1), kinds: (kindsOf[id] ?? []).map(\.1),
        maximumIntensity: try row.optionalQuantity("max_intensity"), from: try row.day("from_day"),
        until: try row.day("until_day"), physician: try row.key("physician"),
        reason: try row.optionalText("reason") ?? "", origin: try merges.origin(row))
    }
  }
}

extension Array {
  /// Codes with their places, as rows of a child table: a code given twice stands once.
  func positioned<Of>() -> [[SQLValue]] where Element == Code<Of> {
    var seen: Set<Code<Of>> = []
    return filter { seen.insert($0).inserted }.enumerated()
      .map { [SQLValue($0.element), SQLValue($0.offset + 1)] }
  }
}
