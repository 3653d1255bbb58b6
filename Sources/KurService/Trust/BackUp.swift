import KurDomain
import KurStore

extension Practice {
  /// Copies the records into a file of their own while others write, and makes sure that the copy is
  /// whole.
  /// - Parameter passphrase: encrypts the copy; nil leaves it as it is.
  public func backUp(
    to path: String, passphrase: String?, by caller: Caller,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws(ServiceError) -> BackupContent {
    if let passphrase { try Passphrase.check(passphrase) }
    try read(by: caller, may: .keep) { _ in }
    let content = try translated(path) {
      BackupContent(
        try store.backUp(
          to: path, passphrase: passphrase, now: clock.now(), progress: progress))
    }
    try write(by: caller, may: .keep, again: { _, _ in }) { desk in
      try desk.recordEvent(.backedUp, subject: String(content.sha256.prefix(16)))
      return .success(())
    }
    return content
  }

  /// Puts a backup in the place of a clinic's database, once it is sure that the backup is whole and
  /// that the caller is an administrator in it, and of what it replaces.
  /// - Parameter replaces: true to set a database that is there aside.
  /// - Returns: what was restored, and where the database that was there is kept.
  public static func restore(
    from backup: String, to database: String, replaces: Bool, passphrase: String?,
    clock: Clock, by caller: Caller
  ) throws(ServiceError) -> (content: BackupContent, kept: String?) {
    let now = clock.now()
    var kept: String?
    let present = try presentRecords(at: database, clock: clock)
    switch present {
    case .none: break
    case .readable(let practice):
      do throws(ServiceError) {
        try practice.read(by: caller, may: .rewrite) { _ in }
        _ = try practice.prove(caller, may: .rewrite)
      } catch .storage(let fault) where fault.kind == .corrupt {}
      fallthrough
    case .damaged:
      guard replaces else {
        throw .storage(
          StorageFault(
            kind: .cannotCreate,
            message: "\(database) holds records; --replace sets them aside and keeps them"))
      }
      kept = "\(database).before-\(now.milliseconds)"
    }
    let manifest = try unpacked(backup, database) {
      try Store.restore(
        from: backup, to: database, keeping: kept, passphrase: passphrase, now: now
      ) { records in
        let person = try mayRestore(records, caller, now: now)
        try records.append(
          Event(
            kind: .restored, actor: person.key, command: caller.command, at: now,
            request: RequestID.make(at: now)))
      }
    }
    return (BackupContent(manifest), kept)
  }

  private static func mayRestore(
    _ records: Transaction, _ caller: Caller, now: Instant
  ) throws -> Staff {
    let today = try records.clinic()?.zone.day(of: now) ?? now.local(offset: 0).day
    let person = try Roll(records).person(at: caller, on: today)
    guard person.may(.rewrite) else {
      throw ServiceError.notPermitted(Act.rewrite.isDenied(to: person))
    }
    return person
  }

  /// Says of a backup what is said of a database otherwise.
  private static func unpacked<Value>(
    _ backup: String, _ database: String, _ body: () throws -> Value
  ) throws(ServiceError) -> Value {
    try translated(database) {
      do {
        return try body()
      } catch let failure as StoreFailure where failure.path == backup {
        switch failure.kind {
        case .missing:
          throw ServiceError.notFound("there is no backup at \(backup)", suggestions: [])
        case .check:
          throw ServiceError.badInput("\(backup) cannot be opened: \(failure.message)", faults: [])
        default: throw failure
        }
      }
    }
  }

  /// True for a backup that a passphrase opens.
  public static func isEncrypted(_ backup: String) -> Bool { Store.isEncrypted(backup) }

  /// What stands where a backup is to go.
  private enum PresentRecords {
    case none
    case readable(Practice)
    /// So damaged that nobody can be asked who may replace them: the backup's own records say.
    case damaged
  }

  private static func presentRecords(
    at database: String, clock: Clock
  ) throws(ServiceError) -> PresentRecords {
    do {
      return .readable(try open(database, clock: clock))
    } catch .storage(let fault) where fault.kind == .missing {
      return .none
    } catch .storage(let fault) where fault.kind == .corrupt {
      return .damaged
    }
  }
}

/// What encrypts a backup.
public enum Passphrase {
  public static let leastLength = 12

  static func check(_ passphrase: String) throws(ServiceError) {
    guard passphrase.count >= leastLength else {
      throw .invalid(
        "the passphrase has \(passphrase.count) letters; it takes \(leastLength) or more")
    }
  }
}
