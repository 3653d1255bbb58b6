import ArgumentParser
import KurService

/// Where a passphrase comes from: a file, the environment, or whoever sits at the terminal; never
/// the command line, which everybody on the machine can read.
struct PassphraseOptions: ParsableArguments {
  static let variable = "KUR_PASSPHRASE"

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the passphrase. Else KUR_PASSPHRASE, else it is asked for.",
      valueName: "file"),
    completion: .file())
  var passphraseFile: String?

  /// - Parameter again: true to ask twice, where a slip of the finger would lock the file for good.
  func passphrase(at place: Workplace, again: Bool = false) throws -> String {
    if let passphraseFile {
      let text = try LongText.read("@\(passphraseFile)").text(at: place)
      return text.split(separator: "\n").first.map(String.init) ?? ""
    }
    if let given = place.environment[PassphraseOptions.variable].flatMap(\.nonEmpty) {
      return given
    }
    guard place.terminal.isInteractive else {
      throw ServiceError.missing([
        "the passphrase: --passphrase-file FILE, or \(PassphraseOptions.variable) in the environment"
      ])
    }
    let first = try ask("Passphrase: ", at: place)
    if again, try ask("Once more: ", at: place) != first {
      throw ServiceError.invalid("the two passphrases differ; nothing was written")
    }
    return first
  }

  private func ask(_ question: String, at place: Workplace) throws -> String {
    try place.terminal.writeError(question)
    guard let line = place.terminal.readSecret() else {
      throw ServiceError.invalid("stopped at the passphrase; nothing was written")
    }
    try place.terminal.writeError("\n")
    return line
  }
}
