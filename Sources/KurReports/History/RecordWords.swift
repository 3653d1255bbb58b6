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
    return number(record.record, record.key).map { "\(words) \($0)" } ?? words
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

  private func value(_ text: String, of column: String, in record: StoredRecord) -> String {
    guard let integer = Int64(text) else { return text.oneLine }
    switch column {
    case "performer", "author", "authoriser", "prescriber", "physician", "therapist", "staff":
      guard record.record != "staff_version" else { return integer == 1 ? "yes" : "no" }
      let key = Key<Staff>(rawValue: integer)
      return staff[key].map { "\($0.name.oneLine) (\(key))" } ?? key.description
    case "kept", "merged": return Key<Patient>(rawValue: integer).description
    case "course", "session", "screening", "examination":
      return number(column, integer) ?? text
    case "key", "replaces":
      let kind = record.values.first { $0.column == "record" }?.value ?? ""
      return number(kind, integer) ?? text
    case "start_time", "meal_time", "bedtime":
      return ClockTime(clamping: Int(integer)).description
    case "amount": return currency.words(Money(minorUnits: integer))
    case "tenths", "amplitude":
      return "\(integer < 0 ? "-" : "")\(abs(integer) / 10).\(abs(integer) % 10)"
    case "interrupted", "counted", "deviation", "unconfirmed", "lymph_flow", "unstretched", "bound":
      return integer == 1 ? "yes" : "no"
    default: return text
    }
  }

  /// The public number of a record that has one.
  private func number(_ record: String, _ key: Int64) -> String? {
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
