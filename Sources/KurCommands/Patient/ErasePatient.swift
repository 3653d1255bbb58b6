import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientEraseCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Make a patient unidentifiable, once the records may go.",
    discussion: """
      An administrator's. Name, contacts and every text are taken out of the records and out of the \
      file for good; what remains is counted and checked, and tells of nobody. Records are kept for \
      retain.years after the last entry, and for retain.minorAfter18 after the 18th birthday. \
      Somebody at a terminal types the number once more; anywhere else it takes --yes.

      EXAMPLE: kur patient erase P10019 --reason "kept for 25 years" --yes
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Option(
    help: ArgumentHelp("Why, in 10 letters or more.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @Flag(help: "It is really meant; nobody is asked.")
  var yes = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "patient erase")
    let reason = try reason.text(at: place)
    let meant = try practice.erasable(patient, by: caller)
    if meant.patient != nil, !yes { try confirm(meant, at: place) }
    let erased = try practice.erase(meant.number.description, reason: reason, by: caller)
    return Answer(
      (meant.patient.map { [$0.line] } ?? []) + [
        "\(erased.number)\(erased.others.isEmpty ? "" : " and ")"
          + "\(erased.others.map(\.description).joined(separator: " and ")) "
          + "\(erased.others.isEmpty ? "was" : "were") erased on \(erased.day); no name and no text "
          + "of it is left in the file",
        "Backups made before still hold the person: destroy them, and after restoring one of them "
          + "erase again. So do files that were exported or printed.",
      ],
      json: [
        "patient": .text(erased.number), "also": .texts(erased.others), "erased": .text(erased.day),
      ])
  }

  private func confirm(_ meant: ErasedPatient, at place: Workplace) throws {
    guard place.terminal.isInteractive else {
      throw ServiceError.missing(["--yes: this cannot be undone"])
    }
    try place.terminal.writeError(
      "\(meant.patient?.line ?? "") is erased for good. Type the number to go on: ")
    let typed = place.terminal.readLine() ?? ""
    guard Key<Patient>(number: typed.trimmingSpaces) == meant.number else {
      throw ServiceError.invalid("'\(typed.oneLine)' is not \(meant.number); nothing was erased")
    }
  }
}
