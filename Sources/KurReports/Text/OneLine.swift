extension String {
  /// The text as it may be printed in a line of a report, whoever typed it. Runs of white space
  /// and line breaks become one space, control characters a visible sign; direction marks that
  /// reach over what follows are left out, and right-to-left text is isolated (U+2068, U+2069).
  /// Twice gives the same as once.
  public var oneLine: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !contains("  "), first != " ", last != " " {
      return self
    }
    var line = Line()
    for scalar in unicodeScalars { line.append(scalar) }
    return line.finished
  }

  private struct Line {
    private var text = String.UnicodeScalarView()
    private var open = 0
    private var hasSpace = false
    private var isRightToLeft = false

    mutating func append(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x0009...0x000D, 0x0020, 0x0085, 0x00A0, 0x2028, 0x2029:
        hasSpace = !text.isEmpty
        return
      case 0x0000...0x001F: put(Unicode.Scalar(0x2400 + scalar.value))
      case 0x007F: put("\u{2421}")
      case 0x0080...0x009F: put("\u{FFFD}")
      case 0x00AD, 0x202A...0x202E, 0x2066, 0x2067: return
      case 0x2068:
        put(scalar)
        open += 1
      case 0x2069:
        guard open > 0 else { return }
        text.append(scalar)
        open -= 1
      default:
        if open == 0, scalar.isRightToLeft { isRightToLeft = true }
        put(scalar)
      }
    }

    private mutating func put(_ scalar: Unicode.Scalar?) {
      guard let scalar else { return }
      if hasSpace { text.append(" ") }
      hasSpace = false
      text.append(scalar)
    }

    var finished: String {
      let closed = String(text) + String(repeating: Isolate.close, count: open)
      return isRightToLeft ? Isolate.open + closed + Isolate.close : closed
    }
  }
}

/// The marks that keep a piece of text from turning its surroundings around.
/// - Source: Unicode Standard Annex 9.
enum Isolate {
  static let open = "\u{2068}"
  static let close = "\u{2069}"
}

extension Unicode.Scalar {
  /// True in the blocks of Hebrew, Arabic and the other scripts written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
