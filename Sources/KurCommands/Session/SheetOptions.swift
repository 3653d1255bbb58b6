import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

/// How a day that was written on paper is taken in.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of rows to be logged one after the other, or - for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]), transform: LongText.readFile)
  var from: LongText?

  @Flag(help: "Say what would become of the rows, and store nothing.")
  var dryRun = false

  @Flag(help: "Store nothing where one row is refused.")
  var allOrNothing = false

  func answer(
    _ file: LongText, _ common: LogRequest, by caller: Caller, in practice: Practice,
    at place: Workplace
  ) throws -> Answer {
    let sheet = try SheetFile(
      try file.text(at: place), common: common, today: try practice.today())
    let outcome = try practice.logSheet(
      sheet.rows, dryRun ? .trial : allOrNothing ? .allOrNone : .eachGood, by: caller)
    var answer = Answer(
      outcome.lines(width: place.terminal.width, isTrial: dryRun), json: outcome.json)
    answer.exitCode = outcome.refused > 0 ? 1 : 0
    return answer
  }
}

extension SheetOutcome {
  fileprivate func lines(width: Int, isTrial: Bool) -> [String] {
    let rows = rows.flatMap { row, result in
      result.lines(of: row.target, isStored: isStored).enumerated().flatMap { index, line in
        ((index == 0 ? "line \(row.line): " : "  ") + line).wrapped(to: width, indent: 4)
      }
    }
    let stored = self.rows.count {
      switch $0.result {
      case .logged, .missed: true
      case .known, .refused: false
      }
    }
    let known = self.rows.count { if case .known = $0.result { true } else { false } }
    let counts = [
      isStored ? "\(stored) stored" : isTrial ? "\(stored) would be stored" : "nothing stored",
      known == 0 ? nil : "\(known) on record already", refused == 0 ? nil : "\(refused) refused",
    ]
    return rows + [counts.compactMap { $0 }.joined(separator: ", ")]
  }

  fileprivate var json: JSON {
    [
      "stored": .bool(isStored), "refused": .number(refused),
      "rows": .array(
        rows.map { row, result in
          JSON.object([.init("line", .number(row.line))]).adding(result.members)
        }),
    ]
  }
}

extension SheetResult {
  /// - Parameters:
  ///   - target: the patient or the course, as it was typed.
  ///   - isStored: false where nothing of the sheet is kept, and numbers mean nothing.
  fileprivate func lines(of target: String, isStored: Bool) -> [String] {
    switch self {
    case .logged(let logged):
      let order =
        logged.session.isCounted
        ? "session \(logged.number) of \(logged.course.terms.sessions)" : "not counted"
      let number = isStored ? "\(logged.session.key) " : ""
      return [
        "\(logged.patient.key) \(logged.patient.name.oneLine), born \(logged.patient.born)",
        "\(number)\(order) on \(logged.session.day): \(logged.session.minutes) min, intensity "
          + "\(logged.session.intensity), \(logged.standing.remaining) left",
      ] + logged.newWarnings.map { "warning \($0.rule): \($0.message)" }
    case .missed(let missed, let line, let warnings):
      return [
        "\(line.patient.key) \(line.patient.name.oneLine), born \(line.patient.born)",
        "\(missed.course) missed on \(missed.day): \(missed.cause.words)",
      ] + warnings
    case .known(let patient, let subject):
      return ["\(patient.key) \(patient.name.oneLine): on record already as \(subject)"]
    case .refused(let error):
      return Failure(error).rowLines(of: target.oneLine, isStored: isStored)
    }
  }

  fileprivate var members: KeyValuePairs<String, JSON> {
    switch self {
    case .logged(let logged): ["result": "logged", "log": logged.json]
    case .missed(let missed, let line, let warnings):
      ["result": "missed", "missed": missed.json(of: line, warnings: warnings)]
    case .known(let patient, let subject):
      ["result": "known", "patient": .text(patient.key), "record": .string(subject)]
    case .refused(let error):
      ["result": "refused", "error": Failure(error).json]
    }
  }
}

extension Failure {
  /// Why one row of many was not stored.
  fileprivate func rowLines(of target: String, isStored: Bool) -> [String] {
    guard kind == "refused" else { return ["\(target): refused: \(message)"] + details }
    let refusals = findings.filter { refusing.contains($0.rule) }
    return ["\(target): refused by \(refusing.sorted().map(\.rawValue).joined(separator: ", "))"]
      + refusals.actions + refusals.map { "\($0.rule): \($0.message)" }
      + (isStored ? details : [])
  }
}
