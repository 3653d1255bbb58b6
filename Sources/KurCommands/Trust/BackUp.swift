import ArgumentParser
import Foundation
import KurDomain
import KurReports
import KurService

struct BackUpCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy all records into a file, while others go on working.",
    discussion: """
      The copy is read again before it counts. Beside it stands FILE.manifest: what it holds, and \
      its SHA-256. With --keep the path is a folder: a new backup is made in it, and of the old \
      ones as many as said are kept.

      EXAMPLE: kur backup /media/usb/kur-2026-03-05.kur --encrypt
      EXAMPLE: kur backup --keep 14 /var/backups/kur
      """)

  @Argument(help: "The file to make; with --keep, the folder.", completion: .file())
  var path: String

  @Flag(help: "Encrypt it with a passphrase.")
  var encrypt = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Keep that many backups in the folder.", valueName: "count"),
    transform: Count.readKept)
  var keep: Int?

  @OptionGroup var secret: PassphraseOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard encrypt || secret.passphraseFile == nil else {
      throw ValidationError("--passphrase-file belongs to --encrypt")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let folder = keep.map { _ in BackupFolder(path: place.path(path)) }
    let file = try folder?.next(at: place.clock.now()) ?? place.path(path)
    place.warn(try folder?.own().flatMap(Practice.warnings(ofBackup:)) ?? [])
    let passphrase = encrypt ? try secret.passphrase(at: place, again: true) : nil
    let bar = ProgressBar("Copying", at: place)
    let content = try practice.backUp(
      to: file, passphrase: passphrase, by: place.caller(global, "backup"), progress: bar.show)
    bar.clear()
    let removed =
      try keep.flatMap { try folder?.rotate(keeping: $0, made: file, at: place.clock.now()) } ?? []
    let name = place.shown(file)
    return Answer(
      ["\(name): \(content.line), checked"] + removed.map { "removed \(place.shown($0))" },
      json: content.json.adding([
        "backup": .string(name), "removed": .texts(removed.map(place.shown)),
      ]))
  }
}

struct RestoreCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the clinic's database.",
    discussion: """
      The backup is read whole before anything is touched. Records that are there are only \
      replaced with --replace, and kept beside under another name.

      EXAMPLE: kur restore /media/usb/kur-2026-03-05.kur --replace --as Ada
      """)

  @Argument(help: "The backup.", completion: .file())
  var file: String

  @Flag(help: "Set the records that are there aside.")
  var replace = false

  @OptionGroup var secret: PassphraseOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let backup = place.path(file)
    let database = try place.database(global)
    place.warn(Practice.warnings(ofBackup: backup))
    let isSealed = Practice.isEncrypted(backup)
    let (content, kept) = try Practice.restore(
      from: backup, to: database, replaces: replace,
      passphrase: isSealed ? try secret.passphrase(at: place) : nil, clock: place.clock,
      by: place.caller(global, "restore"))
    let name = place.shown(database)
    return Answer(
      ["\(name): restored, \(content.line)"]
        + (kept.map { ["what was there is kept as \(place.shown($0))"] } ?? []),
      json: content.json.adding([
        "database": .string(name), "kept": .optionalText(kept.map(place.shown)),
      ]))
  }
}

/// A folder of backups, the names of which tell when they were made.
struct BackupFolder {
  let path: String

  private static let stem = "kur-"
  private static let ending = ".kur"

  /// - Throws: `BadInput` where there is no such folder.
  func next(at now: Instant) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw BadInput("\(path) is no folder; with --keep a folder is named") }
    return "\(path)/\(Self.stem)\(now.stamp)\(Self.ending)"
  }

  /// Removes all but the latest backups of this folder's own making.
  /// - Returns: what was removed.
  /// - Parameter made: the backup that was just made, which stays whatever its name.
  func rotate(keeping count: Int, made: String, at now: Instant) throws -> [String] {
    let others = try own().filter { $0 != made }
    let old = others.dropLast(max(count - 1, 0))
    for file in old {
      try FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: file + ".manifest")
    }
    try removeUnfinished(at: now)
    return Array(old)
  }

  /// The backups of this folder's own making, the oldest first.
  func own() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasPrefix(Self.stem) && $0.hasSuffix(Self.ending) }
      .sorted()
      .map { "\(path)/\($0)" }
  }

  /// What a backup that was cut off has left; one that is being made is younger.
  private func removeUnfinished(at now: Instant) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasPrefix(Self.stem) && name.contains("\(Self.ending).") {
      let file = "\(path)/\(name)"
      let changed = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
      guard !name.hasSuffix(".manifest"), let changed = changed as? Date,
        changed.timeIntervalSince1970 < Double(now.milliseconds) / 1000 - 86_400
      else { continue }
      try FileManager.default.removeItem(atPath: file)
    }
  }
}

extension BackupContent {
  fileprivate var line: String {
    let kinds: [(String, String)] = [
      ("patient", "patient"), ("course", "course"), ("session", "session"),
    ]
    return kinds.map { Words.count(counts[$0.0] ?? 0, $0.1) }.joined(separator: ", ")
      + ", \(Words.count(Int(events), "event"))" + (isEncrypted ? ", encrypted" : "")
  }

  fileprivate var json: JSON {
    [
      "schema": .number(schema), "events": .number(Int(events)), "head": .string(head),
      "sha256": .string(sha256), "bytes": .number(Int(bytes)), "encrypted": .bool(isEncrypted),
      "counts": .object(
        counts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) }),
    ]
  }
}
