import Foundation
import KurCommands

exit(
  KurCommand.run(
    Array(CommandLine.arguments.dropFirst()),
    at: .thisMachine { Date().timeIntervalSince1970 }))
