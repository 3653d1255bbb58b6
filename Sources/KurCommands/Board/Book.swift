import ArgumentParser
import KurDomain
import KurReports
import KurService

struct BookCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Say when and with whom sessions of a course are.",
    discussion: """
      Without --on it is the course's usual time, with it that of one day. A session may be logged \
      at any other time and by anybody else.

      EXAMPLE: kur book C20014 --at 09:30 --with Tomas
      EXAMPLE: kur book C20014 --on friday --at 14:00 --with Tomas
      """)

  @Argument(help: "The course, or a patient with one open course.", transform: Line.read)
  var course: String

  @Option(
    help: ArgumentHelp(
      "The one day; the course's usual time when left out.", valueName: "day"),
    transform: DayWord.read)
  var on: DayWord?

  @Option(
    help: ArgumentHelp("When it begins, as 09:30.", valueName: "hh:mm"), transform: ClockTime.read)
  var at: ClockTime

  @Option(help: ArgumentHelp("Who is to work.", valueName: "staff"), transform: Line.read)
  var with: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let made = try place.practice(global).book(
      course, on: on, at: at, with: with, by: place.caller(global, "book"))
    let (line, booking) = (made.line, made.booking)
    let when = booking.day.map { "booked on \(Words.day($0))" } ?? "booked as a rule"
    return Answer(
      [
        line.patient.written, line.line,
        "\(when) at \(booking.time) with \(made.therapist.name.oneLine)",
      ] + made.warnings.map { "warning: \($0)" },
      json: line.json.adding([
        "booked": [
          "day": .optionalText(booking.day), "time": .text(booking.time),
          "therapist": .text(made.therapist.key), "name": .string(made.therapist.name),
        ],
        "warnings": .texts(made.warnings),
      ]))
  }
}
