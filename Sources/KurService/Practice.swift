import KurDomain
import KurStore

/// A clinic's records, open for work. Every use case is a method of it, in a file of its own.
public struct Practice: Sendable {
  let store: Store
  let clock: Clock
  public let database: String
  /// Says what somebody should know, and goes on.
  let tell: @Sendable (String) -> Void

  init(
    store: Store, clock: Clock, database: String,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.clock = clock
    self.database = database
    self.tell = tell
  }

  /// Opens a clinic's database and brings it forward where it is of an earlier release.
  /// - Parameter tell: is given what somebody should know although the work goes on.
  public static func open(
    _ database: String, clock: Clock, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(ServiceError) -> Practice {
    try translated(database) {
      Practice(
        store: try Store.open(at: database, now: clock.now()), clock: clock, database: database,
        tell: tell)
    }
  }
}

/// What time it is. Nothing below `main` asks the machine.
public struct Clock: Sendable {
  public let now: @Sendable () -> Instant

  public init(now: @escaping @Sendable () -> Instant) { self.now = now }
}

/// Who asks, with which command.
public struct Caller: Sendable {
  /// A T-number or a unique part of a name, as it was typed; nil when nobody was named.
  public let name: String?
  /// As `log`: for the chain of events.
  public let command: String
  /// Makes a repeated write return the first answer; made anew when nil.
  public let request: String?

  public init(name: String?, command: String, request: String? = nil) {
    self.name = name
    self.command = command
    self.request = request
  }
}
