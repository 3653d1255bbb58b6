import ArgumentParser
import KurDomain
import KurReports
import KurService

struct InitCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make the clinic's database.",
    discussion: """
      Makes the file, the clinic and the first administrator. Nothing that exists is touched.

      EXAMPLE: kur init --clinic "Spa Clinic" --administrator "Elena Rotaru" --currency EUR
      """)

  @Option(
    help: ArgumentHelp("The clinic's name.", valueName: "name"), transform: Line.read)
  var clinic = "Clinic"

  @Option(
    help: ArgumentHelp("The first administrator's name.", valueName: "name"),
    transform: Line.read)
  var administrator = "Administrator"

  @Option(
    help: ArgumentHelp(
      "The clinic's time zone, as Europe/Chisinau. This machine's when left out.",
      valueName: "zone"),
    transform: Line.read)
  var timeZone: String?

  @Option(
    help: ArgumentHelp("The currency of prices, as EUR.", valueName: "code"),
    transform: Line.read)
  var currency = "EUR"

  @Option(help: "The language of what is handed to patients.")
  var language = Language.english

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let made = try Practice.create(
      at: try place.database(global), clinic: clinic, administrator: administrator,
      timeZone: timeZone ?? place.timeZone, currency: currency.uppercased(),
      language: language, clock: place.clock, command: "init")
    let person = made.administrator
    return Answer(
      [
        "\(made.clinic.name), \(made.clinic.timeZone), \(made.clinic.currency)"
          + (language == .english ? "" : ", \(language.name)"),
        "Database: \(place.shown(made.practice.database))",
        "Administrator: \(person.line)",
        "Next: kur staff add NAME --role physician --as \(person.key)",
      ],
      json: [
        "database": .string(made.practice.database), "clinic": .string(made.clinic.name),
        "staff": .text(person.key), "timeZone": .string(made.clinic.timeZone),
        "currency": .string(made.clinic.currency), "language": .text(language),
      ])
  }
}
