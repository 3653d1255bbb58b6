import Foundation
import KurCommands

// A file that may not grow is a failing disk, and no reason to end without a word.
signal(SIGXFSZ, SIG_IGN)

exit(
  KurCommand.run(
    Array(CommandLine.arguments.dropFirst()),
    at: .thisMachine { Date().timeIntervalSince1970 }))
