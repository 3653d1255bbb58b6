import ArgumentParser
import KurReports
import KurRules

/// A command that answers; what it answers is printed in one place.
protocol AnsweringCommand: ParsableCommand {
  var global: GlobalOptions { get }
  func answer(at place: Workplace) throws -> Answer
}

/// What a command has to say, for people and for programs.
struct Answer {
  /// Lines for people.
  var lines: [String]
  /// Shown behind the lines, in their own colour.
  var warnings: [RuleFinding] = []
  var json: JSON
  /// True for lines that a program reads: none is broken or made printable.
  var isRaw = false
  /// True for tables, which are as wide as the window.
  var isTable = false
  /// 1 where a part of what was asked was refused, and the answer says which.
  var exitCode: Int32 = 0

  init(
    _ lines: [String], warnings: [RuleFinding] = [], json: JSON, isRaw: Bool = false
  ) {
    self.lines = lines
    self.warnings = warnings
    self.json = json
    self.isRaw = isRaw
  }
}

extension Answer {
  func print(asJSON: Bool, on terminal: Terminal) throws {
    guard !asJSON else { return try terminal.write(json.description + "\n") }
    guard !isRaw else { return try terminal.write(lines.map { $0 + "\n" }.joined()) }
    let width = isTable ? terminal.tableWidth : terminal.width
    let fitted = lines.flatMap { line in
      Columns.width(of: line) <= width ? [line] : line.wrapped(to: width, indent: 2)
    }
    var text = fitted.map { $0.printable + "\n" }.joined()
    for warning in warnings {
      let lines = warning.lines(width: terminal.width).map(\.printable).joined(separator: "\n")
      let isSoft = warning.level != .information
      text += Colour.yellow.on(lines, if: terminal.coloursOutput && isSoft) + "\n"
    }
    try terminal.write(text)
  }
}

extension RuleFinding {
  /// `warning LATE_ENTRY: …`, wrapped.
  func lines(width: Int) -> [String] {
    let word: String
    switch level {
    case .hard: word = "stop"
    case .soft: word = "warning"
    case .information: word = "note"
    }
    return "\(word) \(rule): \(message)".wrapped(to: width, indent: 2)
  }
}
