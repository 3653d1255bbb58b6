import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct CloseCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End a contraindication that no longer holds.",
    discussion: """
      A registered physician's. What was seen healed is recorded with kur screen --healed.

      EXAMPLE: kur close P10019 abscess --reason "healed, seen today"
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(help: "The contraindication.", transform: Code<Contraindication>.read)
  var code: Code<Contraindication>

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let (patient, closure, bars) = try place.practice(global).close(
      patient, code: code, reason: try reason.text(at: place), on: day.on,
      by: place.caller(global, "close"))
    let width = place.terminal.width
    return Answer(
      [patient.written, "\(closure.code) is closed on \(closure.day)"]
        + bars.all.flatMap { "  \($0.line)".wrapped(to: width, indent: 4) },
      json: JSON.object([]).adding(patient.members).adding([
        "code": .text(closure.code), "day": .text(closure.day),
        "findings": .array(bars.all.map(\.json)),
      ]))
  }
}
