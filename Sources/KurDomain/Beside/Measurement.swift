/// One value of a measure, or the items of a questionnaire with the score that follows from them.
public struct Measurement: Hashable, Sendable {
  public let patient: Key<Patient>
  public let course: Key<Course>?
  public let measure: Code<Measure>
  public let day: CalendarDay
  /// In tenths of the measure's unit; nil for a note, and where too few items were answered.
  public let tenths: Int?
  /// The items of a questionnaire; nil for one that was not answered.
  public let items: [Int?]
  public let site: Site?
  public let note: String?

  public init(
    patient: Key<Patient>, course: Key<Course>?, measure: Code<Measure>, day: CalendarDay,
    tenths: Int?, items: [Int?] = [], site: Site? = nil, note: String? = nil
  ) {
    self.patient = patient
    self.course = course
    self.measure = measure
    self.day = day
    self.tenths = tenths
    self.items = items
    self.site = site
    self.note = note
  }
}
