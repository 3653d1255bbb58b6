import KurDomain
import KurReports
import KurRules
import KurService

/// Why a command was not done: what is printed on standard error, and the exit code.
struct Failure {
  /// The word by which programs tell failures apart.
  let kind: String
  let exitCode: Int32
  var message: String
  /// Lines behind the message, for people.
  var details: [String] = []
  var findings: [RuleFinding] = []
  /// The rules that refused; the other findings are told beside.
  var refusing: Set<RuleCode> = []
  /// Rules that somebody wanted to set aside.
  var asked: Set<RuleCode> = []
  /// Who wanted it.
  var person: String?
  var screening: Key<Screening>?
  /// More of the document, for programs.
  var members: KeyValuePairs<String, JSON> = [:]
}

extension Failure {
  /// A line that cannot be understood.
  init(usage message: String, hint: String? = nil) {
    self.init(
      kind: "usage", exitCode: 64, message: message, details: hint.map { [$0] } ?? [])
  }

  init(_ error: any Error) {
    switch error {
    case let error as ServiceError: self.init(error)
    case let error as BadInput:
      self.init(
        kind: "input", exitCode: 65, message: error.message, details: error.details,
        members: error.members)
    case let error as DamagedRecords:
      self.init(
        kind: "damaged", exitCode: 74, message: "the records are not as they were written",
        details: Array(error.all.prefix(20)), members: ["faults": .texts(error.all)])
    case let error as OutputFailure:
      self.init(kind: "storage", exitCode: 74, message: error.message)
    default: self.init(kind: "internal", exitCode: 70, message: "\(error)")
    }
  }

  init(_ error: ServiceError) {
    switch error {
    case .refused(let refusal):
      self.init(refusal)
    case .invalid(let message):
      self.init(kind: "usage", exitCode: 64, message: message)
    case .badInput(let message, let faults):
      self.init(
        kind: "input", exitCode: 65, message: message, details: faults,
        members: ["faults": .texts(faults)])
    case .missing(let words):
      self.init(
        kind: "usage", exitCode: 64,
        message: words.count == 1 ? "say \(words[0])" : "this is missing",
        details: words.count == 1 ? [] : words, members: ["missing": .texts(words)])
    case .notFound(let message, let suggestions):
      self.init(
        kind: "notFound", exitCode: 66,
        message: suggestions.isEmpty
          ? message : message + "; nearest: " + suggestions.joined(separator: ", "),
        members: ["suggestions": .texts(suggestions)])
    case .ambiguous(let message, let candidates):
      self.init(
        kind: "ambiguous", exitCode: 66, message: message,
        details: candidates.map { "\($0.number)  \($0.name), \($0.detail)" },
        members: [
          "candidates": .array(
            candidates.map {
              ["number": .text($0.number), "name": .text($0.name), "detail": .text($0.detail)]
            })
        ])
    case .notPermitted(let message):
      self.init(kind: "notPermitted", exitCode: 77, message: message)
    case .storage(let fault):
      self.init(fault)
    }
  }

  private init(_ fault: StorageFault) {
    let (kind, exitCode): (String, Int32)
    switch fault.kind {
    case .missing: (kind, exitCode) = ("notFound", 66)
    case .cannotCreate: (kind, exitCode) = ("storage", 73)
    case .unwritable: (kind, exitCode) = ("storage", 74)
    case .busy: (kind, exitCode) = ("busy", 75)
    case .foreign: (kind, exitCode) = ("notADatabase", 78)
    case .corrupt: (kind, exitCode) = ("storage", 74)
    case .internalFault: (kind, exitCode) = ("internal", 70)
    }
    self.init(kind: kind, exitCode: exitCode, message: fault.message)
  }

  private init(_ refusal: Refusal) {
    let named = refusal.rules.map(\.rawValue)
    var details: [String] = []
    if let screening = refusal.screening {
      details.append("What was learnt is kept as screening \(screening).")
    }
    if let day = refusal.deferred { details.append("\(day) is recorded as deferred.") }
    self.init(
      kind: "refused", exitCode: 1,
      message: "refused by \(named.joined(separator: ", ")); what was asked is not stored",
      details: details, findings: refusal.findings, refusing: Set(refusal.rules),
      asked: Set(refusal.asked), person: refusal.person?.name.oneLine,
      screening: refusal.screening,
      members: ["deferred": .optionalText(refusal.deferred)])
  }
}

/// Standard output, or the file of a report, takes no more.
struct OutputFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
