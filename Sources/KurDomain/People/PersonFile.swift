/// Everything that is stored about one person, as it is handed out.
public struct PersonFile: Sendable {
  public struct Field: Hashable, Sendable {
    /// As it is called in the records.
    public let column: String
    public let value: String

    public init(_ column: String, _ value: String) {
      self.column = column
      self.value = value
    }
  }

  public struct Part: Hashable, Sendable {
    public let record: String
    public let rows: [[Field]]

    public init(record: String, rows: [[Field]]) {
      self.record = record
      self.rows = rows
    }
  }

  public struct Record: Hashable, Sendable {
    /// As `session`.
    public let record: String
    public let key: Int64
    public let values: [Field]
    /// Personal and free texts.
    public let texts: [Field]
    public let parts: [Part]
    /// As `voided`; empty for what counts.
    public let marks: [String]
    /// Why it was taken back, and with which event.
    public let takenBack: TakenBack?

    public init(
      record: String, key: Int64, values: [Field], texts: [Field], parts: [Part],
      marks: [String], takenBack: TakenBack?
    ) {
      self.record = record
      self.key = key
      self.values = values
      self.texts = texts
      self.parts = parts
      self.marks = marks
      self.takenBack = takenBack
    }
  }

  public struct TakenBack: Hashable, Sendable {
    public let event: Int64
    public let reason: String

    public init(event: Int64, reason: String) {
      self.event = event
      self.reason = reason
    }
  }

  /// Something that was done, with the records that it wrote.
  public struct Entry: Sendable {
    public let event: RecordedEvent
    public let records: [Record]

    public init(event: RecordedEvent, records: [Record]) {
      self.event = event
      self.records = records
    }
  }

  public struct Draft: Hashable, Sendable {
    public let form: String
    public let field: String
    public let value: String

    public init(form: String, field: String, value: String) {
      self.form = form
      self.field = field
      self.value = value
    }
  }

  public let clinic: Clinic
  public let patient: Patient
  public let at: Instant
  /// The oldest first.
  public let entries: [Entry]
  /// What was begun and not finished.
  public let drafts: [Draft]
  public let staff: [Key<Staff>: Staff]

  public init(
    clinic: Clinic, patient: Patient, at: Instant, entries: [Entry], drafts: [Draft],
    staff: [Key<Staff>: Staff]
  ) {
    self.clinic = clinic
    self.patient = patient
    self.at = at
    self.entries = entries
    self.drafts = drafts
    self.staff = staff
  }
}
