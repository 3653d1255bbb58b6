import KurCommands
import Synchronization

/// A terminal made of text: what is typed at it is given, what is written to it is kept.
public final class Screen: Sendable {
  private struct Contents {
    var input: ArraySlice<String>
    var output = ""
    var errors = ""
  }

  private let contents: Mutex<Contents>

  /// - Parameter input: lines of standard input, without their ends.
  public init(input: [String] = []) {
    contents = Mutex(Contents(input: input[...]))
  }

  public var output: String { contents.withLock { $0.output } }
  public var errors: String { contents.withLock { $0.errors } }

  public func terminal(isInteractive: Bool = false, width: Int = 80) -> Terminal {
    Terminal(
      write: { text in self.contents.withLock { $0.output += text } },
      writeError: { text in self.contents.withLock { $0.errors += text } },
      readLine: {
        self.contents.withLock { contents in
          let line = contents.input.popFirst()
          // A terminal shows what is typed.
          if isInteractive { contents.errors += (line ?? "") + "\n" }
          return line
        }
      },
      // And not what is a secret.
      readSecret: { self.contents.withLock { $0.input.popFirst() } },
      read: { limit in
        self.contents.withLock { contents in
          let text = contents.input.map { $0 + "\n" }.joined()
          contents.input = []
          return Array(text.utf8.prefix(limit))
        }
      },
      isInteractive: isInteractive, width: width)
  }
}
