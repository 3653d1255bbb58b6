import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService
import KurTexts

struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "Record that a patient consents to treatment, or withdraws.",
    discussion: "EXAMPLE: kur consent P10019 --zone HIPS-LEGS-BUTTOCKS-ABDOMEN",
    subcommands: [ConsentGiveCommand.self, ConsentWithdrawCommand.self],
    defaultSubcommand: ConsentGiveCommand.self)
}

struct ConsentGiveCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Record consent to treatment, and to what is named beside it.",
    discussion: """
      For a patient under 18 the guardian on record consents, or the one named with --by.

      EXAMPLE: kur consent P10019 --facial-pain
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Option(
    name: .customLong("zone"),
    help: ArgumentHelp("A zone with sensitive regions.", valueName: "zone"),
    transform: Code<Zone>.readZone)
  var zones: [Code<Zone>] = []

  @Flag(help: "Consents to the pain of facial massage too.")
  var facialPain = false

  @Option(
    help: ArgumentHelp("Who consents for the patient.", valueName: "name"), transform: Line.read)
  var by: String?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let (patient, consents) = try practice.consent(
      ConsentRequest(
        patient: patient, on: day.on, zones: zones, facialPain: facialPain, givenBy: by),
      by: place.caller(global, "consent"))
    let told = facialPain ? [Texts(try practice.language())[AdviceKey.facial]] : []
    return Answer(
      [patient.written] + told + consents.map { "consents to \($0.words)" },
      json: .object([]).adding(patient.members).adding([
        "consents": .texts(consents.map(\.words)), "told": .texts(told),
      ]))
  }
}
