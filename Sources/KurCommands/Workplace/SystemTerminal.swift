import Foundation

extension Terminal {
  /// The standard streams of this process.
  public static func standard(environment: [String: String]) -> Terminal {
    let (input, output, error) = (0, 1, 2) as (Int32, Int32, Int32)
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isDumb = environment["TERM"] == "dumb"
    return Terminal(
      write: { try FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      writeError: { try FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      readLine: { Swift.readLine() },
      readSecret: { secret(from: input) },
      read: { limit in
        var bytes: [UInt8] = []
        while bytes.count < limit,
          let part = try? FileHandle.standardInput.read(upToCount: limit - bytes.count),
          !part.isEmpty
        {
          bytes += part
        }
        return bytes
      },
      isInteractive: isatty(input) == 1 && isatty(error) == 1,
      width: min(columns(of: output), widest), tableWidth: columns(of: output),
      coloursOutput: isatty(output) == 1 && !isPlain && !isDumb,
      coloursErrors: isatty(error) == 1 && !isPlain && !isDumb)
  }

  /// A line that the terminal does not show.
  private static func secret(from stream: Int32) -> String? {
    var shown = termios()
    guard tcgetattr(stream, &shown) == 0 else { return Swift.readLine() }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(stream, TCSAFLUSH, &hidden)
    defer { tcsetattr(stream, TCSAFLUSH, &shown) }
    return Swift.readLine()
  }

  /// Longer lines are hard to read, however wide the window.
  private static let widest = 100

  private static func columns(of stream: Int32) -> Int {
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 80 }
    return max(Int(size.ws_col), 40)
  }
}
