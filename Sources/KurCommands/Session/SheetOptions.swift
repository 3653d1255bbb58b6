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
    answer.exitCode = outcome.exitCode
    return answer
  }
}

extension SheetOutcome {
  fileprivate func lines(width: Int, isTrial: Bool) -> [String] {
    let rows = rows.flatMap { row, result in
      result.lines(of: row.target, isStored: isStored).enumerated().flatMap { index, line in
        ((index == 0 ? "line \(row.line): " : "  ") + told(line)).wrapped(to: width, indent: 4)
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
          JSON.object([.init("line", .number(row.line))])
            .adding(result.members(isStored: isStored)).adding(
              result.failure(isStored: isStored, told: told))
        }),
    ]
  }

  /// What a rule refuses is 1; what is wrong with a row has the code that it has alone, and goes
  /// before.
  fileprivate var exitCode: Int32 {
    let codes = rows.compactMap { row in
      if case .refused(let error) = row.result { Failure(error).exitCode } else { nil }
    }
    return codes.first { $0 != 1 } ?? codes.first ?? 0
  }

  /// A line in which a session that was taken back is named by the line of its row.
  private func told(_ line: String) -> String {
    guard !isStored else { return line }
    return rows.reduce(line) { line, row in
      guard case .logged(let logged) = row.result else { return line }
      return line.replacing(logged.session.key.description, with: "that of line \(row.row.line)")
    }
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
    case .known(let patient, let subject, let missed):
      return [
        "\(patient.key) \(patient.name.oneLine): on record already as \(subject)"
          + (missed.map { " missed on \($0)" } ?? "")
      ]
    case .refused(let error):
      return Failure(error).rowLines(of: target.oneLine, isStored: isStored)
    }
  }

  fileprivate func members(isStored: Bool) -> KeyValuePairs<String, JSON> {
    switch self {
    case .logged(let logged):
      [
        "result": isStored ? "logged" : "would-log",
        "log": isStored ? logged.json : logged.json.replacing("session", with: .null),
      ]
    case .missed(let missed, let line, let warnings):
      [
        "result": isStored ? "missed" : "would-miss",
        "missed": missed.json(of: line, warnings: warnings),
      ]
    case .known(let patient, let subject, let missed):
      [
        "result": "known", "patient": .text(patient.key), "record": .string(subject),
        "missed": .optionalText(missed),
      ]
    case .refused: ["result": "refused"]
    }
  }

  /// Why it was not stored, as it is told of a session alone.
  /// - Parameter told: takes numbers out that mean nothing.
  fileprivate func failure(
    isStored: Bool, told: (String) -> String
  ) -> KeyValuePairs<String, JSON> {
    guard case .refused(let error) = self else { return [:] }
    let failure = Failure(error)
    return [
      "error": failure.error.mappingTexts(told),
      "screening": isStored ? .optionalText(failure.screening) : .null,
    ]
  }
}

extension JSON {
  fileprivate func replacing(_ key: String, with value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == key ? Member(key, value) : $0 })
  }

  fileprivate func mappingTexts(_ change: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(change(text))
    case .array(let values): .array(values.map { $0.mappingTexts(change) })
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.mappingTexts(change)) })
    case .null, .bool, .number, .tenths: self
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
