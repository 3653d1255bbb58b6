import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

/// A decision about a course, with its reason.
struct DecisionOptions: ParsableArguments {
  @Argument(help: "The course's number.", transform: Line.read)
  var course: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions
}

extension DecisionOptions {
  func answer(_ choice: CourseDecision.Choice, at place: Workplace) throws -> Answer {
    let line = try place.practice(global).decide(
      course, choice, reason: try reason.text(at: place), on: day.on,
      by: place.caller(global, "course \(choice.rawValue)"))
    return Answer(
      [line.patient.written, line.line]
        + (line.standing.next.map { ["Next: \($0.line)"] } ?? []),
      json: line.json)
  }
}

struct SuspendCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Let a course rest, for up to 30 days.",
    discussion: "EXAMPLE: kur course suspend C20014 --reason \"flu, back in a week\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.suspend, at: place) }
}

struct ResumeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a course that rests.",
    discussion: "EXAMPLE: kur course resume C20014 --reason \"recovered\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.resume, at: place) }
}

struct DiscontinueCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "discontinue", abstract: "End a course before its last session.",
    discussion: "EXAMPLE: kur course discontinue C20014 --reason \"the patient's wish\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.discontinue, at: place) }
}

struct ReopenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Go on with a course that lapsed, after a new examination.",
    discussion: "EXAMPLE: kur course reopen C20014 --reason \"examined again today\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.reopen, at: place) }
}

struct CancelCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Take back a course before its first session.",
    discussion: "EXAMPLE: kur course cancel C20014 --reason \"prescribed by mistake\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.cancel, at: place) }
}

struct ReviewCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Record that a physician has looked at the dates not come to.",
    discussion: "EXAMPLE: kur course review C20014 --reason \"spoken with the patient\"")

  @OptionGroup var decision: DecisionOptions

  var global: GlobalOptions { decision.global }

  func answer(at place: Workplace) throws -> Answer { try decision.answer(.review, at: place) }
}
