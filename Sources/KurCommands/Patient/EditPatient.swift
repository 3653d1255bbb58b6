import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientEditCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct what is on record about a patient.",
    discussion: """
      Only what is given changes; the version before it is kept.

      EXAMPLE: kur patient edit P10019 --phone 069765432
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Option(help: ArgumentHelp("The name.", valueName: "name"), transform: Line.read)
  var name: String?

  @Option(help: ArgumentHelp("The birth date.", valueName: "day"), transform: DayWord.read)
  var born: DayWord?

  @OptionGroup var identity: IdentityOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let changed = try place.practice(global).editPatient(
      patient, identity.request(name: name, born: born),
      by: place.caller(global, "patient edit"))
    return Answer([changed.line], json: changed.json)
  }
}
