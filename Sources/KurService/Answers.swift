import KurDomain
import KurRules

/// A session as it was stored, and what follows.
public struct LoggedSession: Sendable {
  public let session: Session
  public let patient: Patient
  public let course: CourseRecord
  public let number: Int
  /// Where the course stands now.
  public let standing: Standing
  public let warnings: [RuleFinding]
  /// Messages that were shown with an earlier session of the course: they are acknowledged.
  public let known: Set<String>
  public let overridden: [Override]
  public let performer: Staff
  /// Later sessions that would now break a rule, by number: `S30038: STEP_CAP …`.
  public let later: [String]
  /// What refuses it, where it was recorded as it was given.
  public let against: [RuleFinding]
  /// What was said when the course changed hands, until the new ones have given a session.
  public let handover: Handover?
  /// What is said when it was the last one.
  public let completion: Completion?

  /// Warnings that nobody has seen yet in this course.
  public var newWarnings: [RuleFinding] { warnings.filter { !known.contains($0.message) } }
  /// Warnings that stand since an earlier session.
  public var standingWarnings: [RuleFinding] { warnings.filter { known.contains($0.message) } }
}

/// May the next session be given, and what is it.
public struct NextVisit: Sendable {
  public let patient: Patient
  public let course: CourseRecord
  public let day: CalendarDay
  public let standing: Standing
  public let dose: Dose
  public let sites: Set<Site>
  public let techniques: [Code<Technique>]
  public let bars: Bars
  /// What the kind asks for and was not given with the question.
  public let asked: [AskedDetail]
  /// The leaves that are barred while others are not, and what a session without them may be.
  public let omission: LeafOmission?
  /// What a routine session on the day would meet.
  public let judgement: Judgement
  /// The screening under which given readings were kept.
  public let screening: Key<Screening>?
  public let booked: BookedTime?
  public let handover: Handover?
}

public struct PrescribedCourse: Sendable {
  public let course: Course
  public let patient: Patient
  public let plan: CoursePlan
  public let terms: CourseTerms
  public let warnings: [RuleFinding]
  public let overridden: [Override]
  public let advice: PatientAdvice
}

/// A plan that is shown and not stored.
public struct PlanPreview: Sendable {
  public let terms: CourseTerms
  public let plan: CoursePlan
  /// What prescribing would ask for, as warnings.
  public let findings: [RuleFinding]
}

public struct ScreeningAnswer: Sendable {
  public enum Outcome: String, Sendable { case clear, limited, deferred, refused }

  public let screening: Key<Screening>
  public let patient: Patient
  public let day: CalendarDay
  public let outcome: Outcome
  public let bars: Bars
  /// What may be done, and where.
  public let allowance: Allowance
  /// What was answered beyond 'no', in words.
  public let answers: [Answer]
  /// Which questions were asserted.
  public let asked: Screening.Asked
  /// What the caller is to know beside, as that a physician closes what is still open.
  public var notes: [String] = []
}

/// Where a course stands, for lists and boards.
public struct CourseLine: Sendable {
  public let patient: Patient
  public let record: CourseRecord
  public let standing: Standing
  /// Of the next session, on its earliest day.
  public let booked: BookedTime?
  /// What may be given next; on boards only, and nil where nothing comes next.
  public let allowance: NextAllowance?
  /// Into whose hands the course was given last, else who gave its last session; on boards only.
  public let hands: Staff?

  public init(
    patient: Patient, record: CourseRecord, standing: Standing, booked: BookedTime? = nil,
    allowance: NextAllowance? = nil, hands: Staff? = nil
  ) {
    self.allowance = allowance
    self.hands = hands
    self.patient = patient
    self.record = record
    self.standing = standing
    self.booked = booked
  }
}

/// The board of a day.
public struct DayBoard: Sendable {
  public let clinic: String
  public let day: CalendarDay
  /// Whose courses alone are shown; nil for all.
  public let therapist: Staff?
  /// Planned for the day: those with a time by it, then the others by name.
  public let due: [CourseLine]
  /// Booked for the day although not planned for it.
  public let booked: [CourseLine]
  /// Planned before it and nothing recorded.
  public let overdue: [CourseLine]
  /// With a pause so long that the course steps back.
  public let lapsing: [CourseLine]
  /// With one or two sessions left.
  public let finishing: [CourseLine]
  /// Of which a physician is to be told, or whose patient is to be called, with what about.
  public let attention: [(line: CourseLine, words: [String])]
  /// Courses with something that bars their next session, or a part of it, on the day.
  public let barred: [CourseLine]
  /// Clearances that end within 14 days.
  public let clearances: [(patient: Patient, clearance: Clearance)]
  /// What holds for patients with an open course and runs out within 14 days.
  public let findings: [(patient: Patient, finding: ActiveFinding)]
  /// Entries that the performer has not confirmed.
  public let unconfirmed: [(patient: Patient, session: Session)]
  /// Deviations on which no physician has said a word.
  public let deviations: [(patient: Patient, session: Session)]
}

/// A patient with everything that reports are made of.
public struct PatientFile: Sendable {
  public let clinic: Clinic
  public let chart: Chart
  public let day: CalendarDay
  public let overrides: [Key<Session>: [Override]]
  public let courseOverrides: [Key<Course>: [Override]]
  /// The one who looks; decides whether notes are shown.
  public let reader: Staff
  /// Nil where nobody asked for it.
  public let account: Account?
}
