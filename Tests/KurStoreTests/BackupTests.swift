import Foundation
import KurDomain
import Testing

@testable import KurStore

@Suite struct BackupTests {
  let clinic: Fixture
  let folder: String
  var backup: String { folder + "/backup.kur" }
  var restored: String { folder + "/restored.db" }

  init() throws {
    folder = try temporaryFolder()
    clinic = try Fixture()
    try clinic.session(of: try clinic.course(), day("2026-03-02"))
  }

  private func backUp(_ passphrase: String? = nil) throws -> BackupManifest {
    try clinic.store.backUp(to: backup, passphrase: passphrase, now: Fixture.now)
  }

  private func restore(_ passphrase: String? = nil, keeping keep: String? = nil) throws {
    _ = try Store.restore(
      from: backup, to: restored, keeping: keep, passphrase: passphrase, now: Fixture.now)
  }

  private func sessions() throws -> Int {
    let store = try Store.open(at: restored, now: Fixture.now)
    #expect(try store.read { try $0.verifyChain() } == [])
    return try store.read { try $0.sessions(ofPatient: clinic.patient.key).count }
  }

  private func change(byte position: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: backup))
    try file.seek(toOffset: UInt64(position))
    let old = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: UInt64(position))
    try file.write(contentsOf: Data([old ^ 1]))
    try file.close()
  }

  @Test(arguments: [nil, "correct horse battery"])
  func `what was backed up is restored`(passphrase: String?) throws {
    let manifest = try backUp(passphrase)
    #expect(manifest.counts["session"] == 1)
    #expect(manifest.isEncrypted == (passphrase != nil))
    try restore(passphrase)
    #expect(try sessions() == 1)
  }

  @Test func `an encrypted backup shows nothing of any patient`() throws {
    _ = try backUp("correct horse battery")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    #expect(bytes.range(of: Data("SQLite".utf8)) == nil)
    #expect(bytes.range(of: Data("Munteanu".utf8)) == nil)
  }

  @Test(arguments: [nil, "", "correct horse batterz"])
  func `another passphrase opens nothing`(passphrase: String?) throws {
    _ = try backUp("correct horse battery")
    #expect(failure { try restore(passphrase) } == .check)
    #expect(!FileManager.default.fileExists(atPath: restored))
  }

  @Test(arguments: [nil, "correct horse battery"], [100, 5000, 40000])
  func `a backup in which a byte was changed is refused`(passphrase: String?, byte: Int) throws {
    _ = try backUp(passphrase)
    try change(byte: byte)
    #expect(failure { try restore(passphrase) } == .corrupt)
    #expect(!FileManager.default.fileExists(atPath: restored))
  }

  @Test func `an encrypted backup without its manifest still shows a changed byte`() throws {
    _ = try backUp("correct horse battery")
    try FileManager.default.removeItem(atPath: backup + ".manifest")
    try change(byte: 40000)
    #expect(failure { try restore("correct horse battery") } == .check)
  }

  @Test(arguments: [0, 4, 24, 30, 40000])
  func `an encrypted backup that was cut off is refused`(length: UInt64) throws {
    _ = try backUp("correct horse battery")
    try FileManager.default.removeItem(atPath: backup + ".manifest")
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: backup))
    try file.truncate(atOffset: length)
    try file.close()
    #expect(failure { try restore("correct horse battery") } != nil)
    #expect(!FileManager.default.fileExists(atPath: restored))
  }

  @Test func `nothing is written over`() throws {
    _ = try backUp()
    #expect(failure { _ = try backUp() } == .exists)
    try restore()
    #expect(failure { try restore() } == .exists)
    try restore(keeping: folder + "/kept.db")
    #expect(try sessions() == 1)
    #expect(FileManager.default.fileExists(atPath: folder + "/kept.db"))
  }

  @Test func `a backup is made while a writer holds the database`() throws {
    try clinic.store.write(at: Fixture.now) { tx in
      _ = try tx.insert(
        .erasure, ["patient": SQLValue(clinic.patient.key)], sealed: ["reason": .text("old")])
      let other = try Store.open(at: clinic.store.path, now: Fixture.now)
      let manifest = try other.backUp(to: backup, now: Fixture.now)
      #expect(manifest.counts["erasure"] == 0)
      try tx.append(
        Event(kind: .logged, actor: nil, command: "test", at: Fixture.now, request: "r1"))
    }
  }

  @Test func `a restored database lets some read while others write`() throws {
    _ = try backUp()
    try restore()
    let writer = try Store.open(at: restored, now: Fixture.now)
    let reader = try Store.open(at: restored, now: Fixture.now)
    try writer.write(at: Fixture.now) { tx in
      _ = try tx.insert(
        .erasure, ["patient": SQLValue(clinic.patient.key)], sealed: ["reason": .text("old")])
      #expect(try reader.read { try $0.sessions(ofPatient: clinic.patient.key).count } == 1)
      try tx.append(Event(kind: .logged, actor: nil, command: "test", at: Fixture.now))
    }
  }

  @Test func `who has a database open sees what was restored over it`() throws {
    _ = try backUp()
    try restore()
    let desk = try Store.open(at: restored, now: Fixture.now)
    try desk.write(at: Fixture.now) { tx in
      _ = try tx.insert(
        .erasure, ["patient": SQLValue(clinic.patient.key)], sealed: ["reason": .text("old")])
      try tx.append(Event(kind: .logged, actor: nil, command: "test", at: Fixture.now))
    }
    let kept = folder + "/kept.db"
    try restore(keeping: kept)
    #expect(try desk.read { try $0.counts()["erasure"] } == 0)
    let old = try Store.open(at: kept, now: Fixture.now)
    #expect(try old.read { try $0.counts()["erasure"] } == 1)
    #expect(try old.faults() == [])
  }

  @Test func `a damaged database is set aside whole`() throws {
    _ = try backUp()
    try restore()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: restored))
    try file.seek(toOffset: 100)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 3900))
    try file.close()
    let damaged = try Data(contentsOf: URL(fileURLWithPath: restored))
    #expect(failure { _ = try sessions() } == .corrupt)
    try restore(keeping: folder + "/kept.db")
    #expect(try sessions() == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/kept.db")) == damaged)
  }

  @Test func `the log of a database that is gone becomes part of no other`() throws {
    _ = try backUp()
    let log = try Data(contentsOf: URL(fileURLWithPath: clinic.store.path + "-wal"))
    try log.write(to: URL(fileURLWithPath: restored + "-wal"))
    try restore()
    #expect(try sessions() == 1)
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
      .first { $0.contains(".before-") && $0.hasSuffix("-wal") }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder + "/" + (try #require(kept)))) == log)
  }

  @Test func `a folder that is not there is not made for a backup`() throws {
    let missing = folder + "/usb/backup.kur"
    #expect(
      failure { _ = try clinic.store.backUp(to: missing, now: Fixture.now) } == .unavailable)
    #expect(!FileManager.default.fileExists(atPath: folder + "/usb"))
  }

  @Test func `only its owner reads a backup`() throws {
    _ = try backUp()
    for path in [backup, backup + ".manifest"] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }
}
