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
      width: columns(of: output, environment: environment),
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

  /// Lines longer than 100 columns are hard to read, however wide the window.
  private static func columns(of stream: Int32, environment: [String: String]) -> Int {
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 80 }
    return min(max(Int(size.ws_col), 40), 100)
  }
}
