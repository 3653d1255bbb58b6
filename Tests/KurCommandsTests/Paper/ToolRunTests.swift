import Foundation
import KurService
import KurTestSupport
import Testing

@testable import KurCommands

@Suite struct ToolRunTests {
  /// A place whose one folder of programs holds the scripts given.
  private func place(_ scripts: [String: String]) throws -> (Machine, Workplace) {
    let machine = try Machine()
    for (name, script) in scripts {
      let path = machine.folder.appendingPathComponent(name).path
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: path)
    }
    machine.environment["PATH"] = machine.folder.path
    let (screen, now) = (Screen(), machine.now)
    return (
      machine,
      Workplace(
        environment: machine.environment, terminal: screen.terminal(),
        clock: Clock { now }, directory: machine.folder.path)
    )
  }

  @Test func `a large text goes through whole`() throws {
    let (machine, place) = try place(["copy": "/bin/cat; /bin/echo told >&2"])
    let text = Data(repeating: 65, count: 1_000_000)
    let answer = try #require(ToolRun("copy", at: place)).run([], input: text)
    #expect(answer.output == text)
    #expect(answer.errors == "told")
    #expect(answer.isDone)
    withExtendedLifetime(machine) {}
  }

  @Test func `a program that reads nothing and fails is told of`() throws {
    let (machine, place) = try place(["fail": "echo broken >&2; exit 3"])
    let text = Data(repeating: 65, count: 1_000_000)
    let answer = try #require(ToolRun("fail", at: place)).run([], input: text)
    #expect(!answer.isDone)
    #expect(answer.errors == "broken")
    withExtendedLifetime(machine) {}
  }

  @Test func `a program that does not end is stopped`() throws {
    let (machine, place) = try place(["slow": "exec /bin/sleep 30"])
    let tool = try #require(ToolRun("slow", at: place))
    let error = #expect(throws: ServiceError.self) { try tool.run([], seconds: 0.2) }
    #expect(error.map { Failure($0).exitCode } == 73)
    withExtendedLifetime(machine) {}
  }

  @Test func `only programs on the path are found`() throws {
    let (machine, place) = try place([:])
    #expect(ToolRun("cat", at: place) == nil)
    #expect(CodePrinter(at: place) == nil)
    withExtendedLifetime(machine) {}
  }

  @Test(arguments: [
    ("echo no fonts >&2; exit 1", "weasyprint made no PDF: no fonts"),
    ("echo hello", "weasyprint made no PDF"),
  ])
  func `what makes no PDF is told of`(_ script: String, _ message: String) throws {
    let (machine, place) = try place(["weasyprint": script])
    let error = #expect(throws: ServiceError.self) {
      try PDFPrinter(place: place).pdf(of: "<p>")
    }
    #expect(error.map { Failure($0).message } == message)
    withExtendedLifetime(machine) {}
  }

  @Test func `without WeasyPrint it is said how to get it`() throws {
    let (machine, place) = try place([:])
    let error = #expect(throws: ServiceError.self) {
      try PDFPrinter(place: place).pdf(of: "<p>")
    }
    let failure = try #require(error.map { Failure($0) })
    #expect(failure.exitCode == 73)
    #expect(failure.message.contains("apt-get install weasyprint"))
    #expect(failure.message.contains("pip install weasyprint"))
    withExtendedLifetime(machine) {}
  }

  @Test func `a PDF is passed on as it is made`() throws {
    let (machine, place) = try place(["weasyprint": "printf '%%PDF-1.7 '; /bin/cat"])
    let pdf = try PDFPrinter(place: place).pdf(of: "<p>")
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.7 <p>")
    withExtendedLifetime(machine) {}
  }
}
