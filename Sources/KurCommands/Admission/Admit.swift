import ArgumentParser
import KurDomain
import KurReports
import KurService

struct AdmitCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "admit", abstract: "Lead a new patient from the name to the prescription.",
    discussion: """
      Asks at a terminal, step by step: patient, consent, examination, screening, prescription. \
      Each step is stored when it is done; left with q it is gone on with later, by the same \
      person or the next one. Elsewhere the single commands do the same: kur patient add, \
      kur consent, kur examine, kur screen, kur prescribe.

      EXAMPLE: kur admit
      EXAMPLE: kur admit P10019
      """)

  @Argument(help: "The patient's number or name, known or new.", transform: Line.read)
  var patient: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard global.request == nil else {
      throw ValidationError("--request names one write, and kur admit makes several")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    guard !global.json, place.terminal.isInteractive else {
      throw ServiceError.invalid(
        "kur admit asks at a terminal; elsewhere each step is a command: kur patient add, "
          + "kur consent, kur examine, kur screen --full, kur clear, kur prescribe")
    }
    return try AdmissionDesk(
      practice: try place.practice(global), caller: place.caller(global, "admit"),
      terminal: place.terminal
    ).admit(patient)
  }
}
