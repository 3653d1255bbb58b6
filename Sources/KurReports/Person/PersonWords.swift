import KurDomain

/// How what is stored is said to the person it is about.
struct PersonWords {
  let file: PersonFile

  private static let titles = [
    "patient": "A number of its own", "patient_version": "Who it is",
    "erasure": "Erasure", "consent": "Consent", "consent_withdrawal": "Withdrawal of a consent",
    "examination": "Examination", "screening": "Screening", "answer": "Answer",
    "finding": "Finding", "finding_closure": "End of a finding", "clearance": "Clearance",
    "course": "Prescription", "course_decision": "Decision about a course",
    "missed_date": "Missed date", "session": "Session",
    "override": "Rule set aside, or warning let by", "session_confirmation": "Confirmation",
    "session_void": "Voiding of a session", "reaction": "Reaction that showed later",
    "session_detail": "More of the session", "session_deviation": "Deviation from the rules",
    "session_acceptance": "A physician's word on a deviation",
    "course_detail": "More of the prescription", "course_amendment": "Change of a course",
    "course_assignment": "Handing over", "booking": "Booking",
    "finding_revision": "A physician's word on a finding",
    "therapy_given": "Treatment beside massage", "home_practice": "Practice at home",
    "measurement": "Measurement", "charge": "Price of a session", "payment": "Payment",
    "retraction": "Taking back", "replacement": "Replacement",
    "patient_merge": "Merging of two numbers", "report_release": "Report handed out",
  ]

  private static let flags: Set<String> = [
    "antipyretic", "dizzy", "interrupted", "counted", "deviation", "unconfirmed", "lymph_flow",
    "unstretched",
  ]

  static func title(_ record: String) -> String {
    titles[record] ?? label(record).capitalizedFirst
  }

  /// True for what searches go by: it says what another column says.
  static func isDerived(_ column: String) -> Bool {
    column == "name_key" || column == "phone_key"
  }

  static func label(_ column: String) -> String {
    String(column.map { $0 == "_" ? " " : $0 })
  }

  /// As people read it: keys as public numbers, staff by name, times of day as on a clock.
  func value(_ field: PersonFile.Field, of record: [PersonFile.Field]) -> String {
    if let number = Self.number(field, of: record) {
      let person = Self.isStaff(field.column) ? Int64(field.value).flatMap(name) : nil
      return person.map { "\(number) \($0)" } ?? number
    }
    guard let whole = Int(field.value) else { return field.value.oneLine }
    switch field.column {
    case "start_time", "meal_time", "bedtime": return ClockTime(clamping: whole).description
    case "amount":
      return Currency(file.clinic.currency).words(Money(minorUnits: Int64(whole)))
    case "tenths": return JSON.tenths(whole).description
    case let column where Self.flags.contains(column): return whole == 0 ? "no" : "yes"
    default: return field.value
    }
  }

  /// The public number that a column holds; nil where it is no number.
  static func number(_ field: PersonFile.Field, of record: [PersonFile.Field]) -> String? {
    guard let key = Int64(field.value) else { return nil }
    switch field.column {
    case "patient", "kept", "merged": return Key<Patient>(rawValue: key).description
    case "course", "session", "screening", "examination":
      return number(key, of: field.column)
    case "key", "replaces":
      return record.first { $0.column == "record" }.flatMap { number(key, of: $0.value) }
    case let column where isStaff(column): return Key<Staff>(rawValue: key).description
    default: return nil
    }
  }

  /// The public number of a record; nil for records that have none.
  static func number(_ key: Int64, of record: String) -> String? {
    switch record {
    case "patient": Key<Patient>(rawValue: key).description
    case "course": Key<Course>(rawValue: key).description
    case "session": Key<Session>(rawValue: key).description
    case "screening": Key<Screening>(rawValue: key).description
    case "examination": Key<Examination>(rawValue: key).description
    default: nil
    }
  }

  private static func isStaff(_ column: String) -> Bool {
    [
      "physician", "prescriber", "performer", "author", "authoriser", "therapist",
      "acknowledged_by",
    ].contains(column)
  }

  private func name(_ key: Int64) -> String? {
    file.staff[Key(rawValue: key)]?.name.oneLine
  }

  /// `2026-03-02 09:00`, by the clinic's clock.
  func time(_ instant: Instant) -> String {
    let (day, time) = file.clinic.zone.local(instant)
    return "\(day) \(time)"
  }

  /// `Rita Receptionist (T50011)`.
  func actor(_ event: Event) -> String? {
    event.actor.map { key in
      file.staff[key].map { "\($0.name.oneLine) (\(key))" } ?? key.description
    }
  }

  /// Why a record counts no more; nothing where it counts.
  static func mark(_ record: PersonFile.Record) -> String? {
    if let taken = record.takenBack {
      return "counts no more, by event \(taken.event)"
        + (taken.reason.isEmpty ? "" : ": \(taken.reason.oneLine)")
    }
    return record.marks.isEmpty ? nil : "a later version took its place"
  }
}
