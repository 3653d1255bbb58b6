import ArgumentParser
import KurDomain
import KurService

struct PatientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patient", abstract: "Register, find, correct, merge, export and erase patients.",
    discussion: "EXAMPLE: kur patient list munteanu",
    subcommands: [
      PatientAddCommand.self, PatientListCommand.self, PatientShowCommand.self,
      PatientEditCommand.self, PatientMergeCommand.self, PatientUnmergeCommand.self,
      PatientExportCommand.self, PatientEraseCommand.self,
    ])
}

/// What is said of a patient beside name and birth date.
struct IdentityOptions: ParsableArguments {
  @Option(help: "The patient's sex.")
  var sex: Sex?

  @Option(help: ArgumentHelp("A phone number.", valueName: "number"), transform: Line.read)
  var phone: String?

  @Option(help: ArgumentHelp("An email address.", valueName: "address"), transform: Line.read)
  var email: String?

  @Option(
    help: ArgumentHelp("Who answers for a patient under 18.", valueName: "name"),
    transform: Line.read)
  var guardian: String?

  @Option(help: "What the patient reads; clinic for what the clinic hands out anyway.")
  var language: LanguageChange?

  func request(name: String?, born: DayWord?) -> PatientRequest {
    var request = PatientRequest()
    request.name = name
    request.born = born
    request.sex = sex
    request.phone = phone
    request.email = email
    request.guardian = guardian
    request.language = language
    return request
  }
}

extension LanguageChange: ExpressibleByArgument {}
