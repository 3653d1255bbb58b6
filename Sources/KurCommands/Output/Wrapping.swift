import KurReports

extension String {
  /// The text in lines of at most `width` columns; lines behind the first of each paragraph are
  /// indented.
  func wrapped(to width: Int, indent: Int = 0) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      let start = String(paragraph.prefix { $0 == " " })
      let first = String(paragraph.dropFirst(start.count))
      let lines = Columns.wrapped(first, to: width - max(indent, start.count))
      let margin = String(repeating: " ", count: indent)
      return lines.enumerated().map { ($0 == 0 ? start : margin) + $1 }
    }
  }

  /// Safe to print: control characters but line ends, and marks that turn the direction of what
  /// follows, are made visible.
  var printable: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar.isHidden ? "\u{FFFD}" : scalar)
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch value {
    case 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2067: true
    default: false
    }
  }
}

extension TextTable {
  init(_ columns: [Column], rows: [[String]]) {
    self.init(columns)
    for row in rows { add(row) }
  }
}
