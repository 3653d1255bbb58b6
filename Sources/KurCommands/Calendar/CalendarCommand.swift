import ArgumentParser

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "The days and hours in which the clinic is open.",
    discussion: "EXAMPLE: kur calendar close 2026-12-25 --reason Christmas",
    subcommands: [
      CalendarShowCommand.self, CalendarCloseCommand.self, CalendarOpenCommand.self,
      CalendarWeekdaysCommand.self, CalendarHoursCommand.self,
    ],
    defaultSubcommand: CalendarShowCommand.self)
}
