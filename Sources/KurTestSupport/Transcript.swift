import Foundation

/// Commands with the output that they are to have, as text.
///
///     # A comment, up to the first command that follows it.
///     @ 2026-03-02 09:00
///     $ kur today --as "Ana Rusu"
///     < a line of standard input
///     a line of standard output
///     ! a line of standard error
///     ? 64
///
/// A line of output that would be read as one of these begins with a `\\` before it.
///
/// `include FILE` runs another file's lines first, which have to succeed and are not shown. `@` sets
/// the clock to the clinic's local time, `?` stands for an exit code other than 0. Beside `kur`, a
/// line may be `export NAME=value`, `su USER`, `mkdir NAME`, `cat NAME` or `echo TEXT > NAME`.
public struct Transcript: Sendable {
  /// One line that does something, with what the file says of it.
  struct Step: Sendable {
    let command: String
    var input: [String] = []
    /// Output as the file has it, and blank lines behind it.
    var expected: [String] = []
  }

  enum Part: Sendable {
    /// A comment or a blank line.
    case text(String)
    case clock(String)
    case include(String)
    case step(Step)
  }

  let parts: [Part]

  public init(_ text: String) {
    var parts: [Part] = []
    var step: Step?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if Transcript.isMeant(line) {
        if let done = step { parts.append(.step(done)) }
        step = nil
      }
      if line.hasPrefix("$ ") {
        step = Step(command: String(line.dropFirst(2)))
      } else if line.hasPrefix("@ ") {
        parts.append(.clock(String(line.dropFirst(2))))
      } else if line.hasPrefix("include ") {
        parts.append(.include(String(line.dropFirst(8))))
      } else if step == nil {
        parts.append(.text(line))
      } else if line.hasPrefix("<"), step?.expected.isEmpty == true {
        step?.input.append(String(line.dropFirst(line.hasPrefix("< ") ? 2 : 1)))
      } else {
        step?.expected.append(line)
      }
    }
    if let done = step { parts.append(.step(done)) }
    self.parts = parts
  }

  /// Runs every command in a place of its own, and gives the transcript with what it really said.
  ///
  /// - Parameter folder: where included files are.
  public func run(in folder: URL? = nil) throws -> String {
    let run = try TranscriptRun()
    return try parts.flatMap { part in
      switch part {
      case .text(let line):
        return [line]
      case .clock(let time):
        try run.setClock(time)
        return ["@ \(time)"]
      case .include(let name):
        let text = try String(
          contentsOf: folder?.appendingPathComponent(name) ?? URL(fileURLWithPath: name),
          encoding: .utf8)
        try Transcript(text).prepare(run)
        return ["include \(name)"]
      case .step(let step):
        return try ["$ \(step.command)"] + step.input.map { $0.isEmpty ? "<" : "< \($0)" }
          + run.run(step).map(Transcript.escaped) + step.blanks
      }
    }
    .joined(separator: "\n")
  }

  private static func isMeant(_ line: String) -> Bool {
    line == "#" || ["$ ", "# ", "@ ", "include "].contains(where: line.hasPrefix)
  }

  private static func escaped(_ line: String) -> String { isMeant(line) ? "\\" + line : line }

  /// Runs every command, whatever it says, and gives the machine on which it ran.
  ///
  /// - Parameter folder: where included files are.
  public func play(in folder: URL) throws -> Machine {
    let run = try TranscriptRun()
    for part in parts {
      switch part {
      case .text: continue
      case .clock(let time): try run.setClock(time)
      case .include(let name):
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        try Transcript(text).prepare(run)
      case .step(let step): _ = try run.run(step)
      }
    }
    return run.machine
  }

  /// Runs what another transcript begins with.
  private func prepare(_ run: TranscriptRun) throws {
    for part in parts {
      switch part {
      case .text, .include: continue
      case .clock(let time): try run.setClock(time)
      case .step(let step):
        let lines = try run.run(step)
        guard !(lines.last ?? "").hasPrefix("? ") else {
          throw TranscriptRun.Unknown(line: step.command + "\n" + lines.joined(separator: "\n"))
        }
      }
    }
  }
}

extension Transcript.Step {
  /// The blank lines that part it from what follows.
  fileprivate var blanks: [String] { expected.reversed().prefix(while: \.isEmpty) }
}
