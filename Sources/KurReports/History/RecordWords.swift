import KurDomain

/// Stored records in the words of people: numbers instead of keys, names instead of numbers.
public struct RecordWords: Sendable {
  private let staff: [Key<Staff>: Staff]
  private let currency: Currency

  public init(staff: [Key<Staff>: Staff], currency: Currency) {
    self.staff = staff
    self.currency = currency
  }

  /// `session S30015`, `finding closure`.
  public func title(of record: StoredRecord) -> String {
    let words = record.record.replacing("_", with: " ")
    return Self.number(of: record.key, in: record.record).map { "\(words) \($0)" } ?? words
  }

  /// A record that says something of another one, in one sentence: `S30053 takes the place of
  /// S30044`; nil for the records of the clinic's work itself.
  public func sentence(of record: StoredRecord, withTexts: Bool) -> String? {
    func value(_ column: String) -> String? {
      record.values.first { $0.column == column }?.value
    }
    func said(_ column: String) -> String {
      value(column).map { self.value($0, of: column, in: record) } ?? ""
    }
    let reason = record.texts.first { $0.column == "reason" && withTexts }?.value
    let why = reason.map { ": \($0.oneLine)" } ?? ""
    switch record.record {
    case "session_void": return "\(said("session")) counts no more\(why)"
    case "retraction":
      let kind = (value("record") ?? "").replacing("_", with: " ")
      return "\(Int(said("key")) == nil ? said("key") : kind) counts no more\(why)"
    case "replacement": return "\(said("key")) takes the place of \(said("replaces"))"
    case "patient_merge": return "\(said("merged")) is the same person as \(said("kept"))\(why)"
    default: return nil
    }
  }

  /// Columns with what they say, in the order of the table. What every record says is left out: whose
  /// it is.
  /// - Parameter withTexts: true for somebody who may read clinical notes.
  public func fields(
    of record: StoredRecord, withTexts: Bool
  ) -> [(name: String, value: String)] {
    let own = record.values.filter {
      !["patient", "questionnaire"].contains($0.column) && !$0.column.hasSuffix("_key")
    }
    let texts = withTexts ? record.texts.filter { !$0.column.hasSuffix("_key") } : []
    let parts = record.parts.map { part in
      (
        name: name(part.record.split(separator: "_").dropFirst().joined(separator: "_")),
        value: part.rows.map { words(of: $0, in: part.record) }.joined(separator: ", ")
      )
    }
    return (own + texts).map {
      (name: name($0.column), value: value($0.value, of: $0.column, in: record))
    } + parts
  }

  private func name(_ column: String) -> String { column.replacing("_", with: " ") }

  /// `knee.left`; `temperature 36.6 axilla`.
  private func words(of row: [StoredRecord.Field], in record: String) -> String {
    let fields = row.filter { $0.column != "position" && $0.column != "acknowledged_by" }
    if let leaf = fields.first(where: { $0.column == "leaf" })?.value,
      let side = fields.first(where: { $0.column == "side" })?.value
    {
      let rest = fields.filter { $0.column != "leaf" && $0.column != "side" }.map(\.value)
      return ([side == "none" ? leaf : "\(leaf).\(side)"] + rest).joined(separator: " ")
    }
    return fields.map { field in
      guard field.column == "tenths", let tenths = Int(field.value) else { return field.value }
      return "\(tenths / 10).\(tenths % 10)"
    }.joined(separator: " ")
  }

  /// A column's value: keys as public numbers, staff by name, times of day as on a clock.
  func value(_ text: String, of column: String, in record: StoredRecord) -> String {
    value(text, of: column, naming: record.subject)
  }

  /// - Parameter subject: the table that a `key` is of.
  func value(_ text: String, of column: String, naming subject: String?) -> String {
    guard let integer = Int64(text) else { return text.oneLine }
    if Self.staffColumns.contains(column) {
      let key = Key<Staff>(rawValue: integer)
      return staff[key].map { "\($0.name.oneLine) (\(key))" } ?? key.description
    }
    if let number = Self.number(integer, of: column, naming: subject) { return number }
    switch column {
    case "start_time", "meal_time", "bedtime":
      return ClockTime(clamping: Int(integer)).description
    case "amount": return currency.words(Money(minorUnits: integer))
    case "tenths", "amplitude": return JSON.tenths(Int(integer)).description
    case let column where Self.flags.contains(column): return integer == 1 ? "yes" : "no"
    default: return text
    }
  }

  private static let staffColumns: Set<String> = [
    "physician", "prescriber", "performer", "author", "authoriser", "therapist", "staff",
    "acknowledged_by",
  ]
  private static let flags: Set<String> = [
    "antipyretic", "dizzy", "interrupted", "counted", "deviation", "unconfirmed", "lymph_flow",
    "unstretched", "bound",
  ]

  /// The public number that a column holds; nil where it holds none.
  static func number(_ key: Int64, of column: String, naming subject: String?) -> String? {
    switch column {
    case "patient", "kept", "merged": Key<Patient>(rawValue: key).description
    case "course", "session", "screening", "examination": number(of: key, in: column)
    case "key", "replaces": subject.flatMap { number(of: key, in: $0) }
    case let column where staffColumns.contains(column): Key<Staff>(rawValue: key).description
    default: nil
    }
  }

  /// The public number of a record; nil for records that have none.
  static func number(of key: Int64, in record: String) -> String? {
    switch record {
    case "patient": Key<Patient>(rawValue: key).description
    case "course": Key<Course>(rawValue: key).description
    case "session": Key<Session>(rawValue: key).description
    case "screening": Key<Screening>(rawValue: key).description
    case "examination": Key<Examination>(rawValue: key).description
    case "staff": Key<Staff>(rawValue: key).description
    default: nil
    }
  }
}

extension StoredRecord {
  /// The table of the record that it names by a `key`.
  fileprivate var subject: String? { values.first { $0.column == "record" }?.value }
}
