import KurDomain
import KurRules
import KurStore

/// A session with all that is told of it.
public struct SessionFile: Sendable {
  public let session: Session
  /// Its number in the course, by the order of days.
  public let number: Int
  public let patient: Patient
  public let record: CourseRecord
  public let overrides: [Override]
  public let performer: Staff?
  public let author: Staff?
  /// The physician who accepted it, where it is a deviation.
  public let accepted: Staff?
  /// True when the one who looks may read clinical notes.
  public let showsNotes: Bool
}

extension Practice {
  public func session(_ number: String, by caller: Caller) throws(ServiceError) -> SessionFile {
    try look(by: caller.about(number), may: .report) { desk in
      let file = try desk.sessionFile(of: try Roll(desk.records).session(number))
      desk.sees(file.patient)
      return file
    }
  }

  /// Records a reaction that showed later. The gravest one known counts.
  public func react(
    _ number: String, _ reaction: Reaction, note: String?, by caller: Caller
  ) throws(ServiceError) -> SessionFile {
    try write(
      by: caller.about(number), may: .react,
      again: { desk, event in
        try desk.sessionFile(of: Roll(desk.records).session(event.subject ?? ""))
      }
    ) { try $0.react(number, reaction, note: note) }
  }

  /// The performer confirms what somebody else entered.
  public func confirm(_ number: String, by caller: Caller) throws(ServiceError) -> SessionFile {
    try write(
      by: caller.about(number), may: .confirm,
      again: { desk, event in
        try desk.sessionFile(of: Roll(desk.records).session(event.subject ?? ""))
      }
    ) { try $0.confirm(number) }
  }
}

extension Desk {
  package func react(
    _ number: String, _ reaction: Reaction, note: String?
  ) throws -> Result<SessionFile, ServiceError> {
    let file = try sessionFile(of: try Roll(records).session(number))
    guard reaction > file.session.reaction else {
      throw ServiceError.invalid(
        "\(file.session.key) has the reaction \(file.session.reaction.rawValue) already; only a "
          + "graver one is added")
    }
    try records.insert(
      reaction: reaction, of: file.session.key, note: try Wording.text(ifAny: note, "--note"))
    try recordEvent(
      .reactionReported, of: file.patient.key, subject: file.session.key.description)
    return .success(try sessionFile(of: try Roll(records).session(number)))
  }

  package func confirm(
    _ number: String
  ) throws -> Result<SessionFile, ServiceError> {
    let session = try Roll(records).session(number)
    guard session.given.performer == person.key else {
      throw ServiceError.notPermitted(
        "\(session.key) was given by \(session.given.performer); only that person confirms it")
    }
    guard session.entry.isUnconfirmed else {
      throw ServiceError.invalid("\(session.key) is confirmed already")
    }
    try records.confirm(session.key)
    let file = try sessionFile(of: try Roll(records).session(number))
    try recordEvent(.confirmed, of: file.patient.key, subject: session.key.description)
    return .success(file)
  }
}

extension Desk {
  func sessionFile(of session: Session) throws -> SessionFile {
    guard let course = try records.course(session.course) else {
      throw ServiceError.notFound("the course of \(session.key) is gone", suggestions: [])
    }
    let patient = try Roll(records).patient(of: course)
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read", suggestions: [])
    }
    return SessionFile(
      session: session, number: Progress(record.before(session.day)).nextNumber,
      patient: patient, record: record,
      overrides: try records.overrides(ofSession: session.key),
      performer: chart.staff[session.given.performer], author: chart.staff[session.entry.author],
      accepted: session.deviation?.acceptance.flatMap { chart.staff[$0.physician] },
      showsNotes: person.may(.reportNotes))
  }
}
