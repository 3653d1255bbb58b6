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

  @Option(
    help: ArgumentHelp("A physician's registration number.", valueName: "no"),
    transform: Line.read)
  var registration: String?

  @Option(
    help: ArgumentHelp("The last day of the registration.", valueName: "day"),
    transform: DayWord.read)
  var registrationUntil: DayWord?

  @Flag(help: "Has a medical education.")
  var medicalEducation = false

  @Option(
    help: ArgumentHelp("The last day of the certificate in massage.", valueName: "day"),
    transform: DayWord.read)
  var certificateUntil: DayWord?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let person = try place.practice(global).addStaff(
      StaffRequest(
        name: name, roles: roles, registration: registration,
        registrationUntil: registrationUntil, medicalEducation: medicalEducation,
        certificateUntil: certificateUntil),
      by: place.caller(global, "staff add"))
    return Answer([person.line] + person.credentials, json: person.json)
  }
}

extension Staff {
  /// What the person may show, a line each.
  fileprivate var credentials: [String] {
    var lines: [String] = []
    if let number = profile.registration {
      let until = profile.registrationUntil.map { ", until \($0)" } ?? ""
      lines.append("registration \(number)\(until)")
    }
    if profile.medicalEducation { lines.append("medical education") }
    if let until = profile.certificateUntil { lines.append("certificate until \(until)") }
    return lines
  }
}
