import KurDomain
import KurReports
import KurRules
import KurService

/// Asks on a terminal for what a session's record is missing; Enter gives what is in brackets.
struct LogQuestions {
  private static let attempts = 3
  /// Refusals that no answer cures.
  private static let final: Set<RuleCode> = [
    "ONE_PER_DAY", "COURSE_INTERRUPTION", "PRESCRIPTION_EXPIRED", "CONSENT_MISSING", "KIND_AGE",
    "AGE_UNDER_3_MONTHS", "CHILD_CRY",
  ]

  let practice: Practice
  let caller: Caller
  let terminal: Terminal

  func fill(_ request: inout LogRequest) throws {
    let today = try practice.today()
    let day = (request.on ?? .today).resolved(today: today, .past)
    // How the child was is not known beforehand, and asking stores nothing.
    var beforehand = request.details
    beforehand.mood = nil
    let visit = try practice.next(
      request.target, on: .day(day), observed: Observed(), at: request.time, details: beforehand,
      by: caller)
    let final = request.asGiven ? [OnePerDay.code] : LogQuestions.final
    let isHopeless = visit.judgement.refusals.contains { final.contains($0.rule) }
    // Findings and readings on the line are kept by the refusal of the desk.
    guard !isHopeless || !request.observed.isEmpty else {
      throw ServiceError.refused(
        Refusal(findings: visit.judgement.findings, rules: visit.judgement.refusals.map(\.rule)))
    }
    try show(visit)
    if !request.reasons.overrides.contains(IntroProximal.code) {
      request.omitted += visit.course.terms.sites.subtracting(visit.sites).sorted()
    }
    if request.minutes == nil {
      let planned = try visit.dose.minutes(
        on: request.worked(of: visit.sites), of: visit.course, on: day,
        calendar: practice.calendar(by: caller).calendar)
      request.minutes = try ask("Minutes", planned, Minutes.read)
    }
    if request.intensity == nil {
      request.intensity = try ask("Intensity", visit.dose.intensity, Intensity.read)
    }
    if request.painBefore == nil, request.painAfter == nil {
      let isNeeded = ConditionNote.painSessions(of: visit.course.terms).contains(visit.dose.number)
      request.painBefore = try askPain("Pain before, 0 to 10", isNeeded: isNeeded)
      request.painAfter = try askPain("Pain after, 0 to 10", isNeeded: isNeeded)
    }
    if request.condition == nil {
      request.condition = try ask("Condition: better, same, worse", Condition.same) {
        try choice($0, of: Condition.self)
      }
    }
    if request.reaction == nil {
      request.reaction = try ask("Reaction: none, mild, moderate, severe", Reaction.none) {
        try choice($0, of: Reaction.self)
      }
    }
    if request.condition != .same, request.note == nil {
      request.note = try ask("Note: in what way", nil, Line.read)
    }
    try askDetails(&request, for: visit)
    if request.reasons.reasons.isEmpty, visit.judgement.lacksReason {
      request.reasons.reasons = [try ask("Reason, 10 letters or more", nil, Line.read)]
    }
    try askReadings(&request, for: visit)
    try askDaily(&request, today: today)
  }

  /// What is to be measured on the day, as far as it was not.
  private func askReadings(_ request: inout LogRequest, for visit: NextVisit) throws {
    let wanted = visit.judgement.refusals.compactMap(\.passes?.description)
    let given = request.observed.readings
    if wanted.contains(where: { $0.hasPrefix("--temperature") }),
      !given.contains(where: { if case .temperature = $0 { true } else { false } })
    {
      request.observed.readings.append(
        .temperature(try ask("Temperature in C", nil, Temperature.read)))
    }
    if wanted.contains(where: { $0.hasPrefix("--pressure") }),
      !given.contains(where: { if case .pressure = $0 { true } else { false } })
    {
      request.observed.readings.append(
        .pressure(try ask("Blood pressure", nil, BloodPressure.read)))
    }
  }

  private func show(_ visit: NextVisit) throws {
    try terminal.writeError("\(visit.patient.line)\n\(visit.title)\n".printable)
    if visit.sites != visit.course.terms.sites {
      let lines = "on \(Words.sites(visit.sites))".wrapped(to: terminal.width, indent: 2)
      try terminal.writeError(lines.joined(separator: "\n").printable + "\n")
    }
    for finding in visit.judgement.refusals {
      let lines = finding.lines(width: terminal.width).joined(separator: "\n").printable
      try terminal.writeError(Colour.yellow.on(lines, if: terminal.coloursErrors) + "\n")
    }
  }

  /// The day's statement: nothing is new or worse, or the finding is named.
  private func askDaily(_ request: inout LogRequest, today: CalendarDay) throws {
    let isNew = try ask("Anything new or worse since last time?", "no") { word in
      guard let answer = ["yes", "no"].first(where: { $0.hasPrefix(word.lowercased()) }) else {
        throw WrongWord("yes or no")
      }
      return answer
    }
    request.statesTheDay = true
    guard isNew == "yes" else { return }
    let finding = try ask("Which finding, as wound:knee.left", nil, FindingWord.read)
    request.observed.findings.append(try finding.stated(today: today))
  }

  private func askPain(_ question: String, isNeeded: Bool) throws -> PainScore? {
    guard !isNeeded else { return try ask(question, nil, PainScore.read) }
    return try ask(question, "not asked") { word in
      word == "not asked" ? word : try PainScore.read(word).description
    }.asPain
  }

  /// Asks until the answer can be meant, three times at most.
  func ask<Value>(
    _ question: String, _ usual: Value?, _ read: (String) throws -> Value
  ) throws -> Value {
    for _ in 0..<LogQuestions.attempts {
      let hint = usual.map { " [\(shown($0))]" } ?? ""
      try terminal.writeError("\(question)\(hint): ")
      guard let line = terminal.readLine() else {
        try terminal.writeError("\n")
        throw ServiceError.invalid("stopped at '\(question)'; nothing was stored")
      }
      let word = line.trimmingSpaces
      if word.isEmpty, let usual { return usual }
      do {
        return try read(word)
      } catch let wrong as WrongWord {
        try terminal.writeError("  \(wrong)\n")
      }
    }
    throw ServiceError.invalid("\(question): no answer that could be meant; nothing was stored")
  }

  private func shown<Value>(_ value: Value) -> String {
    (value as? any RawRepresentable<String>)?.rawValue ?? "\(value)"
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String, of type: Choice.Type
  ) throws -> Choice {
    let word = word.lowercased()
    let fitting = Choice.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard !word.isEmpty, let found = fitting.first, fitting.count == 1 else {
      throw WrongWord("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }
}

extension String {
  fileprivate var asPain: PainScore? { Int(self).map(PainScore.init(rawValue:)) }
}
