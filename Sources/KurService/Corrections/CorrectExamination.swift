import KurDomain
import KurRules
import KurStore

/// An examination with its patient.
public struct ExaminationFile: Sendable {
  public let patient: Patient
  public let examination: Examination
  public let physician: Staff?
  /// The one whose place it took.
  public let replaces: Key<Examination>?
  /// True when it counts no more.
  public let isVoid: Bool
}

/// What was otherwise at an examination; what is nil stays.
public struct ExaminationAmendment: Sendable {
  public var examination: String
  public var on: DayWord?
  public var complaint: String?
  public var history: String?
  public var visual: String?
  public var conclusion: String?
  public var diagnosis: DiagnosisCode?
  public var reason: String

  public init(examination: String, reason: String) {
    self.examination = examination
    self.reason = reason
  }
}

extension Practice {
  public func examination(
    _ number: String, by caller: Caller
  ) throws(ServiceError) -> ExaminationFile {
    try look(by: caller.about(number), may: .reportNotes) { desk in
      let file = try desk.examinationFile(try Roll(desk.records).examination(number))
      desk.sees(file.patient)
      return file
    }
  }

  /// Makes an examination count no more. One that a course rests on is amended instead.
  public func voidExamination(
    _ number: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> ExaminationFile {
    try write(
      by: caller.about(number), may: .examine, takesProof: true,
      again: { try $0.examinationFile(of: $1) }
    ) {
      try $0.voidExamination(number, reason: reason)
    }
  }

  /// Puts another examination in the place of one that was entered wrong.
  public func amendExamination(
    _ request: ExaminationAmendment, by caller: Caller
  ) throws(ServiceError) -> ExaminationFile {
    try write(
      by: caller.about(request.examination), may: .examine,
      again: { try $0.examinationFile(of: $1) }
    ) {
      try $0.amendExamination(request)
    }
  }
}

extension Desk {
  package func voidExamination(
    _ number: String, reason: String
  ) throws -> Result<ExaminationFile, ServiceError> {
    let examination = try Roll(records).examination(number)
    let reason = try Wording.reason(reason)
    let courses = try records.courses(restingOn: examination.key)
    guard courses.isEmpty else {
      throw ServiceError.invalid(
        "\(courses.map(\.description).joined(separator: ", ")) rests on \(examination.key): amend "
          + "it, or void the course first")
    }
    try records.retract(
      .examination, examination.key.rawValue, of: examination.draft.patient, reason: reason)
    try recordEvent(
      .voided, of: examination.draft.patient, subject: examination.key.description)
    return .success(try examinationFile(examination, isVoid: true))
  }

  package func amendExamination(
    _ request: ExaminationAmendment
  ) throws -> Result<ExaminationFile, ServiceError> {
    let old = try Roll(records).examination(request.examination)
    let reason = try Wording.reason(request.reason)
    let day = try request.on.map { try dayMeant($0, .past) } ?? old.day
    try mustBeRegistered(on: day)
    let draft = NewExamination(
      patient: old.draft.patient, day: day,
      complaint: try Wording.text(ifAny: request.complaint, "--complaint") ?? old.draft.complaint,
      history: try Wording.text(ifAny: request.history, "--history") ?? old.draft.history,
      visual: try Wording.text(ifAny: request.visual, "--visual") ?? old.draft.visual,
      conclusion: try Wording.text(ifAny: request.conclusion, "--conclusion")
        ?? old.draft.conclusion,
      diagnosis: request.diagnosis?.description ?? old.draft.diagnosis)
    guard draft != old.draft else {
      throw ServiceError.invalid("nothing changes: name what was otherwise")
    }
    try mustCarryItsCourses(draft, in: old)
    try records.retract(.examination, old.key.rawValue, of: draft.patient, reason: reason)
    let new = try records.insert(draft, by: person.key)
    try records.replace(
      .examination, old.key.rawValue, with: new.key.rawValue, of: draft.patient)
    try recordEvent(.corrected, of: draft.patient, subject: new.key.description)
    return .success(try examinationFile(new))
  }

  /// A prescription rests on an examination that is neither later than itself nor too old.
  /// - Source: R-02.
  private func mustCarryItsCourses(
    _ draft: NewExamination, in old: Examination
  ) throws {
    let valid = try records.parameter(.examinationDays).flatMap { Int($0) } ?? 0
    for key in try records.courses(restingOn: old.key) {
      guard let prescribed = try records.course(key)?.prescription.day else { continue }
      let age = prescribed.days(since: draft.day)
      guard (0...valid).contains(age) else {
        throw ServiceError.invalid(
          "\(key), prescribed on \(prescribed), rests on \(old.key): its day may be from "
            + "\(prescribed.adding(days: -valid)) to \(prescribed)")
      }
    }
  }

  fileprivate func examinationFile(of event: Event) throws -> ExaminationFile {
    guard let number = event.subject, let key = Key<Examination>(number: number) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    if event.kind == .voided, let examination = try records.examinationAsWritten(key) {
      return try examinationFile(examination, isVoid: true)
    }
    return try examinationFile(try Roll(records).examination(number))
  }

  fileprivate func examinationFile(
    _ examination: Examination, isVoid: Bool = false
  ) throws -> ExaminationFile {
    guard let patient = try records.patient(examination.draft.patient) else {
      throw ServiceError.notFound("the patient of \(examination.key) is gone", suggestions: [])
    }
    return ExaminationFile(
      patient: patient, examination: examination,
      physician: try records.staff(examination.physician),
      replaces: try records.predecessor(of: examination.key.rawValue, .examination)
        .map(Key<Examination>.init(rawValue:)),
      isVoid: isVoid)
  }
}

extension Roll {
  /// An examination that counts; of one that was amended, the one that has its place.
  func examination(_ text: String) throws -> Examination {
    guard let key = Key<Examination>(number: text) else { throw unknownExamination(text) }
    let last = Key<Examination>(rawValue: try records.successor(of: key.rawValue, .examination))
    if let examination = try records.examination(last) { return examination }
    if let word = try records.retraction(.examination, last.rawValue) {
      throw ServiceError.notFound("\(last) is void: \(try words(word))", suggestions: [])
    }
    throw unknownExamination(text)
  }

  private func unknownExamination(_ text: String) -> ServiceError {
    .notFound(
      "no examination has the number \(text.shown): a digit may be wrong, or two swapped",
      suggestions: [])
  }
}
