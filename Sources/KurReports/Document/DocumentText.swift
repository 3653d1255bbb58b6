/// Writes a document for a terminal or a printer: plain text, no colour.
public struct DocumentText: Sendable {
  public let document: Document
  /// In columns.
  public let width: Int

  public init(_ document: Document, width: Int = 80) {
    self.document = document
    self.width = max(width, 60)
  }

  /// The whole report; the last line ends with a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public var lines: [String] {
    var page = Page(width: width)
    write(document.blocks, on: &page)
    return page.lines
  }

  private func write(_ blocks: [Block], on page: inout Page) {
    var last: Block?
    for block in blocks where !block.isPictureAlone {
      if block.isSeparate(from: last) { page.separate() }
      write(block, on: &page)
      last = block
    }
  }

  private func write(_ block: Block, on page: inout Page) {
    switch block {
    case .masthead(let left, let right):
      page.line(left.oneLine, right: right.oneLine)
      page.rule()
    case .person(let name, let number, let facts):
      page.line(name.oneLine, right: number.oneLine)
      page.paragraph(facts.map(\.oneLine).joined(separator: ", "), indent: 0)
    case .heading(let text, let right): page.heading(text.oneLine, right: right?.oneLine)
    case .subheading(let text): page.paragraph(text.oneLine)
    case .fields(let fields): write(fields, on: &page)
    case .paragraph(let text): page.paragraph(text.oneLine)
    case .notice(let text): page.paragraph(text.oneLine, indent: 0)
    case .list(let texts): for text in texts { page.paragraph(text.oneLine, indent: 4) }
    case .typed(let text): page.line("  " + text.oneLine)
    case .table(let table): page.table(table.text)
    case .picture(let picture): write([picture.field], on: &page)
    case .pictures(let pictures):
      write(pictures.filter { $0.bars != nil }.map(\.field), on: &page)
    case .columns(let first, let second): write(first + second, on: &page)
    case .signatures(let names):
      for name in names {
        page.separate()
        page.line("  \(Columns.fitted(name.oneLine, to: 28))  \(String(repeating: "_", count: 28))")
      }
    case .room(let count):
      for _ in 0..<count { page.line("  " + String(repeating: "_", count: page.width - 4)) }
    case .pageBreak: break
    }
  }

  private func write(_ fields: [Field], on page: inout Page) {
    let longest = fields.map { Columns.width(of: $0.label) }.max() ?? 0
    let label = min(max(longest + 2, 12), 22)
    for field in fields {
      for (index, text) in field.texts.enumerated() {
        page.field(index == 0 ? field.label.oneLine : "", text.oneLine, label: label)
      }
    }
  }
}

extension Block {
  /// True for a picture that says nothing in text.
  var isPictureAlone: Bool {
    switch self {
    case .picture(let picture): picture.bars == nil
    case .pictures(let pictures): pictures.allSatisfy { $0.bars == nil }
    default: false
    }
  }

  /// True where an empty line sets it apart from the block before.
  fileprivate func isSeparate(from last: Block?) -> Bool {
    switch (last, self) {
    case (.heading, _), (.subheading, _), (nil, _): false
    case (_, .table), (_, .subheading), (_, .notice), (.fields, .fields), (.columns, .fields),
      (.fields, .paragraph), (.paragraph, .paragraph):
      true
    default: false
    }
  }
}

extension Picture {
  fileprivate var field: Field {
    Field(title, (bars.map { "\($0)  " } ?? "") + words)
  }
}

extension Table {
  /// As a table of text, under its part.
  var text: TextTable {
    var text = TextTable(columns, indent: 2)
    for row in rows {
      if let words = row.text {
        text.add(row.cells, text: words)
      } else {
        text.add(row.cells)
      }
      for remark in row.remarks { text.add(text: remark, from: remarksFrom) }
    }
    return text
  }
}
