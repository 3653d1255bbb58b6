import KurDomain
import KurRules

/// A course on one page, for the wall or the patient's hand: the order, the body, and a row a
/// session to sign.
public struct CourseCard: Sendable {
  public let clinic: Clinic
  public let patient: Patient
  public let day: CalendarDay
  public let course: CourseSummary
  public let findings: [FindingLine]
  public let clearances: [ClearanceLine]
  /// The number of the course as a scanner reads it; nil where it is not printed.
  public let codes: Codes?

  public struct Codes: Sendable {
    public let bars: Symbol
    public let qr: Symbol

    public init(bars: Symbol, qr: Symbol) {
      self.bars = bars
      self.qr = qr
    }
  }

  /// Nil where the summary does not hold the course.
  public init?(_ summary: PatientSummary, course: Key<Course>, codes: Codes?) {
    guard let found = summary.courses.first(where: { $0.key == course }) else { return nil }
    self.clinic = summary.clinic
    self.patient = summary.patient
    self.day = summary.day
    self.course = found
    self.findings = summary.findings
    self.clearances = summary.clearances
    self.codes = codes
  }
}
