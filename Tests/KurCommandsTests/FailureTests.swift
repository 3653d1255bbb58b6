import Foundation
import KurDomain
import KurReports
import KurService
import KurTestSupport
import Testing

@testable import KurCommands

@Suite struct FailureTests {
  @Test func `every failure has its exit code and its word`() {
    let all: [(ServiceError, String, Int32)] = [
      (.refused(Refusal(findings: [])), "refused", 1),
      (.invalid("x"), "usage", 64),
      (.badInput("x", faults: ["line 2"]), "input", 65),
      (.missing(["a", "b"]), "usage", 64),
      (.notFound("x", suggestions: []), "notFound", 66),
      (.ambiguous("x", candidates: []), "ambiguous", 66),
      (.notPermitted("x"), "notPermitted", 77),
      (.storage(StorageFault(kind: .missing, message: "x")), "notFound", 66),
      (.storage(StorageFault(kind: .cannotCreate, message: "x")), "storage", 73),
      (.storage(StorageFault(kind: .unwritable, message: "x")), "storage", 74),
      (.storage(StorageFault(kind: .busy, message: "x")), "busy", 75),
      (.storage(StorageFault(kind: .foreign, message: "x")), "notADatabase", 78),
      (.storage(StorageFault(kind: .corrupt, message: "x")), "storage", 74),
      (.storage(StorageFault(kind: .internalFault, message: "x")), "internal", 70),
    ]
    for (error, kind, code) in all {
      let failure = Failure(error)
      #expect(failure.kind == kind)
      #expect(failure.exitCode == code)
    }
    #expect(Failure(BadInput("x")).exitCode == 65)
    #expect(Failure(OutputFailure("x")).exitCode == 74)
  }

  @Test func `an error is one document on standard error`() throws {
    let outcome = try Machine().kur(["remaining", "--as", "x", "--json"])
    #expect(outcome.output.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
    let error = try #require((document as? [String: Any])?["error"] as? [String: Any])
    #expect(error["kind"] as? String == "notFound")
    #expect(error["message"] is String)
    #expect((error["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func `an argument of 100 KB is too long, and is not repeated`() throws {
    let long = String(repeating: "a", count: 100_000)
    for line in [
      ["patient", "add", long, "--born", "1980-01-01"], ["log", "P10019", "--note", long],
      ["log", "P10019", "--note=\(long)"], [long],
    ] {
      let outcome = try Machine().kur(line)
      #expect(outcome.exitCode == 64)
      #expect(outcome.errors.count < 400)
    }
    let outcome = try Machine().kur(["plan", "--kind", String(repeating: "k", count: 60_000)])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.count < 600)
  }

  @Test func `output that nobody takes is a failure of its own`() {
    struct Full: Error {}
    let terminal = Terminal(
      write: { _ in throw Full() }, writeError: { _ in }, readLine: { nil }, read: { _ in [] })
    let place = Workplace(
      environment: [:], terminal: terminal, clock: Clock { Instant(milliseconds: 0) })
    #expect(KurCommand.run(["--version"], at: place) == 74)
  }

  @Test(arguments: 0..<4)
  func `no word crashes any command`(_ offset: Int) throws {
    let machine = try Machine()
    machine.environment["KUR_STAFF"] = "Administrator"
    #expect(machine.kur(["init"]).exitCode == 0)
    for (index, line) in Hostile.lines.enumerated() {
      let word = Hostile.words[(index + offset * 9) % Hostile.words.count]
      for typed in [line + [word], line.dropLast() + ["\(line.last ?? "")=\(word)"]] {
        let code = machine.kur(Array(typed), input: ["text"]).exitCode
        #expect([0, 64, 65, 66, 73, 77, 78].contains(code), "\(typed) ended with \(code)")
      }
    }
  }
}

/// Words that nobody means, and every place on a line where a word may be.
private enum Hostile {
  static let words = [
    "", " ", "-", "--", "---", "@", "@@", "@/", "\u{0}", "\u{7}", "\u{FEFF}", "🌿", "يوسف",
    "a\nb", "'\"\\", "-5", "1e9", "NaN", "9223372036854775808", "2026-02-30", "P1",
    "P99999999999", "%s%n", "$(id)", "../..", "*", "=", "--=", "a=b", "6/3", ":", "wound:",
    "wound:@", "@today", "--json", "--help", String(repeating: "x", count: 5000),
  ]

  static let lines: [[String]] =
    [
      "log", "next", "remaining", "report", "screen", "examine", "prescribe", "missed", "consent",
      "plan", "rules", "catalogue", "session show", "course show", "patient show", "patient list",
      "patient add", "staff add", "calendar close", "calendar weekdays", "calendar hours mon",
      "price", "price HEAD", "paid P10019", "set", "set late.days", "takings --on",
      "catalogue add zones --file",
    ].map { $0.split(separator: " ").map(String.init) }
    + [
      "--minutes", "--intensity", "--pain", "--closing", "--at", "--temperature", "--site",
      "--pressure", "--pulse", "--finding", "--healed", "--technique", "--omit", "--condition",
      "--reaction", "--short", "--note", "--reason", "--override", "--performer", "--on", "--as",
      "--request", "--database",
    ].map { ["log", "P10019", "--routine", $0] }
    + ["--kind", "--zone", "--sessions", "--from", "--to", "--start", "--frequency", "--side"]
    .map { ["plan", "--kind", "classical-local", "--zone", "COLLAR", $0] }
}
