import Foundation
import KurService
import KurTestSupport
import Testing

@testable import KurCommands

private let tools = "/usr/local/bin:/usr/bin:/bin"

private let areToolsThere =
  ["weasyprint", "zint", "pdftotext", "pdffonts", "pdftoppm", "zbarimg"].allSatisfy { tool in
    tools.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

/// With the machine's own WeasyPrint, zint and readers of PDF and bar codes.
@Suite(.enabled(if: areToolsThere, "weasyprint, zint, poppler-utils, zbar-tools"))
struct PaperTests {
  /// A clinic with a course of ten, on the machine with the tools.
  private func clinic(_ name: String) throws -> Machine {
    let machine = try Machine()
    machine.environment["PATH"] = tools
    for line in [
      ["init", "--clinic", "Clinica Izvor", "--administrator", "Ada Administrator"],
      ["staff", "add", "Petra Physician", "--role", "physician", "--registration", "MD-17"],
      ["patient", "add", name, "--born", "1980-05-14", "--sex", "female"],
      ["consent", "P10019"],
      [
        "examine", "P10019", "--complaint", "Pain", "--history", "None", "--visual", "Tense",
        "--conclusion", "Relief", "--diagnosis", "M54.5",
      ],
      ["screen", "P10019", "--full", "--clear", "--pressure", "124/80"],
      [
        "prescribe", "P10019", "--kind", "classical-local", "--zone", "BACK-LUMBAR", "--sessions",
        "10", "--from", "15", "--to", "40", "--indication", "ind-low-back-pain", "--diagnosis",
        "M54.5",
      ],
    ] {
      let person = ["init", "staff"].contains(line[0]) ? "Ada" : "Petra"
      let outcome = machine.kur(line + (line[0] == "init" ? [] : ["--as", person]))
      try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }
    return machine
  }

  /// What a tool says of files in the machine's folder.
  private func run(_ tool: String, _ arguments: [String], on machine: Machine) throws -> String {
    let (screen, now) = (Screen(), machine.now)
    let place = Workplace(
      environment: machine.environment, terminal: screen.terminal(), clock: Clock { now },
      directory: machine.folder.path)
    return String(
      decoding: try #require(ToolRun(tool, at: place)).run(arguments).output, as: UTF8.self)
  }

  @Test(arguments: ["Ștefania Țurcanu", "Наталья Щербакова"])
  func `a PDF has its fonts in it and its text can be selected`(_ name: String) throws {
    let machine = try clinic(name)
    let file = machine.folder.appendingPathComponent("report.pdf").path
    let outcome = machine.kur([
      "report", "P10019", "--format", "pdf", "--output", file, "--as", "Petra",
    ])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try run("pdftotext", [file, "-"], on: machine).contains(name))
    let fonts = try run("pdffonts", [file], on: machine).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    // The columns from the end: object number and generation, unicode, subset, embedded.
    for font in fonts { #expect(font.split(separator: " ").dropLast(4).last == "yes") }
  }

  @Test func `both codes of a card read as the number of the course`() throws {
    let machine = try clinic("Ana Munteanu")
    let file = machine.folder.appendingPathComponent("card.pdf").path
    let outcome = machine.kur([
      "course", "show", "C20014", "--format", "pdf", "--output", file, "--as", "Petra",
    ])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let image = machine.folder.appendingPathComponent("card").path
    _ = try run("pdftoppm", ["-r", "150", "-png", "-singlefile", file, image], on: machine)
    let read = try run("zbarimg", ["--quiet", image + ".png"], on: machine)
    #expect(Set(read.split(separator: "\n")) == ["CODE-128:C20014", "QR-Code:C20014"])
  }
}
