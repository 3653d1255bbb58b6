import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct SessionAmendCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Put right a session that was entered wrong.",
    discussion: """
      What is not said stays. The new record takes the place of the old one, which is kept with \
      author, time and reason; the number of either finds it. It is refused for what it breaks and \
      the old one did not. A therapist amends what is her own, for as many days as entries may be \
      late; a physician anything.

      EXAMPLE: kur session amend S30015 --minutes 20 --reason "typed 25, it was 20"
      EXAMPLE: kur session amend S30015 --on yesterday --reason "entered a day late"
      """)

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @OptionGroup var given: SessionOptions

  @Flag(help: "Nothing of the zone was left out.")
  var wholeZone = false

  @OptionGroup(title: "What some kinds ask for") var details: DetailOptions

  @OptionGroup var reasons: ReasonOptions

  @Flag(help: "Record it as it was given although rules refuse it; a physician looks at it.")
  var asGiven = false

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var changes = LogRequest(target: session)
    changes.on = day.on
    try given.fill(&changes, at: place)
    changes.details = details.details
    changes.reasons = try reasons.reasons(at: place)
    changes.asGiven = asGiven
    guard let reason = changes.reasons.reasons.first else { throw CorrectionWords.missingReason }
    var request = AmendmentRequest(session: session, changes: changes, reason: reason)
    request.isWholeZone = wholeZone
    request.place = details.place
    let corrected = try place.practice(global).amendSession(
      request, by: place.caller(global, "session amend"))
    return corrected.answer
  }
}

struct SessionVoidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take a session out of the count that never was.",
    discussion: """
      Its record is kept with author, time and reason; its day is free again.

      EXAMPLE: kur session void S30015 --reason "logged for the wrong patient"
      """)

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).voidSession(
      session, reason: try why.text(at: place), by: place.caller(global, "session void")
    ).answer
  }
}

/// Why a record is corrected.
struct CorrectionReason: ParsableArguments {
  @Option(
    help: ArgumentHelp("Why, in 10 letters or more; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var reason: LongText?

  func text(at place: Workplace) throws -> String {
    guard let reason else { throw CorrectionWords.missingReason }
    return try reason.text(at: place)
  }
}

enum CorrectionWords {
  static let missingReason = ServiceError.missing([
    "--reason TEXT, with \(Override.leastReasonLength) letters or more"
  ])
}

extension CorrectedSession {
  var lines: [String] {
    var lines = [patient.line]
    if let after {
      let order =
        after.isCounted ? "session \(number) of \(record.terms.sessions)" : "not counted"
      lines.append(
        "\(after.key) takes the place of \(before.key): \(order) on \(after.day), "
          + "\(after.minutes) min, intensity \(after.intensity)"
          + Stage.words(after.judged.stage))
      if awaitsAcceptance {
        lines.append("a physician accepts it: kur session accept \(after.key) --reason TEXT")
      }
      if after.entry.isUnconfirmed {
        lines.append("the performer confirms it: kur session confirm \(after.key)")
      }
    } else {
      lines.append("\(before.key) of \(before.day) is void: \(reason.oneLine)")
    }
    lines += overridden.map { "set aside: \($0.rule), \($0.reason.oneLine)" }
    lines += kept
    lines.append(standing.line)
    return lines + later.map { "later session \($0)" }
  }

  var answer: Answer {
    Answer(
      lines, warnings: warnings,
      json: JSON.object([]).adding([
        "session": .text(after?.key ?? before.key),
        "replaces": .optionalText(after == nil ? nil : before.key),
        "void": .bool(after == nil), "course": .text(before.course),
        "day": .text(after?.day ?? before.day), "counted": .bool(after?.isCounted ?? false),
        "number": .optionalNumber(after == nil ? nil : number),
        "minutes": .optionalNumber(after?.minutes.rawValue), "reason": .string(reason),
        "remaining": .number(standing.remaining), "state": .string(standing.state.rawValue),
        "next": standing.next?.json ?? .null, "later": .texts(later),
        "warnings": .array(warnings.map(\.json)), "overrides": .texts(overridden.map(\.rule)),
      ]).adding(patient.members))
  }
}

extension Standing {
  /// `6 remain; next: session 5 …`, or how the course stands.
  var line: String {
    let left = remaining == 1 ? "1 remains" : "\(remaining) remain"
    return next.map { "\(left); next: \($0.line)" } ?? "\(left); the course is \(state.words)"
  }
}
