/// A physician's examination; a prescription rests on one.
/// - Source: R-02.
public struct Examination: Numbered, Hashable, Sendable {
  public static let letter: Character = "E"
  public static let base: Int64 = 6000

  public let key: Key<Examination>
  public let draft: NewExamination
  public let physician: Key<Staff>

  public init(key: Key<Examination>, draft: NewExamination, physician: Key<Staff>) {
    self.key = key
    self.draft = draft
    self.physician = physician
  }

  public var day: CalendarDay { draft.day }
}

/// What a physician found, before it is stored.
public struct NewExamination: Hashable, Sendable {
  public let patient: Key<Patient>
  public let day: CalendarDay
  public let complaint: String
  public let history: String
  /// What the visual examination showed.
  public let visual: String
  /// The effect to be expected.
  public let conclusion: String
  /// ICD-10.
  public let diagnosis: String

  public init(
    patient: Key<Patient>, day: CalendarDay, complaint: String, history: String, visual: String,
    conclusion: String, diagnosis: String
  ) {
    self.patient = patient
    self.day = day
    self.complaint = complaint
    self.history = history
    self.visual = visual
    self.conclusion = conclusion
    self.diagnosis = diagnosis
  }
}
