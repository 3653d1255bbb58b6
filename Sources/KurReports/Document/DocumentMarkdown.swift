/// Writes a document as Markdown (CommonMark, with the tables of GitHub).
public struct DocumentMarkdown: Sendable {
  public let document: Document

  public init(_ document: Document) { self.document = document }

  /// The whole report; the last line ends with a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public var lines: [String] {
    var lines = document.blocks.filter { !$0.isPictureAlone }.flatMap { self.lines(of: $0) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .masthead(let left, let right): ["\(left.markdown) · \(right.markdown)", ""]
    case .person(let name, let number, let facts):
      ["# \(name.markdown) · \(number.markdown)", ""]
        + (facts.isEmpty ? [] : [facts.map(\.markdown).joined(separator: ", "), ""])
    case .heading(let text, let right):
      ["## " + text.markdown + (right.map { " · \($0.markdown)" } ?? ""), ""]
    case .subheading(let text): ["### " + text.markdown, ""]
    case .fields(let fields): fields.map(\.markdown) + [""]
    case .paragraph(let text): [text.markdown, ""]
    case .notice(let text): ["> " + text.markdown, ""]
    case .list(let texts): texts.map { "- " + $0.markdown } + [""]
    case .typed(let text): ["    " + text.oneLine, ""]
    case .table(let table): table.markdown + [""]
    case .picture(let picture): [picture.markdown, ""]
    case .pictures(let pictures):
      pictures.filter { $0.bars != nil }.map(\.markdown) + [""]
    case .columns(let first, let second):
      (first + second).filter { !$0.isPictureAlone }
        .flatMap { lines(of: $0) }
    case .signatures(let names): names.flatMap { ["\($0.markdown): \\_\\_\\_\\_\\_\\_\\_\\_", ""] }
    case .room: []
    case .pageBreak: ["---", ""]
    }
  }
}

extension Field {
  fileprivate var markdown: String {
    let text = texts.map(\.markdown).joined(separator: "<br>")
    return label.isEmpty ? "- \(text)" : "- **\(label.markdown)**: \(text)"
  }
}

extension Picture {
  fileprivate var markdown: String {
    "- **\(title.markdown)**: " + (bars.map { "\($0) " } ?? "") + words.markdown
  }
}

extension Table {
  fileprivate var markdown: [String] {
    let rules = columns.map { $0.alignment == .right ? "--:" : ":--" }
    let body = rows.map { row in
      let said = ([row.text].compactMap { $0 } + row.remarks).map(\.markdown)
        .joined(separator: "<br>")
      var cells = row.cells.map(\.markdown)
      cells += Array(repeating: "", count: max(0, columns.count - cells.count))
      return (cells + (hasRemarks ? [said] : [])).tableRow
    }
    return [
      (columns.map(\.title.markdown) + (hasRemarks ? [""] : [])).tableRow,
      (rules + (hasRemarks ? [":--"] : [])).tableRow,
    ] + body
  }

  private var hasRemarks: Bool { rows.contains { $0.text != nil || !$0.remarks.isEmpty } }
}

extension [String] {
  fileprivate var tableRow: String { "| " + joined(separator: " | ") + " |" }
}

extension String {
  /// In one line, with every sign taken literally.
  var markdown: String {
    var text = ""
    for character in oneLine {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!": text += "\\"
      case "+", "-", "=": if text.isEmpty { text += "\\" }
      case ".", ")": if !text.isEmpty, text.allSatisfy(\.isNumber) { text += "\\" }
      default: break
      }
      text.append(character)
    }
    return text
  }
}
