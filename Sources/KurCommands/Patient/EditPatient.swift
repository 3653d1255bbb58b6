import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientEditCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct what is on record about a patient.",
    discussion: """
      Only what is given changes; the version before it is kept. Nothing is prescribed, booked or \
      given to somebody deceased; who moved away or does not wish it is on no list of people to call.

      EXAMPLE: kur patient edit P10019 --phone 069765432
      EXAMPLE: kur patient edit P10019 --status moved
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Option(help: ArgumentHelp("The name.", valueName: "name"), transform: Line.read)
  var name: String?

  @Option(help: ArgumentHelp("The birth date.", valueName: "day"), transform: DayWord.read)
  var born: DayWord?

  @OptionGroup var identity: IdentityOptions

  @Option(help: "What is to be known beside: present takes the others back.")
  var status: StatusChange?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var request = identity.request(name: name, born: born)
    request.status = status
    let changed = try place.practice(global).editPatient(
      patient, request, by: place.caller(global, "patient edit"))
    return Answer([changed.written], json: changed.json)
  }
}

extension StatusChange: ExpressibleByArgument {}
