import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffAddCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add somebody to the staff.",
    discussion: """
      A person may have several roles. Medical sessions are given by somebody with medical \
      education and a certificate that is valid; courses are prescribed by a registered physician.

      EXAMPLE: kur staff add "Ana Rusu" --role therapist --medical-education \
      --certificate-until 2028-12-31
      """)

  @Argument(help: "The person's name.", transform: Line.read)
  var name: String

  @Option(name: .customLong("role"), help: "A role; may be given several times.")
  var roles: [Role] = []

  @OptionGroup var credentials: CredentialOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let person = try place.practice(global).addStaff(
      StaffRequest(
        name: name, roles: roles, registration: credentials.registration,
        registrationUntil: credentials.registrationUntil,
        medicalEducation: credentials.medicalEducation,
        certificateUntil: credentials.certificateUntil),
      by: place.caller(global, "staff add"))
    return Answer([person.line] + person.credentials, json: person.json)
  }
}
