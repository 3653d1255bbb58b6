import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ScreenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Record what was asked, measured and found.",
    discussion: """
      --clear says that all questions of the full or the daily set were asked, and answered with \
      no but for what is stated beside it. kur catalogue questions lists them.

      EXAMPLE: kur screen P10019 --full --clear --pressure 125/80
      EXAMPLE: kur screen P10019 --daily --clear --finding wound:knee.left@yesterday
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Flag(help: "The whole questionnaire.")
  var full = false

  @Flag(help: "The daily questions.")
  var daily = false

  @Flag(help: "All was asked; what is not stated was answered with no.")
  var clear = false

  @OptionGroup var findings: FindingOptions

  @OptionGroup var readings: ReadingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pain now, 0 none to 10 worst.", valueName: "0-10"),
    transform: PainScore.read)
  var pain: PainScore?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if full, daily { throw ValidationError("--full or --daily, not both") }
  }

  func answer(at place: Workplace) throws -> Answer {
    let asked = try asked
    let practice = try place.practice(global)
    let answer = try practice.screen(
      ScreeningRequest(
        patient: patient, on: day.on, asked: asked,
        observed: try Observed(readings, pain: pain, findings, in: practice)),
      by: place.caller(global, "screen"))
    var lines = [answer.patient.line, answer.line(asked: asked)]
    lines += answer.bars.all.flatMap { bar in
      let action = bar.isBarring ? bar.row.action.map { ["  NOW: " + $0.words] } ?? [] : []
      return action + "  \(bar.line)".wrapped(to: place.terminal.width, indent: 4)
    }
    if full || daily, !clear {
      lines.append("The other questions are not answered: --clear says that they were, with no.")
    }
    return Answer(
      lines,
      json: JSON.object([]).adding([
        "screening": .text(answer.screening), "outcome": .string(answer.outcome.rawValue),
        "findings": .array(answer.bars.all.map(\.json)), "day": .text(answer.day),
        "asked": .string(asked.rawValue),
      ]).adding(answer.patient.members))
  }

  /// The questions that were asserted.
  private var asked: Screening.Asked {
    get throws(ServiceError) {
      guard clear else {
        let isStated =
          pain != nil || !readings.readings.isEmpty || !findings.findings.isEmpty
          || !findings.healed.isEmpty
        guard isStated else {
          throw .missing([
            "--clear (with --full or --daily: all was asked and answered with no but for what is "
              + "stated), a --finding CODE, or a reading as --temperature 36.6"
          ])
        }
        return .nothing
      }
      if full { return .full }
      guard daily else { throw .missing(["--full or --daily: which questions were asked"]) }
      return .daily
    }
  }
}

extension ScreeningAnswer {
  fileprivate func line(asked: Screening.Asked) -> String {
    let questions: String
    switch asked {
    case .full: questions = "full screening"
    case .daily: questions = "daily screening"
    case .routine, .nothing: questions = "screening"
    }
    return "\(screening) \(questions) of \(day): \(outcome.rawValue)"
  }
}
