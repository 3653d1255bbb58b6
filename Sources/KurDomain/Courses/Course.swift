/// A prescribed course of sessions.
public struct Course: Numbered, Hashable, Sendable {
  public static let letter: Character = "C"
  public static let base: Int64 = 2000

  public let key: Key<Course>
  public let prescription: Prescription
  public let prescriber: Key<Staff>

  public init(key: Key<Course>, prescription: Prescription, prescriber: Key<Staff>) {
    self.key = key
    self.prescription = prescription
    self.prescriber = prescriber
  }

  public var patient: Key<Patient> { prescription.patient }
  public var sessions: Int { prescription.sessions }
}

/// What is prescribed, by whom it is not yet said.
/// - Source: specification 7.
public struct Prescription: Hashable, Sendable {
  public let patient: Key<Patient>
  /// The day of the prescription; it is valid for 30 days without a first session.
  public let day: CalendarDay
  public let kind: Code<Kind>
  public let zone: Code<Zone>
  public let side: ZoneSide
  /// Leaves of the zone that no session works on.
  public let exclusions: [Code<Leaf>]
  public let sessions: Int
  public let startMinutes: Minutes
  public let targetMinutes: Minutes
  public let intensityTarget: Intensity
  public let frequency: Code<Frequency>
  /// The day from which the first session is looked for.
  public let start: CalendarDay
  public let indication: Code<Indication>?
  /// ICD-10.
  public let diagnosis: String?
  public let examination: Key<Examination>?
  public let techniques: [Code<Technique>]
  public let goal: String?
  public let reason: String?
  public let takenOver: TakenOver?
  public let details: PrescriptionDetails

  public init(
    patient: Key<Patient>, day: CalendarDay, kind: Code<Kind>, zone: Code<Zone>,
    side: ZoneSide = .none, exclusions: [Code<Leaf>] = [], sessions: Int,
    startMinutes: Minutes, targetMinutes: Minutes, intensityTarget: Intensity,
    frequency: Code<Frequency>, start: CalendarDay, indication: Code<Indication>? = nil,
    diagnosis: String? = nil, examination: Key<Examination>? = nil,
    techniques: [Code<Technique>], goal: String? = nil, reason: String? = nil,
    takenOver: TakenOver? = nil, details: PrescriptionDetails = PrescriptionDetails()
  ) {
    self.patient = patient
    self.day = day
    self.kind = kind
    self.zone = zone
    self.side = side
    self.exclusions = exclusions
    self.sessions = sessions
    self.startMinutes = startMinutes
    self.targetMinutes = targetMinutes
    self.intensityTarget = intensityTarget
    self.frequency = frequency
    self.start = start
    self.indication = indication
    self.diagnosis = diagnosis
    self.examination = examination
    self.techniques = techniques
    self.goal = goal
    self.reason = reason
    self.takenOver = takenOver
    self.details = details
  }

  /// The same prescription under another number of the same person.
  public func of(_ patient: Key<Patient>) -> Prescription {
    Prescription(
      patient: patient, day: day, kind: kind, zone: zone, side: side, exclusions: exclusions,
      sessions: sessions, startMinutes: startMinutes, targetMinutes: targetMinutes,
      intensityTarget: intensityTarget, frequency: frequency, start: start,
      indication: indication, diagnosis: diagnosis, examination: examination,
      techniques: techniques, goal: goal, reason: reason, takenOver: takenOver, details: details)
  }

  /// The leading indication and those beside it.
  public var indications: [Code<Indication>] {
    [indication].compactMap { $0 } + details.accompanying
  }
}

/// The part of a course that was given before Kur kept it.
public struct TakenOver: Hashable, Sendable {
  /// Sessions counted elsewhere; at least 1.
  public let done: Int
  public let lastDay: CalendarDay
  public let lastMinutes: Minutes

  public init(done: Int, lastDay: CalendarDay, lastMinutes: Minutes) {
    self.done = done
    self.lastDay = lastDay
    self.lastMinutes = lastMinutes
  }
}
