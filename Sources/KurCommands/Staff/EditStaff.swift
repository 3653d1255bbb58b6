import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffEditCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Record a renewed registration, certificate or education.",
    discussion: """
      What was known before is kept.

      EXAMPLE: kur staff edit T50033 --certificate-until 2030-12-31
      """)

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @OptionGroup var credentials: CredentialOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let person = try place.practice(global).editStaff(
      person,
      CredentialRequest(
        registration: credentials.registration, registrationUntil: credentials.registrationUntil,
        medicalEducation: credentials.medicalEducation,
        certificateUntil: credentials.certificateUntil),
      by: place.caller(global, "staff edit"))
    return Answer([person.line] + person.credentials, json: person.json)
  }
}
