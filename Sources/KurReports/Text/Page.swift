/// A sheet of text lines that grows downwards. Texts are expected as `oneLine` gives them.
struct Page {
  private static let indent = 2

  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = width }

  mutating func blank() { lines.append("") }

  /// An empty line, where the last one says something.
  mutating func separate() {
    if lines.last.map({ !$0.isEmpty }) ?? false { blank() }
  }

  mutating func rule() { lines.append(String(repeating: "─", count: width)) }

  mutating func line(_ text: String) { lines.append(Columns.truncated(text, to: width)) }

  /// A line with something at its right end; what stands left gives way.
  mutating func line(_ left: String, right: String) {
    let room = width - Columns.width(of: right) - 2
    lines.append("\(Columns.fitted(left, to: room))  \(right)")
  }

  mutating func heading(_ text: String, right: String? = nil) {
    blank()
    if let right { line(text, right: right) } else { line(text) }
  }

  mutating func paragraph(_ text: String, indent: Int = Page.indent) {
    let margin = String(repeating: " ", count: indent)
    lines += Columns.wrapped(text, to: width - indent).map { margin + $0 }
  }

  /// A label with its text behind it and, where the text is long, below.
  mutating func field(_ name: String, _ text: String, label: Int = 12) {
    let margin = Page.indent + label
    let parts = Columns.wrapped(text, to: width - margin)
    for (index, part) in parts.enumerated() {
      let head = index == 0 ? Columns.fitted(name, to: label - 1) + " " : ""
      lines.append(
        String(repeating: " ", count: index == 0 ? Page.indent : margin) + head + part)
    }
  }

  mutating func table(_ table: TextTable) { lines += table.lines(width: width) }
}
