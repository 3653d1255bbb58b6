import Foundation
import KurTestSupport
import Testing

@Suite struct ReportFileTests {
  private func clinic() throws -> Machine {
    let machine = try Machine()
    for line in [
      ["init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator"],
      ["staff", "add", "Rita Receptionist", "--role", "receptionist", "--as", "Ada"],
      ["patient", "add", "Ana Munteanu", "--born", "1980-05-14", "--as", "Rita"],
    ] { try #require(machine.kur(line).exitCode == 0) }
    return machine
  }

  private func database(of machine: Machine) throws -> URL {
    let files = try FileManager.default.subpathsOfDirectory(atPath: machine.folder.path)
    let name = try #require(files.first { $0.hasSuffix(".db") })
    return machine.folder.appendingPathComponent(name)
  }

  @Test func `a report is never written over the records`() throws {
    let machine = try clinic()
    let file = try database(of: machine)
    for name in [file.path, file.path + "-wal"] {
      let outcome = machine.kur(
        ["report", "P10019", "--output", name, "--force", "--as", "Rita"])
      #expect(outcome.exitCode == 73)
      #expect(outcome.errors.contains("belongs to a database"))
    }
    #expect(machine.kur(["check", "--as", "Ada"]).exitCode == 0)
  }

  @Test func `a sealed report goes onto no screen`() throws {
    let outcome = try clinic().kur([
      "report", "P10019", "--release-to", "Ana Munteanu", "--identity", "passport", "--output",
      "/dev/stdout", "--force", "--as", "Rita",
    ])
    #expect(outcome.exitCode == 73)
    #expect(outcome.output == "")
  }

  @Test func `who binds the user at work for somebody else is bound to it first`() throws {
    let machine = try clinic()
    machine.user = "desk"
    let bind = ["staff", "bind", "Rita", "--user", "desk", "--as", "Ada"]
    #expect(machine.kur(bind).exitCode == 77)
    #expect(machine.kur(["staff", "bind", "Ada", "--user", "desk", "--as", "Ada"]).exitCode == 0)
    #expect(machine.kur(["check"]).exitCode == 0)
  }
}
