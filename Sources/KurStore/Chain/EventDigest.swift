import KurDomain

/// The link of an event to the one before it.
enum EventDigest {
  /// SHA-256 of the digest before, the event and the records written with it.
  static func of(
    _ event: Event, number: Int64, previous: [UInt8]?, records: [RecordContent]
  ) -> [UInt8] {
    var canonical = CanonicalBytes()
    canonical.add(SQLValue(previous))
    canonical.add(.integer(number))
    for value in values(of: event) { canonical.add(value) }
    canonical.add(records.count)
    for record in records.sorted(by: { ($0.table, $0.id) < ($1.table, $1.id) }) {
      canonical.add(record.bytes)
    }
    return sha256(canonical.bytes)
  }

  /// In the order of the table's columns.
  static func values(of event: Event) -> [SQLValue] {
    [
      SQLValue(event.at), SQLValue(event.actor), SQLValue(word: event.kind),
      SQLValue(event.patient), SQLValue(event.subject), SQLValue(event.command),
      SQLValue(event.rules.map(\.rawValue).joined(separator: " ")), SQLValue(event.request),
    ]
  }
}
