import ArgumentParser
import KurDomain

/// Looks at a line before and after the parser does.
enum ArgumentCheck {
  /// Refuses what no command can mean: endless arguments, control characters, unknown commands.
  static func check(_ arguments: [String]) throws(ParsingFailure) {
    for argument in arguments {
      guard argument.utf8.count <= LongText.limit else {
        throw ParsingFailure(
          Failure(
            usage:
              "'\(shortened(argument))' is \(argument.utf8.count) bytes long; 64 KB is the most",
            hint: "Longer text is not kept; a file is named as @FILE, standard input as -."))
      }
      if let control = argument.firstControl {
        throw ParsingFailure(Failure(usage: "'\(shortened(argument))' holds \(control)"))
      }
      guard !argument.unicodeScalars.contains("\u{FFFD}") else {
        throw ParsingFailure(
          Failure(usage: "'\(shortened(argument))' cannot be read: it is not UTF-8"))
      }
    }
    try checkCommand(arguments)
  }

  /// Walks down the tree of commands by the words on the line.
  private static func checkCommand(_ arguments: [String]) throws(ParsingFailure) {
    var current: any ParsableCommand.Type = Kur.self
    for word in words(arguments) {
      let known = current.configuration.subcommands
      guard !known.isEmpty, word != "help" else { return }
      if let next = known.first(where: { $0._commandName == word }) {
        current = next
        continue
      }
      guard current.configuration.defaultSubcommand == nil else { return }
      let near = Nearest.to(word, in: known.map { $0._commandName })
      let path = current == Kur.self ? "kur" : "kur \(current._commandName)"
      throw ParsingFailure(
        Failure(
          usage: "there is no '\(path) \(shortened(word))'"
            + (near.isEmpty ? "" : "; nearest: \(near.joined(separator: ", "))"),
          hint: "See '\(path) --help' for more information."))
    }
  }

  /// The arguments that are neither options nor the values of global options.
  private static func words(_ arguments: [String]) -> [String] {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if ["--database", "--as", "--pin-file", "--request"].contains(argument) {
        isValue = true
      } else if argument.hasPrefix("-") {
        guard argument == "--json" || argument.contains("=") else { return words }
      } else {
        words.append(argument)
      }
    }
    return words
  }

  /// The arguments with the minus of an amount as a sign of its own: to the parser a hyphen begins an
  /// option, and money that is given back is below nothing.
  static func readingAmounts(_ arguments: [String]) -> [String] {
    guard words(arguments).first == "paid" else { return arguments }
    return arguments.map { argument in
      let size = argument.dropFirst()
      let isAmount =
        argument.hasPrefix("-") && size.first?.isNumber ?? false
        && size.allSatisfy { $0.isNumber || $0 == "." }
      return isAmount ? "\u{2212}" + size : argument
    }
  }

  /// `say what to do: kur staff add, list`.
  static func choices(of command: any ParsableCommand.Type) -> String {
    "say what to do: kur \(command._commandName) "
      + command.configuration.subcommands.map { $0._commandName }.joined(separator: ", ")
  }

  /// The parser's message in our voice, with long arguments cut short.
  static func readable(_ message: String, _ arguments: [String]) -> String {
    var message = message
    for argument in arguments.flatMap({ [$0] + $0.split(separator: "=").map(String.init) })
    where argument.count > 60 || argument.contains(where: \.isNewline) {
      message = message.replacing(argument, with: shortened(argument))
    }
    guard let first = message.first, first.isUppercase else { return message }
    return first.lowercased() + message.dropFirst()
  }

  /// The last line of the parser's full message, which names the help.
  static func hint(_ full: String) -> String? {
    full.split(separator: "\n").last.map { $0.trimmingSpaces }
      .flatMap { $0.hasPrefix("See ") ? $0 : nil }
  }

  static func shortened(_ text: String) -> String {
    (text.count > 60 ? text.prefix(40) + "…" : text[...]).split(separator: "\n")
      .joined(separator: " ").printable
  }
}
