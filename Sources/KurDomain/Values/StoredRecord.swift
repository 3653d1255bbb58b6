/// A record as it is stored, whatever it is a record of: for what shows or hands out everything.
public struct StoredRecord: Sendable {
  /// A column that is not empty, as text: keys and minutes as numbers, days as `2026-03-02`.
  public typealias Field = (column: String, value: String)

  /// Its table, as `session`.
  public let record: String
  public let key: Int64
  /// The event that wrote it.
  public let event: Int64
  /// In the order of the table.
  public let values: [Field]
  /// Personal and free texts.
  public let texts: [Field]
  /// Rows that are part of it, as `session_site`.
  public let parts: [(record: String, rows: [[Field]])]
  /// Why it counts no more, as `voided`; empty for what counts.
  public let marks: [String]

  /// True for what was taken back or voided, and for what a later version took the place of.
  public var isPast: Bool { !marks.isEmpty }

  public init(
    record: String, key: Int64, event: Int64, values: [Field], texts: [Field],
    parts: [(record: String, rows: [[Field]])], marks: [String]
  ) {
    self.record = record
    self.key = key
    self.event = event
    self.values = values
    self.texts = texts
    self.parts = parts
    self.marks = marks
  }
}
