import KurDomain
import KurStore

/// What a session costs now, after a correction.
public struct CorrectedCharge: Sendable {
  public let patient: Patient
  public let session: Session
  public let charge: Charge
  public let account: Account
}

extension Practice {
  /// Corrects what a session costs; what was charged before stays on record.
  /// - Source: R-51.
  public func correctCharge(
    of session: String, to amount: String, reason: String?, by caller: Caller
  ) throws(ServiceError) -> CorrectedCharge {
    try write(
      by: caller.about(session), may: .administer,
      again: { desk, event in
        let session = try Roll(desk.records).session(event.subject ?? "")
        guard let charge = try event.request.flatMap({ try desk.records.charge(request: $0) })
        else { throw ServiceError.notFound("the correction cannot be read back", suggestions: []) }
        return try desk.corrected(session, charge)
      }
    ) { try $0.correctCharge(of: session, to: amount, reason: reason) }
  }
}

extension Desk {
  package func correctCharge(
    of text: String, to amount: String, reason: String?
  ) throws -> Result<CorrectedCharge, ServiceError> {
    let session = try Roll(records).session(text)
    guard let course = try records.course(session.course) else {
      throw ServiceError.notFound("the course of \(session.key) is gone", suggestions: [])
    }
    guard try records.sessions(ofCourse: course.key).contains(where: { $0.key == session.key })
    else { throw ServiceError.invalid("\(session.key) is void and costs nothing") }
    let amount = try self.amount(amount)
    guard let reason = try Wording.text(ifAny: reason, "--reason") else {
      throw ServiceError.missing(["--reason TEXT: why the price is another"])
    }
    let charge = Charge(
      session: session.key, zone: course.prescription.zone, minutes: session.minutes,
      amount: amount, reason: reason)
    try records.insert(charge)
    try recordEvent(
      .chargeCorrected, of: course.patient, subject: session.key.description)
    return .success(try corrected(session, charge))
  }

  fileprivate func corrected(_ session: Session, _ charge: Charge) throws -> CorrectedCharge {
    guard let course = try records.course(session.course) else {
      throw ServiceError.notFound("the course of \(session.key) is gone", suggestions: [])
    }
    let patient = try Roll(records).patient(of: course)
    return CorrectedCharge(
      patient: patient, session: session, charge: charge,
      account: try account(of: patient.key))
  }
}
