import ArgumentParser
import KurDomain

/// What every command takes, anywhere on the line.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The clinic's database. Else KUR_DATABASE, else kur/kur.db in the user's data folder.",
      valueName: "path"),
    completion: .file())
  var database: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who is at the desk: a T-number or part of a name. Else KUR_STAFF.", valueName: "staff"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "A file whose first line is your PIN. Else KUR_PIN, else it is asked for when needed.",
      valueName: "file"),
    completion: .file())
  var pinFile: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "A name for this write: the same name again gives the first answer, and writes nothing.",
      valueName: "id"),
    transform: Line.read)
  var request: String?
}

/// The day that a command is about.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "today, yesterday, a weekday, or a day as 2026-03-02. Today when left out.",
      valueName: "day"),
    transform: DayWord.read)
  var on: DayWord?
}
