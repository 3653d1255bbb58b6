import KurDomain
import KurRules
import KurStore

/// A screening as it stands, or what became of one that was wrong.
public struct ScreeningFile: Sendable {
  public let patient: Patient
  public let screening: Key<Screening>
  public let content: NewScreening
  public let author: Staff?
  /// The one whose place it took.
  public let replaces: Key<Screening>?
  /// True when it counts no more.
  public let isVoid: Bool
  /// What the patient's health allows now.
  public let now: ScreeningAnswer
}

/// What was otherwise at a screening; what is not named stays.
public struct ScreeningAmendment: Sendable {
  /// The screening's number, as typed.
  public var screening: String
  /// Readings take the place of those of their kind, findings of those of their code.
  public var observed: Observed
  /// Codes that were stated by mistake.
  public var dropped: [Code<Contraindication>]
  /// Which questions were asked, where that was wrong.
  public var asked: Screening.Asked?
  public var reason: String

  public init(
    screening: String, observed: Observed = Observed(), dropped: [Code<Contraindication>] = [],
    asked: Screening.Asked? = nil, reason: String
  ) {
    self.screening = screening
    self.observed = observed
    self.dropped = dropped
    self.asked = asked
    self.reason = reason
  }
}

extension Practice {
  public func screening(_ number: String, by caller: Caller) throws(ServiceError) -> ScreeningFile {
    try look(by: caller.about(number), may: .reportNotes) { desk in
      let file = try desk.screeningFile(try Roll(desk.records).screening(number))
      desk.sees(file.patient)
      return file
    }
  }

  /// Makes a screening count no more, with its readings, findings and answers.
  public func voidScreening(
    _ number: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> ScreeningFile {
    try write(by: caller.about(number), may: .correct, again: { try $0.screeningFile(of: $1) }) {
      try $0.voidScreening(number, reason: reason)
    }
  }

  /// Puts another screening in the place of one that was entered wrong.
  public func amendScreening(
    _ request: ScreeningAmendment, by caller: Caller
  ) throws(ServiceError) -> ScreeningFile {
    try write(
      by: caller.about(request.screening), may: .correct, again: { try $0.screeningFile(of: $1) }
    ) {
      try $0.amendScreening(request)
    }
  }

  /// Takes back a finding that a patient never had.
  public func voidFinding(
    _ code: Code<Contraindication>, of patient: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> ScreeningFile {
    try write(by: caller.about(patient), may: .correct, again: { try $0.screeningFile(of: $1) }) {
      try $0.voidFinding(code, of: patient, reason: reason)
    }
  }
}

extension Desk {
  package func voidScreening(
    _ number: String, reason: String
  ) throws -> Result<ScreeningFile, ServiceError> {
    let screening = try Roll(records).screening(number)
    try mayCorrect(screening.key.description, of: [screening.author], on: screening.content.day)
    let reason = try Wording.reason(reason)
    try dropDeferral(by: screening, reason: reason)
    try records.retract(screening, reason: reason)
    try dropClearances(
      of: screening.patient, for: Set(screening.content.findings.map(\.code)), reason: reason)
    try recordEvent(
      .voided, of: screening.patient, subject: screening.key.description)
    return .success(try screeningFile(screening, isVoid: true))
  }

  package func amendScreening(
    _ request: ScreeningAmendment
  ) throws -> Result<ScreeningFile, ServiceError> {
    let old = try Roll(records).screening(request.screening)
    try mayCorrect(old.key.description, of: [old.author], on: old.content.day)
    let reason = try Wording.reason(request.reason)
    let content = try amended(old, by: request)
    guard content != old.content else {
      throw ServiceError.invalid("nothing changes: name what was otherwise")
    }
    return .success(try replace(old, with: content, reason: reason))
  }

  package func voidFinding(
    _ code: Code<Contraindication>, of text: String, reason: String
  ) throws -> Result<ScreeningFile, ServiceError> {
    let patient = try Roll(records).patient(text, for: .writing)
    let reason = try Wording.reason(reason)
    let stated = try records.healthRecord(of: patient.key).findings
      .filter { $0.stated.code == code }
    let screenings = try stated.compactMap { try records.screening(of: $0.key) }
    guard !screenings.isEmpty else {
      throw ServiceError.notFound(
        "nobody has stated \(code) of \(patient.name)",
        suggestions: try records.healthRecord(of: patient.key).findings
          .map(\.stated.code.rawValue).unique)
    }
    // What was stated more than once is taken back each time: the patient never had it.
    for old in screenings {
      try mayCorrect("\(code) in \(old.key)", of: [old.author], on: old.content.day)
    }
    var new: RecordedScreening?
    var seen: Set<Key<Screening>> = []
    for old in screenings where seen.insert(old.key).inserted {
      var content = old.content
      content.findings.removeAll { $0.code == code }
      new = try replaced(old, with: content, reason: reason)
    }
    guard let new else { throw ServiceError.notFound("nothing was stated", suggestions: []) }
    try dropClearances(of: patient.key, for: [code], reason: reason)
    try recordEvent(.corrected, of: patient.key, subject: new.key.description)
    return .success(try screeningFile(new))
  }

  private func replace(
    _ old: RecordedScreening, with content: NewScreening, reason: String
  ) throws -> ScreeningFile {
    let new = try replaced(old, with: content, reason: reason)
    let gone = Set(old.content.findings.map(\.code)).subtracting(content.findings.map(\.code))
    try dropClearances(of: old.patient, for: gone, reason: reason)
    try recordEvent(.corrected, of: old.patient, subject: new.key.description)
    return try screeningFile(new)
  }

  private func replaced(
    _ old: RecordedScreening, with content: NewScreening, reason: String
  ) throws -> RecordedScreening {
    try dropDeferral(by: old, reason: reason)
    try records.retract(old, reason: reason)
    let new = try records.insert(content, of: old.patient, by: person.key)
    try records.replace(
      .screening, old.key.rawValue, with: new.key.rawValue, of: old.patient)
    return try Roll(records).screening(new.key.description)
  }

  /// A date that was deferred for what turned out wrong was not.
  private func dropDeferral(by screening: RecordedScreening, reason: String) throws {
    for date in try records.deferrals(writtenWith: screening.key) {
      try records.retract(.missedDate, date, of: screening.patient, reason: reason)
    }
  }

  /// A clearance of what the patient never had clears nothing that is found later.
  private func dropClearances(
    of patient: Key<Patient>, for codes: Set<Code<Contraindication>>, reason: String
  ) throws {
    let left = Set(try records.healthRecord(of: patient).findings.map(\.stated.code))
    for code in codes.subtracting(left) {
      for clearance in try records.clearanceKeys(of: patient, for: code) {
        try records.retract(.clearance, clearance, of: patient, reason: reason)
      }
    }
  }

  private func amended(
    _ old: RecordedScreening, by request: ScreeningAmendment
  ) throws -> NewScreening {
    guard let patient = try records.patient(old.patient) else {
      throw ServiceError.notFound("the patient of \(old.key) is gone", suggestions: [])
    }
    let observed = try checked(request.observed, of: patient, on: old.content.day)
    var content = old.content
    if let asked = request.asked { content.asked = asked }
    let kinds = Set(observed.readings.map(\.kind))
    content.readings.removeAll { kinds.contains($0.kind) }
    content.readings += observed.readings
    for code in request.dropped
    where !content.findings.contains(where: { $0.code == code }) && !content.healed.contains(code) {
      throw ServiceError.notFound(
        "\(old.key) does not state \(code)",
        suggestions: content.findings.map(\.code.rawValue))
    }
    let codes = Set(observed.findings.map(\.code)).union(request.dropped)
    content.findings.removeAll { codes.contains($0.code) }
    content.findings += observed.findings
    content.healed = (content.healed + observed.healed).unique
      .filter { !request.dropped.contains($0) }
    return content
  }

  fileprivate func screeningFile(of event: Event) throws -> ScreeningFile {
    guard let number = event.subject, let key = Key<Screening>(number: number) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    if event.kind == .voided, let screening = try records.screeningAsWritten(key) {
      return try screeningFile(screening, isVoid: true)
    }
    return try screeningFile(try Roll(records).screening(number))
  }

  fileprivate func screeningFile(
    _ screening: RecordedScreening, isVoid: Bool = false
  ) throws -> ScreeningFile {
    guard let patient = try records.patient(screening.patient) else {
      throw ServiceError.notFound("the patient of \(screening.key) is gone", suggestions: [])
    }
    return ScreeningFile(
      patient: patient, screening: screening.key, content: screening.content,
      author: try records.staff(screening.author),
      replaces: try records.predecessor(of: screening.key.rawValue, .screening)
        .map(Key<Screening>.init(rawValue:)),
      isVoid: isVoid,
      now: try screeningAnswer(screening.key, patient, on: today))
  }
}

extension Roll {
  /// A screening that counts; of one that was amended, the one that has its place.
  func screening(_ text: String) throws -> RecordedScreening {
    guard let key = Key<Screening>(number: text) else { throw unknownScreening(text) }
    let last = Key<Screening>(rawValue: try records.successor(of: key.rawValue, .screening))
    if let screening = try records.screening(last) { return screening }
    if let word = try records.retraction(.screening, last.rawValue) {
      throw ServiceError.notFound("\(last) is void: \(try words(word))", suggestions: [])
    }
    throw unknownScreening(text)
  }

  private func unknownScreening(_ text: String) -> ServiceError {
    .notFound(
      "no screening has the number \(text.shown): a digit may be wrong, or two swapped",
      suggestions: [])
  }
}

extension Reading {
  fileprivate enum Kind { case temperature, pressure, pulse, pain, saturation, dizziness }

  fileprivate var kind: Kind {
    switch self {
    case .temperature: .temperature
    case .pressure: .pressure
    case .pulse: .pulse
    case .pain: .pain
    case .saturation: .saturation
    case .dizziness: .dizziness
    }
  }
}
