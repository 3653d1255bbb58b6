import Foundation
import Subprocess
import SystemPackage

/// A program that is run as a process of its own.
struct Program: Sendable {
  let path: String

  /// How a process ended, and what it said.
  struct Ended: Sendable {
    /// Nil for one that a signal ended.
    let exitCode: Int32?
    let signal: Int32?
    let output: String
    let errors: String

    var isDone: Bool { exitCode == 0 }

    /// What it said on standard error, without the line ends that make it fit.
    var said: String {
      errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `exit 74` or `signal 9`, with the first line that it said.
    var summary: String {
      let how = exitCode.map { "exit \($0)" } ?? "signal \(signal ?? 0)"
      let text = String((said.isEmpty ? output : said).prefix(400))
      return text.isEmpty ? how : "\(how), \(text)"
    }
  }

  /// - Parameters:
  ///   - killed: after how long it is killed with signal 9; nil lets it end.
  ///   - user: the number of the user who runs it; nil for this one.
  ///   - input: what it reads.
  func run(
    _ arguments: [String], environment: [String: String] = [:], killed: Duration? = nil,
    as user: UInt32? = nil, input: String = ""
  ) async throws -> Ended {
    var options = PlatformOptions()
    let plain = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let variables = plain.merging(environment) { $1 }
      .map { (Environment.Key(stringLiteral: $0), $1) }
    options.userID = user
    options.groupID = user
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
      platformOptions: options, input: .string(input), output: .string(limit: 1 << 26),
      error: .string(limit: 1 << 20)
    ) { execution in
      guard let killed else { return }
      try await Task.sleep(for: killed)
      // One that has ended already takes no signal.
      try? execution.send(signal: .kill)
    }
    let (code, signal): (Int32?, Int32?)
    switch result.terminationStatus {
    case .exited(let number): (code, signal) = (number, nil)
    case .signaled(let number): (code, signal) = (nil, number)
    }
    return Ended(
      exitCode: code, signal: signal, output: result.standardOutput,
      errors: result.standardError)
  }
}
