import ArgumentParser
import KurDomain
import KurReports
import KurService

struct AssignCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Hand a course over to another therapist.",
    discussion: """
      What is said with --note is shown by kur next and kur log until the new hands have given a \
      session. Who performs a session stays whoever logs it.

      EXAMPLE: kur course assign C20014 --to Tomas --note "left shoulder is sore, begin there"
      """)

  @Argument(help: "The course, or a patient with one open course.", transform: Line.read)
  var course: String

  @Option(help: ArgumentHelp("Who takes it over.", valueName: "staff"), transform: Line.read)
  var to: String

  @Option(
    help: ArgumentHelp("A word for them; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var note: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let made = try place.practice(global).assign(
      course, to: to, note: try note?.text(at: place),
      by: place.caller(global, "course assign"))
    let line = made.line
    return Answer(
      [line.patient.written, line.line, "handed to \(made.therapist.name.oneLine)"]
        + (made.note.map { ["note: \($0.oneLine)"] } ?? [])
        + made.warnings.map { "warning: \($0)" },
      json: line.json.adding([
        "therapist": .text(made.therapist.key), "note": .optionalText(made.note),
        "warnings": .texts(made.warnings),
      ]))
  }
}
