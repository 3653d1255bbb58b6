import Foundation
import KurDomain
import KurSchema
import Testing

@testable import KurStore

@Suite struct OpeningTests {
  let folder: String
  var path: String { folder + "/kur.db" }

  init() throws { folder = try temporaryFolder() }

  private func open() -> StoreFailure.Kind? {
    failure { _ = try Store.open(at: path, now: Fixture.now) }
  }

  private func create() -> StoreFailure.Kind? {
    failure { _ = try Store.create(at: path, now: Fixture.now) }
  }

  @Test func `a database that was created opens again`() throws {
    _ = try Store.create(at: path, now: Fixture.now)
    let store = try Store.open(at: path, now: Fixture.now)
    #expect(try store.read { try $0.clinic() } == nil)
    #expect(try store.read { try $0.entries(of: Kind.self).count } == 15)
  }

  @Test func `no file is missing`() { #expect(open() == .missing) }

  @Test func `a folder is neither opened nor written over`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(open() == .folder)
    #expect(create() == .folder)
  }

  @Test(arguments: ["", "name,born\n", "SQLite format 3\0"])
  func `a file of another kind is foreign and stays as it is`(text: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(open() == .foreign)
    #expect(create() == .foreign)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kur.db"])
  }

  @Test func `a database of another program is foreign and stays as it is`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let other = try SQLiteEngine(path: path)
    try other.write { try $0.run("CREATE TABLE other (id INTEGER PRIMARY KEY)", []) }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(open() == .foreign)
    #expect(create() == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a database is never created over another`() throws {
    _ = try Store.create(at: path, now: Fixture.now)
    #expect(create() == .exists)
    #expect(open() == nil)
  }

  @Test func `a database of a later release is refused`() throws {
    let store = try Store.create(at: path, now: Fixture.now)
    let later = KurSchema.migrations.count + 1
    try store.engine.write {
      try $0.migrate(
        """
        INSERT INTO migration (number, name, digest, applied_at)
        VALUES (\(later), 'later', printf('%064d', 0), 0)
        """, number: later)
    }
    #expect(open() == .newer(schema: later))
  }

  @Test func `a clinic whose first records fail is not there`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try Store.create(at: path, now: Fixture.now) { _ in throw Stop() }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `a schema number that is not that of its tables is damage`() throws {
    for number in [0, 1, KurSchema.migrations.count + 1] {
      let name = folder + "/\(number).db"
      let store = try Store.create(at: name, now: Fixture.now)
      try store.engine.write { try $0.migrate("", number: number) }
      #expect(failure { _ = try Store.open(at: name, now: Fixture.now) } == .corrupt)
    }
  }

  @Test func `numbers beyond all measure are damage`() throws {
    let clinic = try Fixture()
    try clinic.tamper(
      "DROP TRIGGER event_is_fixed",
      "UPDATE event SET at = 1152921504606846976 WHERE id = 2")
    #expect(failure { _ = try clinic.store.faults() } == .corrupt)
  }

  @Test func `a place where no file can be made is unavailable`() throws {
    try "a file".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(
      failure { _ = try Store.create(at: path + "/kur.db", now: Fixture.now) } == .unavailable)
  }

  @Test func `a damaged database is corrupt`() throws {
    do {
      let store = try Store.create(at: path, now: Fixture.now)
      try (store.engine as? SQLiteEngine)?.close()
    }
    let file = try #require(FileHandle(forWritingAtPath: path))
    for page in stride(from: 4096, to: 40 * 4096, by: 4096) {
      try file.seek(toOffset: UInt64(page))
      try file.write(contentsOf: Data(repeating: 0xFF, count: 4096))
    }
    try file.close()
    #expect(open() == .corrupt)
  }

  @Test func `a name with signs that mean something in an address is a plain name`() throws {
    let odd = folder + "/a?mode=memory&b#c%41.db"
    _ = try Store.create(at: odd, now: Fixture.now)
    #expect(FileManager.default.fileExists(atPath: odd))
    _ = try Store.open(at: odd, now: Fixture.now)
  }

  @Test func `file and folder are for their owner alone`() throws {
    let deep = folder + "/a/b/kur.db"
    let store = try Store.create(at: deep, now: Fixture.now)
    #expect(try mode(folder + "/a") == 0o700)
    #expect(try mode(folder + "/a/b") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(deep + suffix) == 0o600) }
    #expect(store.looseness.isEmpty)
  }

  private func make(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test(arguments: [0o604, 0o602, 0o640, 0o620, 0o644])
  func `a file that others get at is reported, and what is kept beside it`(mode: Int) throws {
    let database = folder + "/own/kur.db"
    let store = try Store.create(at: database, now: Fixture.now)
    for suffix in ["", "-wal", "-shm"] {
      try make(mode, database + suffix)
      #expect(
        store.looseness == [Looseness(path: database + suffix, isFolder: false, isShared: false)])
      #expect(store.looseness.first?.mode == "600")
      try make(0o600, database + suffix)
    }
    #expect(store.looseness.isEmpty)
  }

  @Test(arguments: [(0o700, true), (0o755, true), (0o1777, true), (0o770, false), (0o707, false)])
  func `a folder in which others may write is reported`(mode: Int, isFine: Bool) throws {
    let database = folder + "/own/kur.db"
    let store = try Store.create(at: database, now: Fixture.now)
    try make(mode, folder + "/own")
    let loose = Looseness(path: folder + "/own", isFolder: true, isShared: false)
    #expect(store.looseness == (isFine ? [] : [loose]))
    try make(0o700, folder + "/own")
  }

  @Test func `a group works on a database in the folder of the group, and nobody else`() throws {
    let database = folder + "/own/kur.db"
    let store = try Store.create(at: database, now: Fixture.now)
    try make(0o2770, folder + "/own")
    try make(0o660, database)
    #expect(store.looseness.isEmpty)
    try make(0o664, database)
    #expect(store.looseness.map(\.mode) == ["660"])
    try make(0o660, database)
    try make(0o2772, folder + "/own")
    #expect(store.looseness.map(\.mode) == ["2770"])
  }

  @Test func `a backup that others can read is reported`() throws {
    let store = try Store.create(at: path, now: Fixture.now)
    let backup = folder + "/copy.kur"
    _ = try store.backUp(to: backup, now: Fixture.now)
    #expect(try mode(backup) == 0o600)
    #expect(try mode(backup + ".manifest") == 0o600)
    #expect(Store.looseness(ofBackup: backup).isEmpty)
    try make(0o644, backup)
    #expect(Store.looseness(ofBackup: backup).map(\.path) == [backup])
  }

  @Test func `each migration is recorded with its digest`() throws {
    let store = try Store.create(at: path, now: Fixture.now)
    let names = try store.engine.read { connection in
      try connection.rows("SELECT name, digest FROM migration ORDER BY number", []) {
        #expect(try $0.text("digest").count == 64)
        return try $0.text("name")
      }
    }
    #expect(names == KurSchema.migrations.map(\.name))
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}
