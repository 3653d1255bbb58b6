import KurDomain
import KurRules

/// A patient as of a day: who it is, what holds, and every course, planned against given.
/// - Source: specification 8.
public struct PatientSummary: Sendable {
  public let clinic: Clinic
  public let day: CalendarDay
  public let patient: Patient
  /// On the day.
  public let age: Age
  /// False where free text was left out, because the reader may not see it.
  public let showsNotes: Bool
  /// The gravest first.
  public let findings: [FindingLine]
  public let clearances: [ClearanceLine]
  /// What was charged, paid and is owed; nil where it was not asked for.
  public let account: Account?
  /// Treatments beside massage, the oldest first.
  public let therapies: [TherapyLine]
  /// The newest first.
  public let courses: [CourseSummary]

  /// - Parameters:
  ///   - overrides: rules set aside when a session was logged.
  ///   - courseOverrides: rules set aside when a course was prescribed.
  ///   - day: what is dated later is left out.
  ///   - course: the one course to be shown; all of them when nil.
  ///   - showsNotes: when false, no free text enters the summary, whoever writes it out.
  public init(
    chart: Chart, clinic: Clinic, overrides: [Key<Session>: [Override]],
    courseOverrides: [Key<Course>: [Override]] = [:], day: CalendarDay,
    course: Key<Course>? = nil, showsNotes: Bool, account: Account? = nil
  ) {
    let bars = chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: day)
    self.clinic = clinic
    self.day = day
    self.patient = chart.patient
    self.age = chart.patient.age(on: day)
    self.showsNotes = showsNotes
    self.account = account
    self.findings = bars.all.map { FindingLine($0, chart: chart, showsNotes: showsNotes) }
    self.clearances = chart.health.clearances
      .filter { $0.applies(to: nil, on: day) }
      .sorted { ($0.until, $0.code) < ($1.until, $1.code) }
      .map { ClearanceLine($0, chart: chart, showsNotes: showsNotes) }
    self.therapies = chart.beside.held.filter { $0.day <= day }
      .map { TherapyLine($0, rows: chart.beside.therapyRows, showsNotes: showsNotes) }
    let courses = chart.courses
      .filter { $0.course.prescription.day <= day && (course ?? $0.course.key) == $0.course.key }
      .sorted {
        ($0.course.prescription.day, $0.course.key) > ($1.course.prescription.day, $1.course.key)
      }
    let isOpen = courses.contains { chart.standing(of: $0, on: day).state.isOpen }
    self.courses = courses.enumerated().map { index, record in
      CourseSummary(
        record, chart: chart, clinic: clinic, overrides: overrides,
        courseOverrides: courseOverrides[record.course.key] ?? [], day: day,
        isLast: index == 0 && !isOpen, showsNotes: showsNotes)
    }
  }
}
