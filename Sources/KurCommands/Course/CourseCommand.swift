import ArgumentParser

struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Show courses, and decide about them.",
    discussion: "EXAMPLE: kur course suspend C20014 --reason \"flu, back in a week\"",
    subcommands: [
      CourseShowCommand.self, CourseListCommand.self, ChangeCourseCommand.self, AssignCommand.self,
      SuspendCommand.self, ResumeCommand.self, DiscontinueCommand.self, ReopenCommand.self,
      CancelCommand.self, ReviewCommand.self, CourseAmendCommand.self, CourseVoidCommand.self,
    ])
}
