import Foundation
import KurDomain
import KurService

/// All that a command knows of the world around it.
public struct Workplace: Sendable {
  public let environment: [String: String]
  public let terminal: Terminal
  public let clock: Clock
  /// The folder to which relative paths belong; nil for the process's own.
  public let directory: String?
  /// The user of the operating system; nil where the machine does not tell.
  let user: @Sendable () -> String?
  /// What was typed as a PIN, so that one command asks once.
  let typedPin = TypedPin()
  private let zone: @Sendable () -> String

  public init(
    environment: [String: String], terminal: Terminal, clock: Clock, directory: String? = nil,
    user: @escaping @Sendable () -> String? = { nil },
    timeZone: @autoclosure @escaping @Sendable () -> String = "UTC"
  ) {
    self.environment = environment
    self.terminal = terminal
    self.clock = clock
    self.directory = directory
    self.user = user
    self.zone = timeZone
  }

  /// The time zone of a new clinic, when nobody names one.
  public var timeZone: String { zone() }

  /// This process on this machine.
  ///
  /// - Parameter seconds: the machine's clock, in seconds since 1970.
  public static func thisMachine(_ seconds: @escaping @Sendable () -> Double) -> Workplace {
    let environment = ProcessInfo.processInfo.environment
    return Workplace(
      environment: environment, terminal: .standard(environment: environment),
      clock: Clock { Instant(milliseconds: Int64(seconds() * 1000)) }, user: machineUser,
      timeZone: machineZone)
  }

  /// Asked for only where a clinic is made: the table of zones takes a millisecond to load.
  private static var machineZone: String {
    let zone = TimeZone.current.identifier
    return ["UTC", "Etc/UTC", "GMT"].contains(zone) ? "UTC" : zone
  }

  /// The name of the user who runs this process, whoever logged in.
  private static let machineUser: @Sendable () -> String? = {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }
  }

  /// A path as it was typed, made absolute where paths belong to a folder.
  func path(_ typed: String) -> String {
    guard let directory, !typed.hasPrefix("/") else { return typed }
    return directory + "/" + typed
  }

  /// A message with the paths below that folder as people type them.
  func shown(_ message: String) -> String {
    directory.map { message.replacing($0 + "/", with: "") } ?? message
  }
}

extension Workplace {
  /// The clinic's database: `--database`, `KUR_DATABASE`, or the user's data folder.
  /// - Source: XDG Base Directory Specification 0.8.
  func database(_ options: GlobalOptions) throws(ServiceError) -> String {
    if let typed = options.database ?? environment["KUR_DATABASE"].flatMap(\.nonEmpty) {
      guard !typed.isEmpty else { throw .invalid("--database needs the path of a file") }
      return path(typed)
    }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/kur/kur.db"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw .invalid("say where the clinic's database is: --database PATH or KUR_DATABASE")
    }
    return home + "/.local/share/kur/kur.db"
  }

  /// The clinic's records; what is to be said of the file goes to standard error.
  func practice(_ options: GlobalOptions) throws -> Practice {
    let practice = try Practice.open(try database(options), clock: clock) { warn([$0]) }
    warn(practice.warnings)
    return practice
  }

  /// Says something on standard error and goes on, also where that is gone.
  func warn(_ warnings: [String]) {
    let sign = Colour.yellow.on("kur: warning:", if: terminal.coloursErrors)
    for warning in warnings {
      let lines = "kur: warning: \(shown(warning))".wrapped(to: terminal.width, indent: 5)
      let text = lines.joined(separator: "\n").dropFirst("kur: warning:".count)
      try? terminal.writeError("\(sign)\(text)\n")
    }
  }

  /// The clinic's records, or nil where there is no database yet.
  func practiceIfAny(_ options: GlobalOptions) throws -> Practice? {
    do {
      return try practice(options)
    } catch ServiceError.storage(let fault) where fault.kind == .missing {
      return nil
    }
  }

  /// Who asks: `--as`, or `KUR_STAFF`.
  func caller(_ options: GlobalOptions, _ command: String) -> Caller {
    Caller(
      name: options.person ?? environment["KUR_STAFF"].flatMap(\.nonEmpty), command: command,
      request: options.request, user: user,
      pin: { (person: Staff) throws(ServiceError) -> String in
        try PinQuestion(options.pinFile, at: self).pin(of: person)
      })
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
