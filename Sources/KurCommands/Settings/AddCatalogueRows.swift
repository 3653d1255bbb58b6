import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CatalogueAddCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add rows of the clinic's own to a list.",
    discussion: """
      The file holds comma-separated values under a header with the list's columns; those that may \
      be empty may be left out. A code of the clinic's own may be added again: that is its new \
      version. All rows are stored, or none.

      Rows may be added to leaves, zones, techniques, kinds, dosages, contraindications, measures, \
      indications and therapies.

      EXAMPLE: kur catalogue add zones --file zones.csv --reason "Longer standard minutes"
      """)

  @Argument(help: "The list.", transform: Line.read)
  var list: String

  @Option(
    help: ArgumentHelp("The file, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["csv"]), transform: LongText.readFile)
  var file: LongText

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let rows = try place.practice(global).addRows(
      try file.text(at: place), to: list, reason: try reason?.text(at: place),
      by: place.caller(global, "catalogue add"))
    let name = rows.list.rawValue
    return Answer(
      rows.added.map { "\(name): \($0) added" } + rows.changed.map { "\(name): \($0) changed" },
      json: [
        "list": .string(name), "added": .texts(rows.added), "changed": .texts(rows.changed),
      ])
  }
}
