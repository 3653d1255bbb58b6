import ArgumentParser
import KurDomain
import KurReports
import KurService
import Synchronization

/// What was typed as a PIN, kept for the rest of one command.
final class TypedPin: Sendable {
  private let typed = Mutex<[Key<Staff>: String]>([:])

  func of(_ person: Staff) -> String? { typed.withLock { $0[person.key] } }
  func keep(_ pin: String, of person: Staff) { typed.withLock { $0[person.key] = pin } }
}

/// Where a PIN comes from: a file, the environment, or whoever sits at the terminal; never the
/// command line, which everybody on the machine can read.
struct PinQuestion {
  static let variable = "KUR_PIN"

  private let file: String?
  private let place: Workplace

  init(_ file: String?, at place: Workplace) {
    self.file = file
    self.place = place
  }

  func pin(of person: Staff) throws(ServiceError) -> String {
    if let file { return try SecretFile(file).line(at: place) }
    if let given = place.environment[Self.variable].flatMap(\.nonEmpty) { return given }
    if let typed = place.typedPin.of(person) { return typed }
    guard place.terminal.isInteractive else {
      throw .missing([
        "the PIN of \(person.name.oneLine): --pin-file FILE, or \(Self.variable) in the environment"
      ])
    }
    let pin = try place.secret("PIN of \(person.name.oneLine): ")
    place.typedPin.keep(pin, of: person)
    return pin
  }
}

/// Where a new PIN comes from.
struct NewPinOptions: ParsableArguments {
  static let variable = "KUR_NEW_PIN"

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the new PIN. Else KUR_NEW_PIN, else it is asked for.",
      valueName: "file"),
    completion: .file())
  var newPinFile: String?

  func pin(of person: Staff, at place: Workplace) throws(ServiceError) -> String {
    if let newPinFile { return try SecretFile(newPinFile).line(at: place) }
    if let given = place.environment[Self.variable].flatMap(\.nonEmpty) { return given }
    guard place.terminal.isInteractive else {
      throw .missing([
        "the new PIN: --new-pin-file FILE, or \(Self.variable) in the environment"
      ])
    }
    let first = try place.secret("New PIN of \(person.name.oneLine): ")
    guard try place.secret("Once more: ") == first else {
      throw .invalid("the two PINs differ; nothing was written")
    }
    return first
  }
}

/// A file of which the first line is a secret.
struct SecretFile {
  private let name: String

  init(_ name: String) { self.name = name }

  func line(at place: Workplace) throws(ServiceError) -> String {
    do {
      let text = try LongText.readFile(name).text(at: place)
      return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    } catch let fault as BadInput {
      throw .badInput(fault.message, faults: fault.details)
    } catch { throw .invalid("\(name) cannot be read") }
  }
}

extension Workplace {
  /// Asks at the terminal, which does not show what is typed.
  func secret(_ question: String) throws(ServiceError) -> String {
    // Whoever cannot be shown the question types nothing either.
    try? terminal.writeError(question)
    let line = terminal.readSecret()
    try? terminal.writeError("\n")
    guard let line else { throw .invalid("stopped; nothing was written") }
    return line
  }
}
