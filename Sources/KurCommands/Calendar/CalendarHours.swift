import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CalendarHoursCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours", abstract: "Say from when to when the clinic is open on weekdays.",
    discussion: "EXAMPLE: kur calendar hours mon,tue,wed 08:00-18:00")

  @Argument(help: "Weekdays with commas between them.", transform: WeekdayList.read)
  var weekdays: WeekdayList

  @Argument(help: "From and to, as 08:00-18:00, or all-day.", transform: HoursWord.read)
  var hours: HoursWord

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).setHours(
      hours.hours, on: weekdays.days, reason: try reason?.text(at: place),
      by: place.caller(global, "calendar hours"))
    let days = Weekday.allCases.filter(weekdays.days.contains)
    return Answer(
      [days.map(\.short).joined(separator: ", ") + ": " + hours.words],
      json: ["weekdays": .texts(days.map(\.rawValue)), "hours": .optionalText(hours.hours)])
  }
}

/// Opening hours, or the whole day.
struct HoursWord {
  /// Nil for the whole day.
  let hours: OpeningHours?

  var words: String { hours?.description ?? "all day" }

  static func read(_ word: String) throws -> HoursWord {
    guard word.lowercased() != "all-day" else { return HoursWord(hours: nil) }
    guard let hours = OpeningHours(word) else {
      throw WrongWord("from one time of day to a later one, as 08:00-18:00, or all-day")
    }
    return HoursWord(hours: hours)
  }
}
