import KurDomain
import KurRules

/// What was measured, answered and found, as it is given with `screen`, `next` and `log`.
public struct Observed: Hashable, Sendable {
  public var readings: [Reading]
  public var findings: [StatedFinding]
  public var healed: [Code<Contraindication>]

  public init(
    readings: [Reading] = [], findings: [StatedFinding] = [],
    healed: [Code<Contraindication>] = []
  ) {
    self.readings = readings
    self.findings = findings
    self.healed = healed
  }

  public var isEmpty: Bool { readings.isEmpty && findings.isEmpty && healed.isEmpty }
}

/// What somebody wants to set aside, and why.
public struct Reasons: Hashable, Sendable {
  public var overrides: [RuleCode]
  /// One for everything, or as many as overrides, in their order.
  public var reasons: [String]

  public init(overrides: [RuleCode] = [], reasons: [String] = []) {
    self.overrides = overrides
    self.reasons = reasons
  }
}

/// A session to be recorded. What is nil is taken from the plan when `routine` says so, and is missing
/// otherwise.
public struct LogRequest: Hashable, Sendable {
  /// A patient or a course, as typed.
  public var target: String
  public var on: DayWord?
  /// States that all was asked and all went as planned; what is given on top of it wins.
  public var routine = false
  public var performer: String?
  public var time: ClockTime?
  public var minutes: Minutes?
  public var shortened: Shortening?
  public var intensity: Intensity?
  public var techniques: [Code<Technique>]?
  /// Sites of the zone that were not worked on; side `none` means both.
  public var omitted: [Site] = []
  public var closing: Minutes?
  public var painBefore: PainScore?
  public var painAfter: PainScore?
  public var condition: Condition?
  public var reaction: Reaction?
  public var interrupted: String?
  public var note: String?
  public var place = Place.clinic
  /// What only some kinds ask for.
  public var details = SessionDetails()
  public var observed = Observed()
  public var reasons = Reasons()
  /// True when somebody was asked at the terminal whether anything is new or worse: nothing is, but
  /// for `observed`.
  public var statesTheDay = false
  /// True when it is recorded as it was given, whatever rules refuse it.
  public var asGiven = false

  public init(target: String) { self.target = target }
}

/// A course to be prescribed or, without a patient, to be previewed.
public struct PrescriptionRequest: Sendable {
  public var wishes: CourseWishes
  public var start: DayWord?
  public var on: DayWord?
  public var indication: Code<Indication>?
  public var diagnosis: DiagnosisCode?
  public var techniques: [Code<Technique>] = []
  public var goal: String?
  /// Injured sites are as typed: side `none` means the sides of the course.
  public var details = PrescriptionDetails()
  public var takenOverDay: DayWord?
  public var reasons = Reasons()

  public init(wishes: CourseWishes) { self.wishes = wishes }
}

public struct ScreeningRequest: Sendable {
  public var patient: String
  public var on: DayWord?
  public var asked: Screening.Asked
  public var observed: Observed

  public init(
    patient: String, on: DayWord? = nil, asked: Screening.Asked, observed: Observed = Observed()
  ) {
    self.patient = patient
    self.on = on
    self.asked = asked
    self.observed = observed
  }
}

public struct ExaminationRequest: Sendable {
  public var patient: String
  public var on: DayWord?
  public var complaint: String
  public var history: String
  public var visual: String
  public var conclusion: String
  public var diagnosis: DiagnosisCode

  public init(
    patient: String, on: DayWord? = nil, complaint: String, history: String, visual: String,
    conclusion: String, diagnosis: DiagnosisCode
  ) {
    self.patient = patient
    self.on = on
    self.complaint = complaint
    self.history = history
    self.visual = visual
    self.conclusion = conclusion
    self.diagnosis = diagnosis
  }
}

public struct ClearanceRequest: Sendable {
  public var patient: String
  public var code: Code<Contraindication>
  public var from: DayWord?
  public var until: DayWord
  public var leaves: [Code<Leaf>]
  public var kinds: [Code<Kind>]
  public var maximumIntensity: Intensity?
  public var reason: String

  public init(
    patient: String, code: Code<Contraindication>, from: DayWord? = nil, until: DayWord,
    leaves: [Code<Leaf>] = [], kinds: [Code<Kind>] = [], maximumIntensity: Intensity? = nil,
    reason: String
  ) {
    self.patient = patient
    self.code = code
    self.from = from
    self.until = until
    self.leaves = leaves
    self.kinds = kinds
    self.maximumIntensity = maximumIntensity
    self.reason = reason
  }
}

/// A new member of staff as typed; days may be words.
public struct StaffRequest: Sendable {
  public var name: String
  public var roles: [Role]
  public var registration: String?
  public var registrationUntil: DayWord?
  public var medicalEducation: Bool
  public var certificateUntil: DayWord?

  public init(
    name: String, roles: [Role], registration: String? = nil, registrationUntil: DayWord? = nil,
    medicalEducation: Bool = false, certificateUntil: DayWord? = nil
  ) {
    self.name = name
    self.roles = roles
    self.registration = registration
    self.registrationUntil = registrationUntil
    self.medicalEducation = medicalEducation
    self.certificateUntil = certificateUntil
  }
}

/// What is said of a patient's identity; for an edit, only what changes is given.
public struct PatientRequest: Sendable {
  public var name: String?
  public var born: DayWord?
  public var sex: Sex?
  public var phone: String?
  public var email: String?
  public var guardian: String?
  public var status: StatusChange?
  public var language: LanguageChange?
  /// True when somebody has made sure that it is not the patient on record who looks the same.
  public var isAnotherPerson = false

  public init() {}
}

/// A consent: to treatment, and to what is named beside it.
public struct ConsentRequest: Sendable {
  public var patient: String
  public var on: DayWord?
  public var zones: [Code<Zone>]
  public var facialPain: Bool
  /// The guardian who gives it, where it is not the patient.
  public var givenBy: String?

  public init(
    patient: String, on: DayWord? = nil, zones: [Code<Zone>] = [], facialPain: Bool = false,
    givenBy: String? = nil
  ) {
    self.patient = patient
    self.on = on
    self.zones = zones
    self.facialPain = facialPain
    self.givenBy = givenBy
  }
}
