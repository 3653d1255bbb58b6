import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffEditCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a name, roles, a registration or a certificate.",
    discussion: """
      What was known before is kept.

      EXAMPLE: kur staff edit T50033 --certificate-until 2030-12-31
      EXAMPLE: kur staff edit T50033 --role receptionist --drop-role therapist
      """)

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @Option(help: "The person's new name.", transform: Line.read)
  var name: String?

  @Option(name: .customLong("role"), help: "A role to add; may be given several times.")
  var roles: [Role] = []

  @Option(help: "A role to take away; may be given several times.")
  var dropRole: [Role] = []

  @OptionGroup var credentials: CredentialOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var change = StaffChange()
    change.name = name
    change.roles = roles
    change.droppedRoles = dropRole
    change.registration = credentials.registration
    change.registrationUntil = credentials.registrationUntil
    change.medicalEducation = credentials.medicalEducation
    change.certificateUntil = credentials.certificateUntil
    let person = try place.practice(global).editStaff(
      person, change, by: place.caller(global, "staff edit"))
    return Answer([person.line] + person.credentials, json: person.json)
  }
}
