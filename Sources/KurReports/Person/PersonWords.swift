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

  /// As people read it.
  func value(_ field: PersonFile.Field, of record: [PersonFile.Field]) -> String {
    RecordWords(staff: file.staff, currency: Currency(file.clinic.currency)).value(
      field.value, of: field.column, naming: Self.subject(of: record))
  }

  /// The public number that a column holds; nil where it is no number.
  static func number(_ field: PersonFile.Field, of record: [PersonFile.Field]) -> String? {
    Int64(field.value).flatMap {
      RecordWords.number($0, of: field.column, naming: subject(of: record))
    }
  }

  private static func subject(of record: [PersonFile.Field]) -> String? {
    record.first { $0.column == "record" }?.value
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
