import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CalendarCloseCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close the clinic on a day.",
    discussion: "EXAMPLE: kur calendar close 2026-12-25 --reason Christmas")

  @Argument(help: "The day.", transform: DayWord.read)
  var day: DayWord

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.setDay(
      day, isOpen: false, reason: try reason?.text(at: place), global, "calendar close")
  }
}

struct CalendarOpenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the clinic on a day, whatever its weekday.",
    discussion: "EXAMPLE: kur calendar open saturday")

  @Argument(help: "The day.", transform: DayWord.read)
  var day: DayWord

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.setDay(
      day, isOpen: true, reason: try reason?.text(at: place), global, "calendar open")
  }
}

struct CalendarWeekdaysCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekdays", abstract: "Say on which weekdays the clinic is open.",
    discussion: "EXAMPLE: kur calendar weekdays mon,tue,wed,thu,fri,sat")

  @Argument(help: "Weekdays with commas between them.", transform: WeekdayList.read)
  var weekdays: WeekdayList

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).setWeekdays(
      weekdays.days, by: place.caller(global, "calendar weekdays"))
    let open = Weekday.allCases.filter(weekdays.days.contains)
    return Answer(
      ["Open: " + open.map(\.short).joined(separator: ", ")],
      json: ["weekdays": .texts(open.map(\.rawValue))])
  }
}

extension Workplace {
  fileprivate func setDay(
    _ word: DayWord, isOpen: Bool, reason: String?, _ global: GlobalOptions, _ command: String
  ) throws -> Answer {
    let day = try practice(global).setDay(
      word, isOpen: isOpen, reason: reason, by: caller(global, command))
    return Answer(
      ["\(day) \(day.weekday.short): \(isOpen ? "open" : "closed")"],
      json: ["day": .text(day), "open": .bool(isOpen)])
  }
}
