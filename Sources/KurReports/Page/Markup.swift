extension String {
  /// Adds a text that somebody typed, as text: never as markup, and in one line.
  ///
  /// It may stand in an element or between double quotes.
  mutating func appendMarkup(_ typed: String) {
    let line = typed.oneLine
    guard line.utf8.contains(where: \.isMarkup) else {
      append(line)
      return
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      default: unicodeScalars.append(scalar)
      }
    }
  }

  /// The text as it stands in markup.
  var markup: String {
    var text = ""
    text.appendMarkup(self)
    return text
  }
}

extension UInt8 {
  /// True for `&`, `<`, `>` and `"`.
  fileprivate var isMarkup: Bool { self == 0x26 || self == 0x3C || self == 0x3E || self == 0x22 }
}
