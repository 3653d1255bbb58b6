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
    let takesProof = try read(by: caller, may: .identify) { desk in
      try desk.lastOwn().map(desk.takesProof) ?? false
    }
    return try write(
      by: caller, may: .identify, takesProof: takesProof,
      again: { desk, event in
        UndoneRecord(
          patient: try event.patient.flatMap { try desk.records.patient($0) }, event: event,
          records: [event.subject].compactMap { $0 }, reason: "undone before", session: nil)
      }
    ) { try $0.undo(reason: reason) }
  }
}

/// What undoing an event takes back.
private struct Undoing {
  let event: Event
  let patient: Key<Patient>
  let session: Session?
  let written: [(record: RetractableRecord, key: Int64)]
  /// Who the patient was before an edit.
  let identity: PatientIdentity?
}

extension Desk {
  package func undo(reason: String?) throws -> Result<UndoneRecord, ServiceError> {
    let reason = try reason.map { try Wording.reason($0) }
    guard let undoing = try lastOwn() else {
      throw ServiceError.notFound(
        "\(person.name) has recorded nothing today that could be undone", suggestions: [])
    }
    return .success(try undo(undoing, reason: reason))
  }

  /// The last thing that the person did today and that is left to undo.
  /// - Throws: `invalid` where the last thing that was done is not undone but put right otherwise.
  fileprivate func lastOwn() throws -> Undoing? {
    let start = clinic.zone.instant(today, .midnight)
    let done = try records.events(by: person.key, since: start)
    for event in done {
      if let undoing = try undoing(event, own: Set(done.map(\.number))) { return undoing }
    }
    return nil
  }

  /// What binds a patient's treatment is taken back by whoever proves to have said it.
  fileprivate func takesProof(_ undoing: Undoing) -> Bool {
    let binding: Set<Event.Kind> = [
      .cleared, .findingClosed, .narrowed, .reclassed, .prescribed, .decided, .amended,
    ]
    return binding.contains(undoing.event.kind)
      || undoing.written.contains { $0.record == .finding }
  }

  /// Nil for an event that left nothing to undo.
  /// - Parameter own: the numbers of what the person did today.
  private func undoing(_ done: RecordedEvent, own: Set<Int64>) throws -> Undoing? {
    let event = done.event
    if let instead = event.kind.instead {
      throw ServiceError.invalid(
        "the last thing that \(person.name) did is kur \(event.command)"
          + "\(event.subject.map { " (\($0))" } ?? ""): \(instead)")
    }
    guard let patient = event.patient else { return nil }
    if event.kind == .patientEdited {
      return try earlierIdentity(done, of: patient, own: own).map {
        Undoing(event: event, patient: patient, session: nil, written: [], identity: $0)
      }
    }
    let session = try event.kind == .logged ? sessionLogged(event) : nil
    // A session that somebody voided takes nothing more with it.
    guard event.kind != .logged || session != nil else { return nil }
    let written = try records.retractable(writtenBy: done.number)
    guard session != nil || !written.isEmpty else { return nil }
    return Undoing(
      event: event, patient: patient, session: session, written: written, identity: nil)
  }

  private func undo(_ undoing: Undoing, reason: String?) throws -> UndoneRecord {
    let (event, patient) = (undoing.event, undoing.patient)
    if undoing.session != nil { try may(.correct) }
    try checkNothingRests(on: undoing.written)
    let isOfHealth =
      [.screened, .refused].contains(event.kind)
      || undoing.written.contains { $0.record == .finding }
    guard let reason = reason ?? (isOfHealth ? nil : "undone at once") else {
      throw ServiceError.missing(["--reason TEXT: why what was learnt about the patient is wrong"])
    }
    if let identity = undoing.identity { try records.amend(patient, to: identity) }
    if let session = undoing.session { try records.void(session.key, reason: reason) }
    for record in undoing.written {
      try records.retract(record.record, record.key, of: patient, reason: reason)
    }
    try recordEvent(.undone, of: patient, subject: event.subject)
    let names =
      undoing.written.map { $0.record.name(of: $0.key) }
      + (undoing.identity == nil ? [] : ["edit of \(patient)"])
    return UndoneRecord(
      patient: try records.patient(patient), event: event,
      records: (undoing.session.map { ["session \($0.key)"] } ?? []) + names, reason: reason,
      session: try undoing.session.map { try corrected($0, to: nil, reason: reason) })
  }

  /// - Throws: `invalid` for a session that was amended since.
  private func sessionLogged(_ event: Event) throws -> Session? {
    guard let number = event.subject, let key = Key<Session>(number: number) else { return nil }
    if let session = try records.session(key) { return session }
    let last = try records.successor(of: key.rawValue, .session)
    guard last != key.rawValue, try records.session(Key(rawValue: last)) != nil else { return nil }
    throw ServiceError.invalid(
      "\(key) was amended since: kur session void \(Key<Session>(rawValue: last)) takes it back")
  }

  /// Who the patient was before an edit; nil where it was undone.
  /// - Throws: `invalid` where somebody else has changed it since.
  private func earlierIdentity(
    _ done: RecordedEvent, of patient: Key<Patient>, own: Set<Int64>
  ) throws -> PatientIdentity? {
    let versions = try records.identities(of: patient)
    guard let place = versions.firstIndex(where: { $0.event == done.number }), place > 0,
      let last = versions.last
    else { return nil }
    guard own.contains(last.event) else {
      throw ServiceError.invalid(
        "\(patient) was edited by somebody else since: kur patient edit puts it right")
    }
    return last.identity == versions[place].identity ? versions[place - 1].identity : nil
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
      .patientEdited, .backedUp, .restored, .exported, .released, .denied, .undone,
      .pinRefused:
      nil
    }
  }
}
