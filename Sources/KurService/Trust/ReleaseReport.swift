import KurDomain
import KurRules
import KurStore

/// To whom a report goes, and how that person proved to be the one it is about.
public struct ReleaseRequest: Sendable {
  /// The patient, or one of their courses, as typed.
  public var target: String
  public var name: String
  public var identity: String
  public var on: DayWord?
  /// True to say what was charged, paid and is owed.
  public var withAccount: Bool

  public init(
    target: String, name: String, identity: String, on: DayWord? = nil, withAccount: Bool = false
  ) {
    self.target = target
    self.name = name
    self.identity = identity
    self.on = on
    self.withAccount = withAccount
  }
}

/// A report that was handed out.
public struct ReleasedReport: Sendable {
  public let patient: Patient
  public let name: String
  public let identity: String
  /// Of its bytes, in hexadecimal digits.
  public let sha256: String
}

extension Practice {
  /// Hands a report with all notes out to the person it is about, or their guardian.
  /// - Parameter write: makes the report and puts it where nobody reads it on the way; gives its
  ///   bytes, of which only the SHA-256 is kept. What it throws undoes the release.
  public func release(
    _ request: ReleaseRequest, by caller: Caller, write body: (PatientFile) throws -> [UInt8]
  ) throws(ServiceError) -> ReleasedReport {
    try write(
      by: caller.about(request.target), may: .release,
      again: { desk, event in
        return try desk.released(event.request ?? "", of: try desk.patient(of: event))
      }
    ) { desk in
      let patient = try Roll(desk.records).target(request.target, for: .writing).0
      let release = ReportRelease(
        patient: patient.key, name: try Wording.line(request.name, "--release-to"),
        identity: try Wording.line(request.identity, "--identity"))
      try desk.mustConcern(release.name, patient)
      let report = try body(
        try desk.file(of: patient, on: request.on, withAccount: request.withAccount))
      let sha256 = try desk.records.insert(release, of: report)
      try desk.recordEvent(.released, of: patient.key, subject: patient.key.description)
      return .success(
        ReleasedReport(
          patient: patient, name: release.name, identity: release.identity, sha256: sha256))
    }
  }
}

extension Desk {
  /// A report goes to nobody but the patient and the guardian.
  fileprivate func mustConcern(_ name: String, _ patient: Patient) throws(ServiceError) {
    let given = FoldedText(name)
    let isChild = patient.age(on: today).years < 18
    let concerned = [isChild ? nil : patient.name, patient.identity.guardian].compactMap { $0 }
    guard concerned.contains(where: { given.isWords(of: FoldedText($0)) }) else {
      throw .notPermitted(
        "a report of \(patient.name) (\(patient.key)) goes to "
          + (concerned.isEmpty ? "a guardian" : concerned.joined(separator: " or "))
          + ", not to '\(name.shown)'"
          + (patient.identity.guardian == nil
            ? "; a guardian is recorded with kur patient edit \(patient.key) --guardian NAME" : ""))
    }
  }

  fileprivate func released(_ request: String, of patient: Patient) throws -> ReleasedReport {
    guard let (release, sha256) = try records.release(request: request) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return ReleasedReport(
      patient: patient, name: release.name, identity: release.identity, sha256: sha256)
  }
}
