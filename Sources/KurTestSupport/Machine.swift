import Foundation
import KurCommands
import KurDomain
import KurService

/// A machine to run the command line on, in this process: an empty folder, an environment and a
/// clock that stands still until it is set.
public final class Machine {
  public let folder: URL
  public var environment: [String: String]
  /// The user of the operating system; nil for one who is not known.
  public var user: String?
  public private(set) var now: Instant

  /// What one line did.
  public struct Outcome: Sendable {
    public let exitCode: Int32
    public let output: String
    public let errors: String
  }

  public init(at day: CalendarDay? = CalendarDay(year: 2026, month: 3, day: 2)) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    environment = [
      "HOME": folder.path, "KUR_DATABASE": folder.path + "/kur.db",
      "XDG_DATA_HOME": folder.path + "/share",
    ]
    now = Instant(day ?? CalendarDay(ordinal: 0), ClockTime(clamping: 9 * 60))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The zone of the machine, and of a clinic that is made on it.
  public var zone: ClinicZone { ClinicZone(environment["TZ"] ?? "UTC") }

  /// Sets the clock to what a clock on the wall shows.
  public func setClock(_ day: CalendarDay, _ time: ClockTime) { now = zone.instant(day, time) }

  public func advance(seconds: Int64) {
    now = Instant(milliseconds: now.milliseconds + seconds * 1000)
  }

  /// Runs one line, without the program's own name.
  public func kur(
    _ arguments: [String], input: [String] = [], isInteractive: Bool = false
  ) -> Outcome {
    let screen = Screen(input: input)
    let now = now
    let zone = zone.identifier
    let user = user
    let place = Workplace(
      environment: environment, terminal: screen.terminal(isInteractive: isInteractive),
      clock: Clock { now }, directory: folder.path, user: { user }, timeZone: zone)
    let code = KurCommand.run(arguments, at: place)
    return Outcome(exitCode: code, output: screen.output, errors: screen.errors)
  }
}
