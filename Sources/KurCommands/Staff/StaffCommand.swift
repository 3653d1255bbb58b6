import ArgumentParser

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The people who work at the clinic.",
    discussion: "EXAMPLE: kur staff list",
    subcommands: [
      StaffAddCommand.self, StaffEditCommand.self, StaffListCommand.self, StaffLeaveCommand.self,
      StaffReturnCommand.self, StaffBindCommand.self, StaffUnbindCommand.self,
      StaffPinCommand.self,
    ])
}
