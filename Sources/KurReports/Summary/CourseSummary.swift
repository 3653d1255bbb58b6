import KurDomain
import KurRules

/// One course of a patient as of a day: why, what was planned, what was given, what remains.
public struct CourseSummary: Sendable {
  public let key: Key<Course>
  public let terms: CourseTerms
  public let order: Order
  public let standing: Standing
  public let sessions: [SessionLine]
  public let missed: [MissedDate]
  public let decisions: [DecisionLine]
  /// How a physician changed it while it went on.
  public let changes: [ChangeLine]
  /// Rules that were set aside and warnings that were explained when it was prescribed.
  public let overrides: [SetAside]
  /// The sessions still to come; empty while nothing can be given.
  public let planned: [PlannedSession]
  /// What it is measured by, pain among it.
  public let measures: [MeasureOutcome]
  public let pain: MeasureOutcome?
  /// Massage at home, the oldest first.
  public let practice: [PracticeLine]
  public let showsNotes: Bool
  /// The day from which another course is advised, once this one is completed.
  public let recall: CalendarDay?
  /// What the patient is told; nil where another course says it.
  public let advice: PatientAdvice?

  /// Why it was prescribed. Free text is nil where the reader sees no notes.
  public struct Order: Sendable {
    public let day: CalendarDay
    public let prescriber: String
    public let start: CalendarDay
    public let diagnosis: String?
    public let indication: Indication?
    public let indicationCode: Code<Indication>?
    public let exclusions: [Code<Leaf>]
    /// By name.
    public let techniques: [String]
    public let techniqueCodes: [Code<Technique>]
    public let details: PrescriptionDetails
    public let goal: String?
    public let reason: String?
    public let examination: Complaint?
  }

  /// What the examination said that the prescription rests on.
  public struct Complaint: Sendable {
    public let examination: Key<Examination>
    public let day: CalendarDay
    public let physician: String
    public let complaint: String?
    public let conclusion: String?
  }

  /// A change of the course.
  public struct ChangeLine: Sendable {
    public let amendment: CourseAmendment
    public let author: String
    public let reason: String?
  }

  /// A decision about the course.
  public struct DecisionLine: Sendable {
    public let choice: CourseDecision.Choice
    public let day: CalendarDay
    public let author: String
    public let reason: String?
  }

  init(
    _ whole: CourseRecord, chart: Chart, clinic: Clinic, overrides: [Key<Session>: [Override]],
    courseOverrides: [Override], day: CalendarDay, isLast: Bool, showsNotes: Bool
  ) {
    let record = whole.through(day)
    let standing = chart.standing(of: record, on: day)
    self.key = record.course.key
    self.terms = record.terms
    self.order = Order(record, chart: chart, showsNotes: showsNotes)
    self.standing = standing
    self.missed = record.missed
    self.overrides = courseOverrides.map { SetAside($0, showsNotes: showsNotes) }
    self.decisions = record.decisions.map {
      DecisionLine(
        choice: $0.choice, day: $0.day, author: chart.name(of: $0.author),
        reason: showsNotes ? $0.reason : nil)
    }
    self.changes = record.changes.amendments.map {
      ChangeLine(
        amendment: $0, author: chart.name(of: $0.author), reason: showsNotes ? $0.reason : nil)
    }
    self.planned =
      Projection(
        record, next: standing.next, calendar: chart.calendar,
        limit: { chart.limit(of: record, on: $0) }
      ).sessions
    let measures = CourseMeasures(record, in: chart, on: day)
    self.measures = measures.outcomes
    self.pain = measures.pain
    self.practice = chart.beside.practice
      .filter { $0.course == record.course.key && $0.day <= day }
      .map { PracticeLine($0, showsNotes: showsNotes) }
    self.showsNotes = showsNotes
    self.recall = standing.recall
    self.advice =
      standing.state.isOpen || isLast
      ? PatientAdvice(
        for: chart.patient, record, state: standing.state, parameters: chart.parameters,
        showsNotes: showsNotes) : nil

    var done = record.terms.takenOver?.done ?? 0
    var lines: [SessionLine] = []
    for session in record.sessions {
      if session.isCounted { done += 1 }
      lines.append(
        SessionLine(
          session, of: record.terms.sites, number: session.isCounted ? done : nil,
          therapist: chart.name(of: session.given.performer),
          recorded: clinic.zone.day(of: session.entry.recorded),
          overrides: overrides[session.key] ?? [],
          accepted: session.deviation?.acceptance.map { chart.name(of: $0.physician) },
          showsNotes: showsNotes))
    }
    self.sessions = lines
  }
}

extension CourseSummary.Order {
  init(_ record: CourseRecord, chart: Chart, showsNotes: Bool) {
    let prescription = record.course.prescription
    self.day = prescription.day
    self.prescriber = chart.name(of: record.course.prescriber)
    self.start = prescription.start
    self.diagnosis = prescription.diagnosis
    self.indication = chart.indication(of: record)
    self.indicationCode = prescription.indication
    self.exclusions = prescription.exclusions
    self.techniques = record.techniques.map {
      chart.catalogue.techniques[$0]?.name ?? "\($0)"
    }
    self.techniqueCodes = record.techniques
    self.details = prescription.details
    self.goal = showsNotes ? prescription.goal : nil
    self.reason = showsNotes ? prescription.reason : nil
    self.examination = chart.examinations.first { $0.key == prescription.examination }.map {
      CourseSummary.Complaint(
        examination: $0.key, day: $0.day, physician: chart.name(of: $0.physician),
        complaint: showsNotes ? $0.draft.complaint : nil,
        conclusion: showsNotes ? $0.draft.conclusion : nil)
    }
  }
}
