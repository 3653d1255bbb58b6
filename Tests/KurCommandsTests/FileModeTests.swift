import Foundation
import KurTestSupport
import Testing

@Suite struct FileModeTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    for line in [
      ["init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator"],
      ["staff", "add", "Rita Receptionist", "--role", "receptionist", "--as", "Ada"],
      ["patient", "add", "Ana Munteanu", "--born", "1980-05-14", "--as", "Rita"],
    ] { try #require(machine.kur(line).exitCode == 0) }
  }

  private func path(_ name: String) -> String { machine.folder.path + "/" + name }

  private func mode(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int ?? 0
  }

  private func make(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  @Test func `a report that is handed out is for its owner alone, also over a looser file`() throws
  {
    let line = [
      "report", "P10019", "--release-to", "Ana Munteanu", "--identity", "passport B 1", "--output",
      "ana.txt", "--as", "Rita",
    ]
    #expect(machine.kur(line).exitCode == 0)
    #expect(try mode("ana.txt") == 0o600)
    try make(0o644, "ana.txt")
    #expect(machine.kur(line + ["--force"]).exitCode == 0)
    #expect(try mode("ana.txt") == 0o600)
  }

  @Test func `a report that is on no record is in no file either`() throws {
    let outcome = machine.kur([
      "report", "P10019", "--release-to", "Ana Munteanu", "--identity", "p", "--output",
      "nowhere/ana.txt", "--as", "Rita",
    ])
    #expect(outcome.exitCode == 73)
    #expect(!machine.kur(["audit", "--as", "Ada"]).output.contains("released"))
  }

  @Test func `a database and a backup that others can read are reported`() throws {
    #expect(machine.kur(["today", "--as", "Rita"]).errors == "")
    try make(0o644, "kur.db")
    #expect(
      machine.kur(["today", "--as", "Rita"]).errors
        == "kur: warning: kur.db can be read or written by others on this machine:\n"
        + "     chmod 600 kur.db\n")
    try make(0o600, "kur.db")
    #expect(machine.kur(["backup", "copy.kur", "--as", "Ada"]).errors == "")
    try make(0o640, "copy.kur")
    let restored = machine.kur(["restore", "copy.kur", "--replace", "--as", "Ada"])
    #expect(restored.exitCode == 0)
    #expect(restored.errors.hasPrefix("kur: warning: copy.kur can be read or written by others"))
  }

  @Test func `a folder in which others may write is reported`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: machine.folder.path)
    let errors = machine.kur(["today", "--as", "Rita"]).errors
    #expect(
      errors.split { $0.isWhitespace }.joined(separator: " ").hasPrefix(
        "kur: warning: \(machine.folder.path) can be written into by others"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: machine.folder.path)
    #expect(machine.kur(["today", "--as", "Rita"]).errors == "")
  }
}
