import Foundation
import KurDomain

/// Runs the lines of one transcript on a machine of its own.
struct TranscriptRun {
  let machine: Machine

  struct Unknown: Error {
    let line: String
  }

  init() throws { machine = try Machine() }

  /// Sets the clock to a day and a time as the clinic reads them.
  func setClock(_ text: String) throws {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let day = CalendarDay(words[0]), let time = ClockTime(words[1])
    else { throw Unknown(line: text) }
    machine.setClock(day, time)
  }

  /// What a line prints; the clock goes on by a second.
  func run(_ step: Transcript.Step) throws -> [String] {
    defer { machine.advance(seconds: 1) }
    let words = try ShellWords(step.command).words
    switch words.first {
    case "kur": return kur(Array(words.dropFirst()), input: step.input)
    case "export": try export(words)
    case "su": machine.user = words.dropFirst().first
    case "mkdir":
      try FileManager.default.createDirectory(
        at: file(words.last), withIntermediateDirectories: true)
    case "cat": return lines(try String(contentsOf: file(words.last), encoding: .utf8))
    case "echo":
      guard words.count == 4, words[2] == ">" else { throw Unknown(line: step.command) }
      try Data((words[1] + "\n").utf8).write(to: file(words[3]))
    default: throw Unknown(line: step.command)
    }
    return []
  }

  private func file(_ name: String?) -> URL { machine.folder.appendingPathComponent(name ?? "") }

  private func export(_ words: [String]) throws {
    guard words.count == 2, let equals = words[1].firstIndex(of: "=") else {
      throw Unknown(line: words.joined(separator: " "))
    }
    let value = String(words[1][words[1].index(after: equals)...])
    machine.environment[String(words[1][..<equals])] = value.isEmpty ? nil : value
  }

  private func kur(_ arguments: [String], input: [String]) -> [String] {
    let isInteractive = machine.environment["TERMINAL"] != nil
    let outcome = machine.kur(arguments, input: input, isInteractive: isInteractive)
    return lines(outcome.output) + lines(outcome.errors).map { $0.isEmpty ? "!" : "! \($0)" }
      + (outcome.exitCode == 0 ? [] : ["? \(outcome.exitCode)"])
  }

  /// The folder's name differs each time and is shown as `/clinic`.
  private func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let shown = text.replacing(machine.folder.path, with: "/clinic")
    let whole = shown.hasSuffix("\n") ? String(shown.dropLast()) : shown
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
