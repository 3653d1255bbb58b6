import Foundation
import KurDomain

extension Store {
  /// Copies the records into a file of their own while others write, makes sure that the copy is
  /// whole, and names what it holds.
  ///
  /// The copy is made beside the file under another name and takes its place at the end, so that a
  /// backup that is there is never half written.
  /// - Parameters:
  ///   - passphrase: seals the copy; nil leaves it open to whoever may read the file.
  ///   - progress: called now and then with the share that is done, 0 to 1.
  /// - Throws: `exists` or `folder` where something is at the path, `corrupt` where the copy is not
  ///   whole.
  public func backUp(
    to path: String, passphrase: String? = nil, now: Instant,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws -> BackupManifest {
    guard access(path, F_OK) != 0 else {
      let content = try DatabaseFile.content(at: path)
      throw StoreFailure(
        content == .folder ? .folder : .exists, "there is a file already", path: path)
    }
    try DatabaseFile.mustHaveFolder(path)
    // What is to be sealed stands open only where the records stand open anyway.
    let copy = DatabaseFile.temporary(passphrase == nil ? path : self.path, for: "part")
    let sealed = DatabaseFile.temporary(path, for: "sealed")
    defer { for leftover in [copy, sealed] { DatabaseFile.remove(leftover) } }
    let content = try onFile(copy) {
      try DatabaseFile.make(copy)
      do throws(StoreFailure) {
        try engine.copy(to: copy, progress: progress)
      } catch {
        // Only what is copied can be damaged.
        throw error.kind == .corrupt ? error.at(self.path) : error
      }
      return try Store.inspect(copy, now: now)
    }
    guard content.faults.isEmpty else {
      throw StoreFailure(.corrupt, content.faults[0].description, path: self.path)
    }
    var finished = copy
    if let passphrase {
      try onFile(sealed) {
        try DatabaseFile.make(sealed)
        try SealedFile.seal(copy, to: sealed, passphrase: passphrase)
      }
      finished = sealed
    }
    let manifest = BackupManifest(
      schema: content.schema, made: now.milliseconds, counts: content.counts,
      events: content.events, head: content.head, sha256: try sha256(ofFile: finished),
      bytes: try DatabaseFile.size(of: finished), isEncrypted: passphrase != nil)
    try manifest.write(for: path)
    try DatabaseFile.move(finished, to: path)
    return manifest
  }

  /// Puts a backup in the place of a database, once it is sure that the backup is whole.
  /// - Parameters:
  ///   - keep: where the database that is there goes; nil refuses to replace one.
  ///   - first: looks at the records of the backup and throws where they may not be restored; what
  ///     it writes is restored with them.
  /// - Throws: `exists` for a database that would be replaced, `corrupt` for a backup that is not as
  ///   it was made, `check` for a wrong passphrase.
  public static func restore(
    from backup: String, to path: String, keeping keep: String? = nil, passphrase: String? = nil,
    now: Instant, first: (Transaction) throws -> Void = { _ in }
  ) throws -> BackupManifest {
    guard access(backup, F_OK) == 0 else {
      throw StoreFailure(.missing, "there is no backup", path: backup)
    }
    let isThere = try DatabaseFile.content(at: path) != .nothing
    guard !isThere || keep != nil else {
      throw StoreFailure(.exists, "there is a database already", path: path)
    }
    let manifest = try BackupManifest.read(of: backup)
    if let manifest, try sha256(ofFile: backup) != manifest.sha256 {
      throw StoreFailure(.corrupt, "it is not as its manifest says", path: backup)
    }
    let copy = DatabaseFile.temporary(path, for: "restoring")
    defer { DatabaseFile.remove(copy) }
    try DatabaseFile.make(copy)
    try unpack(backup, to: copy, passphrase: passphrase)
    guard try DatabaseFile.content(at: copy) == .kur else {
      throw StoreFailure(.foreign, "this is no backup of kur", path: backup)
    }
    let content = try inspect(copy, now: now)
    if let fault = content.faults.first {
      throw StoreFailure(.corrupt, fault.description, path: backup)
    }
    if let manifest, !manifest.describes(content) {
      throw StoreFailure(.corrupt, "it does not hold what its manifest says", path: backup)
    }
    let store = try Store.open(at: copy, now: now)
    try store.write(at: now, first)
    try store.engine.close()
    if isThere, let keep {
      try Replacement(path: path, keep: keep).replace(with: copy)
    } else {
      try DatabaseFile.setOrphansAside(of: path, as: "\(path).before-\(now.milliseconds)")
      try DatabaseFile.move(copy, to: path)
    }
    return BackupManifest(
      schema: content.schema, made: manifest?.made ?? 0, counts: content.counts,
      events: content.events, head: content.head, sha256: try sha256(ofFile: backup),
      bytes: try DatabaseFile.size(of: backup), isEncrypted: SealedFile.isSealed(backup))
  }

  private static func copyBytes(of source: String, to target: String) throws {
    let input = try onFile(source) { try FileHandle(forReadingFrom: URL(fileURLWithPath: source)) }
    let output = try onFile(target) { try FileHandle(forWritingTo: URL(fileURLWithPath: target)) }
    defer {
      try? input.close()
      try? output.close()
    }
    while let piece = try onFile(source, { try input.read(upToCount: 1 << 20) }), !piece.isEmpty {
      try onFile(target) { try output.write(contentsOf: piece) }
    }
  }

  /// True for a backup that a passphrase opens.
  public static func isEncrypted(_ backup: String) -> Bool { SealedFile.isSealed(backup) }

  private static func unpack(_ backup: String, to copy: String, passphrase: String?) throws {
    guard SealedFile.isSealed(backup) else {
      try copyBytes(of: backup, to: copy)
      return
    }
    guard let passphrase else {
      throw StoreFailure(.check, "it is encrypted: its passphrase is needed", path: backup)
    }
    do {
      try onFile(copy) { try SealedFile.open(backup, to: copy, passphrase: passphrase) }
    } catch let fault as SealedFile.Fault {
      switch fault {
      case .closed:
        throw StoreFailure(
          .check, "the passphrase is another, or the file was changed", path: backup)
      case .cutOff: throw StoreFailure(.corrupt, "it ends too early", path: backup)
      case .foreign: throw StoreFailure(.foreign, "this is no backup of kur", path: backup)
      }
    }
  }
}
