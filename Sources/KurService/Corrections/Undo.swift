import KurDomain
import KurRules
import KurStore

/// What was undone.
public struct UndoneRecord: Sendable {
  /// Nil for what was about no patient.
  public let patient: Patient?
  /// What was undone, as it was done.
  public let event: Event
  /// What counts no more, as `session S30015`; `finding` where it has no number.
  public let records: [String]
  public let reason: String
  /// Where the course stands now, where it was a session.
  public let session: CorrectedSession?
}

extension Practice {
  /// Takes back the caller's own last record of the clinic's day, visibly: it is kept, and counts no
  /// more. Asked again, it takes back the one before.
  /// - Parameter reason: has to be given where health is what was recorded.
  public func undo(reason: String?, by caller: Caller) throws(ServiceError) -> UndoneRecord {
    try write(
      by: caller, may: .identify,
      again: { desk, event in
        UndoneRecord(
          patient: try event.patient.flatMap { try desk.records.patient($0) }, event: event,
          records: [event.subject].compactMap { $0 }, reason: "", session: nil)
      }
    ) { try $0.undo(reason: reason) }
  }
}

extension Desk {
  package func undo(reason: String?) throws -> Result<UndoneRecord, ServiceError> {
    let reason = try reason.map { try Wording.reason($0) }
    let start = clinic.zone.instant(today, .midnight)
    for done in try records.events(by: person.key, since: start) {
      if let undone = try undo(done, reason: reason) { return .success(undone) }
    }
    throw ServiceError.notFound(
      "\(person.name) has recorded nothing today that could be undone", suggestions: [])
  }

  /// Nil for an event that left nothing to undo.
  private func undo(_ done: RecordedEvent, reason: String?) throws -> UndoneRecord? {
    let event = done.event
    if let instead = event.kind.instead {
      throw ServiceError.invalid(
        "the last thing that \(person.name) did is kur \(event.command)"
          + "\(event.subject.map { " (\($0))" } ?? ""): \(instead)")
    }
    guard let patient = event.patient else { return nil }
    if event.kind == .patientEdited { return try undoEdit(done, of: patient, reason) }

    let session = try event.kind == .logged ? sessionLogged(event) : nil
    let written = try records.retractable(writtenBy: done.number)
    guard session != nil || !written.isEmpty else { return nil }
    if session != nil { try may(.correct) }
    try checkNothingRests(on: written)
    let isOfHealth =
      [.screened, .refused].contains(event.kind) || written.contains { $0.record == .finding }
    guard let reason = reason ?? (isOfHealth ? nil : "undone at once") else {
      throw ServiceError.missing(["--reason TEXT: why what was learnt about the patient is wrong"])
    }
    if let session { try records.void(session.key, reason: reason) }
    for record in written {
      try records.retract(record.record, record.key, of: patient, reason: reason)
    }
    try recordEvent(.undone, of: patient, subject: event.subject)
    let names = written.map { $0.record.name(of: $0.key) }
    return UndoneRecord(
      patient: try records.patient(patient), event: event,
      records: (session.map { ["session \($0.key)"] } ?? []) + names, reason: reason,
      session: try session.map { try corrected($0, to: nil, reason: reason) })
  }

  private func sessionLogged(_ event: Event) throws -> Session? {
    try event.subject.flatMap(Key<Session>.init(number:)).flatMap { try records.session($0) }
  }

  private func undoEdit(
    _ done: RecordedEvent, of patient: Key<Patient>, _ reason: String?
  ) throws -> UndoneRecord? {
    let versions = try records.identities(of: patient)
    guard versions.count > 1, versions.last?.event == done.number else { return nil }
    try records.amend(patient, to: versions[versions.count - 2].identity)
    try recordEvent(.undone, of: patient, subject: patient.description)
    return UndoneRecord(
      patient: try records.patient(patient), event: done.event, records: ["edit of \(patient)"],
      reason: reason ?? "undone at once", session: nil)
  }

  /// A course in which sessions were given, and an examination that a course rests on, stay.
  private func checkNothingRests(
    on written: [(record: RetractableRecord, key: Int64)]
  ) throws {
    for record in written {
      switch record.record {
      case .course:
        let course = Key<Course>(rawValue: record.key)
        guard try records.sessions(ofCourse: course).isEmpty else {
          throw ServiceError.invalid(
            "\(course) has sessions by now: kur course cancel or discontinue ends it")
        }
      case .examination:
        let examination = Key<Examination>(rawValue: record.key)
        let courses = try records.courses(restingOn: examination)
        guard courses.isEmpty else {
          throw ServiceError.invalid(
            "\(courses.map(\.description).joined(separator: ", ")) rests on \(examination): kur "
              + "examination amend \(examination) puts it right")
        }
      default: continue
      }
    }
  }
}

extension RetractableRecord {
  /// `screening Q40010`, `clearance`.
  fileprivate func name(of key: Int64) -> String {
    let words = rawValue.replacing("_", with: " ")
    return switch self {
    case .screening: "\(words) \(Key<Screening>(rawValue: key))"
    case .examination: "\(words) \(Key<Examination>(rawValue: key))"
    case .course: "\(words) \(Key<Course>(rawValue: key))"
    default: words
    }
  }
}

extension Event.Kind {
  /// What is done instead of undoing; nil for what can be undone, and for what left nothing behind.
  fileprivate var instead: String? {
    switch self {
    case .staffAdded, .staffEdited, .staffLeft: "kur staff edit puts it right"
    case .bound, .unbound, .pinSet: "kur staff puts it right"
    case .calendarChanged, .parameterSet, .priceSet, .catalogueChanged, .chargeCorrected:
      "set it again, the last word holds"
    case .patientAdded: "kur patient edit puts it right; two records of one person are merged"
    case .consentWithdrawn: "record the consent again"
    case .confirmed: "a session that is wrong is amended or voided"
    case .accepted: "a physician's word is said once; kur session void takes the session away"
    case .voided: "record it again"
    case .corrected: "amend it again"
    case .merged, .unmerged: "kur patient merge and unmerge undo each other"
    case .erased: "what is erased is gone"
    case .initialised, .consented, .examined, .screened, .cleared, .findingClosed, .prescribed,
      .decided, .logged, .missed, .reactionReported, .refused, .reported, .seen, .amended,
      .assigned, .booked, .narrowed, .reclassed, .therapyGiven, .practisedAtHome, .measured, .paid,
      .patientEdited, .backedUp, .restored, .checked, .exported, .released, .denied, .undone,
      .pinRefused:
      nil
    }
  }
}
