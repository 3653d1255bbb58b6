import ArgumentParser
import KurService

/// Runs the command line. Nothing below leaves the process, and nothing else prints.
public enum KurCommand {
  /// Runs one line, the program's own name left out, and returns the exit code.
  public static func run(_ arguments: [String], at place: Workplace) -> Int32 {
    let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
    do {
      return try run(arguments, asJSON: isJSON, at: place)
    } catch {
      var shown = (error as? ParsingFailure)?.failure ?? Failure(error)
      shown.message = place.shown(shown.message)
      // Where standard error is gone too, the exit code has to say it all.
      try? shown.print(asJSON: isJSON, on: place.terminal)
      return shown.exitCode
    }
  }

  private static func run(
    _ arguments: [String], asJSON: Bool, at place: Workplace
  ) throws -> Int32 {
    try ArgumentCheck.check(arguments)
    var command: any ParsableCommand
    do {
      command = try parsed(arguments)
    } catch {
      try answerParser(error, arguments, at: place)
      return 0
    }
    if let command = command as? any AnsweringCommand {
      let answer = try command.answer(at: place)
      try printing { try answer.print(asJSON: asJSON, on: place.terminal) }
      return answer.exitCode
    }
    let isHelp = !(command is Kur) && !type(of: command).configuration.subcommands.isEmpty
    if isHelp {
      throw ParsingFailure(Failure(usage: ArgumentCheck.choices(of: type(of: command))))
    }
    do {
      try command.run()
    } catch {
      try answerParser(error, arguments, at: place)
    }
    return 0
  }

  /// The command that a line means. One whose first word names a command without further ones is
  /// given to that command at once: the parser takes longer over the whole tree than most commands
  /// take to run. What it refuses goes the long way, for the message.
  private static func parsed(_ typed: [String]) throws -> any ParsableCommand {
    let arguments = ArgumentCheck.readingAmounts(typed)
    if let leaf = Kur.configuration.subcommands.first(where: {
      $0._commandName == arguments.first && $0.configuration.subcommands.isEmpty
    }), let command = try? leaf.parseAsRoot(Array(arguments.dropFirst())) {
      return command
    }
    return try Kur.parseAsRoot(arguments)
  }

  /// Prints what the parser has to say: help, a version, or that the line cannot be understood.
  private static func answerParser(
    _ error: any Error, _ arguments: [String], at place: Workplace
  ) throws {
    let columns = place.terminal.width
    guard Kur.exitCode(for: error).isSuccess else {
      throw ParsingFailure(
        Failure(
          usage: ArgumentCheck.readable(Kur.message(for: error), arguments),
          hint: ArgumentCheck.hint(Kur.fullMessage(for: error, columns: columns))))
    }
    let text = Kur.fullMessage(for: error, columns: columns)
    try printing { try place.terminal.write(fitted(text, columns) + "\n") }
  }

  /// The parser breaks every line of its help but the one on usage.
  private static func fitted(_ help: String, _ columns: Int) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("USAGE:") else { return String(line) }
      return String(line).wrapped(to: columns, indent: 7).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  private static func printing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw OutputFailure("standard output takes no more")
    }
  }
}

/// A line that the parser refused.
struct ParsingFailure: Error {
  let failure: Failure

  init(_ failure: Failure) { self.failure = failure }
}
