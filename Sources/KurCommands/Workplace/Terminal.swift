/// Where a command reads and writes.
public struct Terminal: Sendable {
  /// Standard output; throws when it takes no more.
  public let write: @Sendable (String) throws -> Void
  /// Standard error.
  public let writeError: @Sendable (String) throws -> Void
  /// The next line of standard input without its end; nil behind the last one.
  public let readLine: @Sendable () -> String?
  /// The next line, which is not shown while it is typed; nil behind the last one.
  public let readSecret: @Sendable () -> String?
  /// What is left of standard input, up to a number of bytes.
  public let read: @Sendable (_ atMost: Int) -> [UInt8]
  /// True when a person sits there who can be asked.
  public let isInteractive: Bool
  /// Columns of text.
  public let width: Int
  /// Columns that a table may have.
  public let tableWidth: Int
  public let coloursOutput: Bool
  public let coloursErrors: Bool

  public init(
    write: @escaping @Sendable (String) throws -> Void,
    writeError: @escaping @Sendable (String) throws -> Void,
    readLine: @escaping @Sendable () -> String?,
    readSecret: (@Sendable () -> String?)? = nil,
    read: @escaping @Sendable (_ atMost: Int) -> [UInt8], isInteractive: Bool = false,
    width: Int = 80, tableWidth: Int? = nil, coloursOutput: Bool = false,
    coloursErrors: Bool = false
  ) {
    self.write = write
    self.writeError = writeError
    self.readLine = readLine
    self.readSecret = readSecret ?? readLine
    self.read = read
    self.isInteractive = isInteractive
    self.width = width
    self.tableWidth = tableWidth ?? width
    self.coloursOutput = coloursOutput
    self.coloursErrors = coloursErrors
  }
}

/// A colour, used only where it carries meaning.
enum Colour: String {
  case red = "\u{1B}[31m"
  case yellow = "\u{1B}[33m"

  func on(_ text: String, if isWanted: Bool) -> String {
    isWanted && !text.isEmpty ? rawValue + text + "\u{1B}[0m" : text
  }
}
