import ArgumentParser
import KurDomain

/// What somebody may show: a registration, an education, a certificate.
struct CredentialOptions: ParsableArguments {
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
}

extension Staff {
  /// What the person may show, a line each.
  var credentials: [String] {
    var lines: [String] = []
    if let number = profile.registration {
      let until = profile.registrationUntil.map { ", until \($0)" } ?? ""
      lines.append("registration \(number)\(until)")
    }
    if profile.medicalEducation { lines.append("medical education") }
    if let until = profile.certificateUntil { lines.append("certificate until \(until)") }
    if let day = profile.leftOn { lines.append("left on \(day)") }
    return lines
  }
}
