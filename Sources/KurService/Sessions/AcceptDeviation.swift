import KurDomain
import KurRules
import KurStore

/// A deviation with the word that a physician has said about it, and what follows.
public struct AcceptedSession: Sendable {
  public let file: SessionFile
  /// Where the course stands now.
  public let standing: Standing
  /// Later sessions that would now break a rule.
  public let later: [String]
}

extension Practice {
  /// A registered physician's word about a session that was recorded as it was given: it stands, and
  /// counts from now on where it is to. Said once.
  ///
  /// - Parameter counts: false for one that stands and does not count.
  public func accept(
    _ number: String, counts: Bool, reason: String, by caller: Caller
  ) throws(ServiceError) -> AcceptedSession {
    try write(
      by: caller.about(number), may: .accept,
      again: { desk, event in
        try desk.accepted(Roll(desk.records).session(event.subject ?? ""))
      }
    ) { try $0.accept(number, counts: counts, reason: reason) }
  }
}

extension Desk {
  package func accept(
    _ number: String, counts: Bool, reason: String
  ) throws -> Result<AcceptedSession, ServiceError> {
    try mustBeRegistered(on: today)
    let file = try sessionFile(of: try Roll(records).session(number))
    let session = file.session
    guard let deviation = session.deviation else {
      throw ServiceError.invalid("\(session.key) is no deviation: there is nothing to accept")
    }
    if deviation.acceptance != nil {
      let physician = file.accepted?.name ?? "a physician"
      throw ServiceError.invalid(
        "\(session.key) was accepted already, by \(physician): "
          + (session.isCounted ? "it counts" : "it does not count"))
    }
    let reason = try Wording.reason(reason)
    let obstacles = counts ? AsGiven.obstacles(to: session, in: file.record) : []
    guard obstacles.isEmpty else {
      try recordEvent(
        .refused, of: file.patient.key, subject: session.key.description,
        rules: obstacles.map(\.rule))
      return .failure(.refused(Refusal(findings: obstacles)))
    }
    try records.insert(
      Deviation.Acceptance(isCounted: counts, physician: person.key, reason: reason),
      of: session.key)
    let accepted = try Roll(records).session(number)
    try charge(accepted, of: file.record)
    try recordEvent(.accepted, of: file.patient.key, subject: session.key.description)
    return .success(try self.accepted(accepted))
  }

  fileprivate func accepted(_ session: Session) throws -> AcceptedSession {
    let file = try sessionFile(of: session)
    let chart = try loadChart(of: file.patient)
    let last = file.record.sessions.last?.day ?? session.day
    return AcceptedSession(
      file: file, standing: chart.standing(of: file.record, on: max(last, today)),
      later: session.isCounted
        ? LaterSessions.conflicts(after: session, in: file.record, chart) : [])
  }
}
