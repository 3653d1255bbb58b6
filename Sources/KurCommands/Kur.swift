import ArgumentParser

/// The command line: folders are its nouns, files its verbs.
struct Kur: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kur",
    abstract: "The records of a clinic that treats in courses of massage.",
    discussion: """
      Three commands carry the day: kur next says what a session may be, kur log records it, \
      kur remaining counts what is left. Everything takes --json.

      EXAMPLE: kur demo && kur today --database kur-demo.db --as Rita
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "The day:",
        subcommands: [
          NextCommand.self, LogCommand.self, MissedCommand.self, RemainingCommand.self,
          TodayCommand.self, RecallCommand.self, BookCommand.self, ReportCommand.self,
          ReactionCommand.self,
          SessionCommand.self, UndoCommand.self, MeasureCommand.self, TherapyCommand.self,
          PracticeCommand.self,
        ]),
      CommandGroup(
        name: "The patient:",
        subcommands: [
          AdmitCommand.self, PatientCommand.self, ConsentCommand.self, ScreenCommand.self,
          ExamineCommand.self, ClearCommand.self, CloseCommand.self, NarrowCommand.self,
          ReclassCommand.self, PlanCommand.self, PrescribeCommand.self, CourseCommand.self,
          ScreeningCommand.self, ExaminationCommand.self, FindingCommand.self,
        ]),
      CommandGroup(
        name: "The clinic:",
        subcommands: [
          InitCommand.self, DemoCommand.self, StaffCommand.self, CalendarCommand.self,
          RulesCommand.self, CatalogueCommand.self, SetCommand.self, HistoryCommand.self,
          OverridesCommand.self, WorkloadCommand.self, StatsCommand.self,
        ]),
      CommandGroup(
        name: "The till:",
        subcommands: [
          PriceCommand.self, PaidCommand.self, TakingsCommand.self,
        ]),
      CommandGroup(
        name: "The records:",
        subcommands: [
          CheckCommand.self, AuditCommand.self, BackUpCommand.self, RestoreCommand.self,
        ]),
    ])

  static var _errorPrefix: String { "" }

  @OptionGroup(title: "Everywhere") var global: GlobalOptions
}
