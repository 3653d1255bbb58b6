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
