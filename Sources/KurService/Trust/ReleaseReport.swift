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
  ///
  /// It is made before the records are held, so that nobody waits for it, and handed out only if
  /// nothing was recorded of the patient meanwhile.
  ///
  /// - Parameters:
  ///   - make: gives the bytes of the report, of which only the SHA-256 is kept.
  ///   - place: puts it where nobody reads it on the way; what it throws undoes the release. Not
  ///     called where the same request was accepted before.
  public func release(
    _ request: ReleaseRequest, by caller: Caller, make: (PatientFile) throws -> [UInt8],
    place: ([UInt8]) throws -> Void
  ) throws(ServiceError) -> ReleasedReport {
    let prepared = try read(by: caller.about(request.target), may: .release) { desk in
      try desk.isAnswered(caller) ? nil : desk.releasable(request)
    }
    let report = try translated(database) { try prepared.map { try make($0.file) } ?? [] }
    return try write(
      by: caller.about(request.target), may: .release,
      again: { desk, event in
        return try desk.released(event.request ?? "", of: try desk.patient(of: event))
      }
    ) { desk in
      let now = try desk.releasable(request)
      guard now.lastWrite == prepared?.lastWrite else {
        throw ServiceError.storage(
          StorageFault(
            kind: .busy,
            message: "something was recorded of \(now.release.patient) while the report was made; "
              + "nothing was handed out, try again"))
      }
      let sha256 = try desk.records.insert(now.release, of: report)
      try desk.recordEvent(
        .released, of: now.release.patient, subject: now.release.patient.description)
      try place(report)
      return .success(
        ReleasedReport(
          patient: now.file.chart.patient, name: now.release.name, identity: now.release.identity,
          sha256: sha256))
    }
  }
}

/// What a report is made of, before it is handed out.
private struct Releasable {
  let file: PatientFile
  let release: ReportRelease
  /// The number of the last event that recorded something of the patient.
  let lastWrite: Int64?
}

extension Desk {
  /// True where the caller's request was accepted before.
  fileprivate func isAnswered(_ caller: Caller) throws -> Bool {
    guard let request = caller.request else { return false }
    return try records.event(request: request) != nil
  }

  fileprivate func releasable(_ request: ReleaseRequest) throws -> Releasable {
    let patient = try Roll(records).target(request.target, for: .writing).0
    let release = ReportRelease(
      patient: patient.key, name: try Wording.line(request.name, "--release-to"),
      identity: try Wording.line(request.identity, "--identity"))
    try mustConcern(release.name, patient)
    let looks: Set<Event.Kind> = [.seen, .reported, .denied]
    return Releasable(
      file: try file(of: patient, on: request.on, withAccount: request.withAccount),
      release: release,
      lastWrite: try records.events(of: patient.key).last { !looks.contains($0.event.kind) }?
        .number)
  }

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
