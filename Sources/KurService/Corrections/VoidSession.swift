import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Makes a session count no more: it never was, or was another's. Its day is free again, its record
  /// is kept.
  public func voidSession(
    _ number: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> CorrectedSession {
    try write(by: caller.about(number), may: .correct, again: { try $0.corrected($1) }) {
      try $0.voidSession(number, reason: reason)
    }
  }
}

extension Desk {
  package func voidSession(
    _ number: String, reason: String
  ) throws -> Result<CorrectedSession, ServiceError> {
    let session = try Roll(records).session(number)
    try mayCorrect(
      session.key.description, of: [session.given.performer, session.entry.author],
      on: session.day)
    let reason = try Wording.reason(reason)
    guard let course = try records.course(session.course) else {
      throw ServiceError.notFound("the course of \(session.key) is gone", suggestions: [])
    }
    let screenings = try records.screeningsWritten(with: session.key)
    try records.void(session.key, reason: reason)
    try recordEvent(.voided, of: course.patient, subject: session.key.description)
    return .success(
      try corrected(
        session, to: nil, reason: reason,
        kept: screenings.map {
          "\($0) of its line is kept: kur screening void \($0), where it was wrong too"
        }))
  }

  /// The first answer once more.
  func corrected(_ event: Event) throws -> CorrectedSession {
    guard let number = event.subject, let key = Key<Session>(number: number) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    let old = try records.predecessor(of: key.rawValue, .session).map(Key<Session>.init(rawValue:))
    let isVoid = event.kind == .voided
    guard let before = try records.sessionAsWritten(isVoid ? key : old ?? key),
      let retraction = try records.retraction(of: before.key)
    else { throw ServiceError.notFound("\(number) cannot be read back", suggestions: []) }
    return try corrected(
      before, to: isVoid ? nil : try records.sessionAsWritten(key), reason: retraction.reason)
  }
}
