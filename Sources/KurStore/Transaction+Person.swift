import KurDomain

/// Everything that is stored about one person: to hand it out, and to take it away.
extension Transaction {
  /// All records of a person under any number, in the order of their events.
  public func everything(about patient: Key<Patient>) throws -> [StoredRecord] {
    var found: [StoredRecord] = []
    var seen: Set<RecordName> = []
    for number in try numbers(of: patient) {
      for layout in RecordLayout.all {
        guard let query = layout.ofNumber else { continue }
        for row in try rows(query, [SQLValue(number)], { $0 }) {
          let record = try stored(row, layout)
          if seen.insert(RecordName(record)).inserted { found.append(record) }
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.event, $0.offset) < ($1.element.event, $1.offset)
    }
    .map(\.element)
  }

  /// The events about a person and those that wrote a record of theirs, oldest first.
  public func events(
    about patient: Key<Patient>, with records: [StoredRecord]
  ) throws -> [RecordedEvent] {
    let about = try events(of: patient)
    let known = Set(about.map(\.number))
    let others = Set(records.map(\.event)).subtracting(known).sorted()
    let written = try rows(
      "SELECT * FROM event WHERE id" + .among, among: others.map { .integer($0) }
    ) { RecordedEvent(number: try $0.integer("id"), event: try Event($0)) }
    return (about + written).sorted { $0.number < $1.number }
  }

  /// What was begun for a person and not finished: form, field and answer.
  public func drafts(
    of patient: Key<Patient>
  ) throws -> [(form: String, field: String, value: String)] {
    try numbers(of: patient).flatMap { number in
      try rows(
        "SELECT form, field, value FROM draft WHERE patient = $1 ORDER BY form, field",
        [SQLValue(number)]
      ) { (form: try $0.text("form"), field: try $0.text("field"), value: try $0.text("value")) }
    }
  }

  /// The moment of the last entry of a person: looks, reports, merges and what was handed out are
  /// none.
  public func lastEntry(of patient: Key<Patient>) throws -> Instant? {
    let kept: Set<String> = ["report_release", "patient_merge", "erasure"]
    var latest: Int64?
    for number in try numbers(of: patient) {
      for layout in RecordLayout.all where !kept.contains(layout.table) {
        guard let isOwned = layout.isOwned else { continue }
        var query = "SELECT max(event) AS event FROM" + layout.name + "WHERE" + isOwned
        if layout.table == "retraction" { query = query + "AND record <> 'patient_merge'" }
        let event = try first(query, [SQLValue(number)]) { try $0.optionalInteger("event") }
        latest = [latest, event ?? nil].compactMap { $0 }.max()
      }
    }
    return try latest.flatMap { event in
      try first("SELECT at FROM event WHERE id = $1", [.integer(event)]) { try $0.instant("at") }
    }
  }

  /// Takes all texts of a person away, under every number, and what was begun. The records stay,
  /// without a name and without words; the chain stays whole.
  public func erase(_ patient: Key<Patient>, reason: String) throws {
    let numbers = try numbers(of: patient)
    for number in numbers {
      _ = try insert(.erasure, ["patient": SQLValue(number)], sealed: ["reason": .text(reason)])
    }
    for number in numbers {
      for layout in RecordLayout.all {
        guard let erase = layout.erase else { continue }
        try mark(erase, [SQLValue(number)])
      }
      try mark("DELETE FROM draft WHERE patient = $1", [SQLValue(number)])
    }
  }

  /// When somebody with that number was erased; nil for all others.
  public func erasure(of patient: Key<Patient>) throws -> Instant? {
    try first(
      """
      SELECT event.at FROM erasure JOIN event ON event.id = erasure.event
      WHERE erasure.patient = $1
      """, [SQLValue(patient)]
    ) { try $0.instant("at") }
  }

  /// The kept number first.
  func numbers(of patient: Key<Patient>) throws -> [Key<Patient>] {
    let merges = try merges()
    return [merges.person(patient)] + merges.others(of: patient)
  }
}

private struct RecordName: Hashable {
  let record: String
  let key: Int64

  init(_ record: StoredRecord) {
    self.record = record.record
    self.key = record.key
  }
}
