import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct LogCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Record a session.",
    discussion: """
      --routine states that all was asked and all went as planned; what is given beside it wins. \
      Without it, what is missing is asked for on a terminal, with the plan as the answer that \
      Enter gives.

      What was given against a rule is recorded with --as-given and a reason. It counts once a \
      physician has accepted it (kur session accept), and sets no rule aside.

      --from takes a whole day in one go: comma-separated rows under a header, each of them a \
      routine session with what its cells say instead (an empty cell: as planned). The columns are \
      patient or course, and of day, time, performer, minutes, intensity, closing, pain-before, \
      pain-after, condition, reaction, temperature, site, antipyretic (yes, no), pressure, pulse, \
      saturation, meal, bedtime, mood, short, omit, interrupted, place, note, reason and missed (no-show, patient, clinic, \
      deferred) those that are needed. A line that is a JSON object with such members will do too. \
      Rows that nothing refuses are stored although others are not, and the others are listed; the \
      exit code is then 1 where rules refused them, and otherwise that of the first row that \
      cannot be meant, as 66 for a patient who is not found. The same file again stores nothing \
      twice. Rows that come after their day need a \
      reason: one --reason serves all of them.

      EXAMPLE: kur log P10019 --routine
      EXAMPLE: kur log --from monday.csv --on monday --reason "The power was out" --dry-run
      EXAMPLE: kur log P10019 --routine --minutes 25 --short late --pain 6/3
      EXAMPLE: kur log P10027 --routine --meal 08:30 --at 10:00 --bedtime 20:00 --mood calm
      EXAMPLE: kur log P10019 --routine --minutes 45 --as-given --reason "the clock had stopped"
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String?

  @Flag(help: "All was asked, and all went as planned.")
  var routine = false

  @OptionGroup(title: "A day on paper") var sheet: SheetOptions

  @OptionGroup var given: SessionOptions

  @OptionGroup(title: "What some kinds ask for") var details: DetailOptions

  @OptionGroup var readings: ReadingOptions

  @OptionGroup var findings: FindingOptions

  @OptionGroup var reasons: ReasonOptions

  @Flag(help: "Record it as it was given although rules refuse it; a physician looks at it.")
  var asGiven = false

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard target != nil || sheet.from != nil else {
      throw ValidationError("Missing expected argument '<target>'")
    }
    guard sheet.from != nil || !(sheet.dryRun || sheet.allOrNothing) else {
      throw ValidationError("--dry-run and --all-or-nothing belong to --from")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "log")
    let request = try request(target ?? "", in: practice, at: place)
    if let from = sheet.from {
      var common = LogRequest(target: "")
      (common.on, common.performer) = (day.on, given.performer)
      common.reasons.reasons = request.reasons.reasons
      guard request == common else {
        throw ServiceError.invalid(
          "beside --from only --on, --performer and --reason are given, for the rows without them")
      }
      return try sheet.answer(from, common, by: caller, in: practice, at: place)
    }
    return try answer(to: request, by: caller, in: practice, at: place)
  }

  private func request(
    _ target: String, in practice: Practice, at place: Workplace
  ) throws -> LogRequest {
    var request = LogRequest(target: target)
    request.on = day.on
    request.routine = routine
    try given.fill(&request, at: place)
    request.details = details.details
    request.place = details.place ?? .clinic
    request.observed = try Observed(readings, findings, in: practice)
    request.reasons = try reasons.reasons(at: place)
    request.asGiven = asGiven
    return request
  }

  private func answer(
    to asked: LogRequest, by caller: Caller, in practice: Practice, at place: Workplace
  ) throws -> Answer {
    var request = asked
    if !routine, !global.json, place.terminal.isInteractive {
      try LogQuestions(practice: practice, caller: caller, terminal: place.terminal)
        .fill(&request)
    }
    let logged = try practice.log(request, by: caller)
    var lines = logged.lines(width: place.terminal.width)
    if asGiven, logged.session.deviation == nil {
      lines.insert("no rule refuses it: it is recorded as any other session", at: 2)
    }
    return Answer(lines, warnings: logged.newWarnings, json: logged.json)
  }
}

extension LoggedSession {
  fileprivate func lines(width: Int) -> [String] {
    var lines = [session.entry.isUnconfirmed ? patient.line : patient.written]
    let order = session.isCounted ? "session \(number) of \(course.terms.sessions)" : "not counted"
    lines.append(
      "\(session.key) \(order) on \(session.day): \(session.minutes) min, "
        + "intensity \(session.intensity)\(Stage.words(session.judged.stage))"
        + GapClass.words(session.judged.gapClass))
    if let deviation = session.deviation {
      let accept = "kur session accept \(session.key)"
      lines.append(
        course.terms.isComplete(session.given) && standing.remaining > 0
          ? "recorded as given; it counts once a physician accepts it: \(accept) --reason TEXT"
          : "recorded as given; a physician accepts it: \(accept) --does-not-count --reason TEXT")
      lines +=
        against.isEmpty
        ? ["against \(deviation.rules.map(\.rawValue).joined(separator: ", "))"]
        : against.map { "against \($0.rule): \($0.message)" }
    }
    let leftOut = course.terms.sites.subtracting(session.given.sites)
    if !leftOut.isEmpty { lines.append("without \(Words.sites(leftOut))") }
    lines += handover?.lines ?? []
    lines += overridden.map { "set aside: \($0.rule), \($0.reason.oneLine)" }
    if session.entry.isUnconfirmed {
      lines.append("\(performer.name.oneLine) confirms it: kur session confirm \(session.key)")
    }
    let left = standing.remaining == 1 ? "1 remains" : "\(standing.remaining) remain"
    if let next = standing.next {
      lines.append("\(left); next: \(next.line)")
    } else {
      lines.append("\(left); the course is \(standing.state.words)")
    }
    lines += completion?.lines(of: course.course.key, width: width) ?? []
    lines += later.map { "later session \($0)" }
    let standing = Set(standingWarnings.map(\.rule)).sorted().map(\.rawValue)
    return lines + (standing.isEmpty ? [] : ["as before: \(standing.joined(separator: ", "))"])
  }

  var json: JSON {
    JSON.object([]).adding([
      "session": .text(session.key), "course": .text(session.course), "number": .number(number),
      "stage": .optionalText(session.judged.stage?.rawValue),
      "minutes": .number(session.minutes.rawValue), "remaining": .number(standing.remaining),
      "next": standing.next?.json ?? .null, "recall": .optionalText(standing.recall),
      "warnings": .array(warnings.map(\.json)), "day": .text(session.day),
      "intensity": .number(session.intensity.rawValue),
      "counted": .bool(session.isCounted), "state": .string(standing.state.rawValue),
      "performer": .text(performer.key), "confirmed": .bool(!session.entry.isUnconfirmed),
      "overrides": .texts(overridden.map(\.rule)), "later": .texts(later),
      "deviation": .texts(session.deviation?.rules ?? []), "handover": handover?.json ?? .null,
      "advice": completion?.advice.json ?? .null,
    ]).adding(patient.members)
  }
}

extension Completion {
  /// What is advised at the end of a course.
  fileprivate func lines(of course: Key<Course>, width: Int) -> [String] {
    let recall = recall.map {
      [
        isTaught
          ? "The diary of self-massage at home: kur practice \(course)"
          : "Self-massage was not taught in this course",
        "Another course is advised from \($0)",
      ]
    }
    return advice.lines(width: width) + (recall ?? [])
  }
}
