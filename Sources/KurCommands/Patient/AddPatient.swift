import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientAddCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register a patient.",
    discussion: """
      The same birth date with a similar name, or the same phone, is taken for the same person \
      unless --another-person says otherwise.

      EXAMPLE: kur patient add "Ion Munteanu" --born 1980-05-01 --phone 069123456
      """)

  @Argument(help: "The patient's name.", transform: Line.read)
  var name: String

  @Option(help: ArgumentHelp("The birth date.", valueName: "day"), transform: DayWord.read)
  var born: DayWord

  @OptionGroup var identity: IdentityOptions

  @Flag(help: "It is not the patient on record who looks the same.")
  var anotherPerson = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var request = identity.request(name: name, born: born)
    request.isAnotherPerson = anotherPerson
    let patient = try place.practice(global).addPatient(
      request, by: place.caller(global, "patient add"))
    return Answer([patient.line], json: patient.json)
  }
}
