import KurDomain

/// Writes a document as one page of HTML that needs nothing else: no script, no address, no font.
///
/// It reads on a phone, on a desk, in the dark and to a screen reader, and prints on A4 and Letter.
public struct DocumentPage: Sendable {
  public let document: Document

  public init(_ document: Document) { self.document = document }

  /// The whole file; the last line ends with a line break.
  public var html: String {
    var page = PageWriter(document)
    page.write()
    return page.html
  }
}

/// Appends a document to one text.
struct PageWriter {
  private let document: Document
  var html = ""
  private var pictures = 0
  private var hasTitle: Bool

  init(_ document: Document) {
    self.document = document
    self.hasTitle = document.blocks.contains { if case .person = $0 { true } else { false } }
    html.reserveCapacity(64_000)
  }

  mutating func write() {
    html += "<!doctype html>\n<html lang=\"\(document.language.rawValue)\">\n<head>\n"
    html += "<meta charset=\"utf-8\">\n"
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    html += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    html += "<meta name=\"format-detection\" content=\"telephone=no\">\n"
    html += "<meta http-equiv=\"Content-Security-Policy\" "
    html += "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    html += "<title>"
    html.appendMarkup(document.title)
    html += "</title>\n<style>\n" + PageStyle.text
    switch document.paper {
    case .report: html += PageStyle.foot(document.foot)
    case .card: html += PageStyle.card
    case .board: html += PageStyle.board + PageStyle.foot(document.foot)
    }
    html += "</style>\n</head>\n<body class=\"\(document.paper.name)"
    html += document.isFilledIn ? " filled\">\n<main>\n" : "\">\n<main>\n"
    if !hasTitle, !document.startsWithMasthead { writeTitle() }
    for block in document.blocks { write(block) }
    html += "</main>\n</body>\n</html>\n"
  }

  private mutating func element(_ tag: String, _ text: String) {
    html += "<" + tag + ">"
    html.appendMarkup(text)
    html += "</" + tag.prefix { $0 != " " } + ">"
  }

  /// Every page has one title of the first rank.
  private mutating func writeTitle() {
    element("h1", document.title)
    html += "\n"
    hasTitle = true
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .masthead(let left, let right):
      html += "<header class=\"masthead\">"
      element("b", left)
      if !right.isEmpty {
        html += " "
        element("span class=\"right\"", right)
      }
      html += "</header>\n"
      if !hasTitle { writeTitle() }
    case .person(let name, let number, let facts):
      html += "<h1>"
      html.appendMarkup(name)
      html += " "
      element("span class=\"number\"", number)
      html += "</h1>\n"
      if !facts.isEmpty {
        element("p class=\"facts\"", facts.joined(separator: " · "))
        html += "\n"
      }
    case .heading(let text, let right):
      guard let right, !right.isEmpty else { return line("h2", text) }
      html += "<h2 class=\"two\">"
      element("span", text)
      html += " "
      element("span class=\"state\"", right)
      html += "</h2>\n"
    case .subheading(let text): line("h3", text)
    case .fields(let fields): write(fields)
    case .paragraph(let text): line("p", text)
    case .notice(let text): line("p class=\"notice\" role=\"note\"", text)
    case .list(let texts):
      html += "<ul>\n"
      for text in texts { line("li", text) }
      html += "</ul>\n"
    case .typed(let text): line("pre", text)
    case .table(let table): write(table)
    case .picture(let picture): write(picture)
    case .pictures(let pictures):
      let isCodes = pictures.allSatisfy { $0.drawing.form == .code }
      html += "<div class=\"pictures\(isCodes ? " codes" : pictures.count > 2 ? " three" : "")\">"
      for picture in pictures { write(picture, isSmall: true) }
      html += "</div>\n"
    case .columns(let first, let second):
      html += "<div class=\"columns\(second.isPictures ? " aside" : "")\">\n<div>\n"
      for block in first { write(block) }
      html += "</div>\n<div>\n"
      for block in second { write(block) }
      html += "</div>\n</div>\n"
    case .signatures(let names):
      html += "<div class=\"signatures\">"
      for name in names { element("div class=\"signature\"", name) }
      html += "</div>\n"
    case .room(let lines):
      html += "<div class=\"room\" aria-hidden=\"true\">"
      for _ in 0..<max(0, lines) { html += "<div></div>" }
      html += "</div>\n"
    case .pageBreak: html += "<div class=\"break\"></div>\n"
    }
  }

  private mutating func line(_ tag: String, _ text: String) {
    element(tag, text)
    html += "\n"
  }

  /// A field without a label goes on with the one before it.
  private mutating func write(_ fields: [Field]) {
    html += "<dl>\n"
    var isOpen = false
    for field in fields {
      if !isOpen || !field.label.isEmpty {
        if isOpen { html += "</dd></div>\n" }
        html += "<div>"
        element("dt", field.label)
        html += "<dd>"
        isOpen = true
      }
      for text in field.texts {
        html += "<span>"
        appendWithBoxes(text)
        html += "</span>"
      }
    }
    if isOpen { html += "</dd></div>\n" }
    html += "</dl>\n"
  }

  /// With the boxes that are ticked by hand set off.
  private mutating func appendWithBoxes(_ text: String) {
    guard document.isFilledIn else { return html.appendMarkup(text) }
    for (index, part) in text.split(separator: "☐", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { html += html.hasSuffix(">") ? "<b class=\"box first\">" : "<b class=\"box\">" }
      if index > 0 { html += "☐</b>" }
      html.appendMarkup(String(part))
    }
  }

  private mutating func write(_ picture: Picture, isSmall: Bool = false) {
    pictures += 1
    let drawing = picture.drawing
    let heading = picture.heading ?? picture.title
    html += drawing.form == .upright ? "<figure class=\"upright\">" : "<figure>"
    if picture.isCaptioned {
      html += "<figcaption>"
      element("b", heading)
      // What is told is named where the heading names something else.
      let isNamed = heading.hasPrefix(picture.title)
      html.appendMarkup(isNamed ? picture.words : "\(picture.title): \(picture.words)")
      html += "</figcaption>"
    }
    let isWide = !isSmall && drawing.form == .wide
    if isWide {
      html += "<div class=\"scroll drawing\" role=\"region\" tabindex=\"0\" aria-label=\""
      html.appendMarkup(heading)
      html += "\">"
    }
    html += drawing.svg(
      title: heading, words: picture.told ?? picture.words, id: "p\(pictures)")
    html += isWide ? "</div></figure>\n" : "</figure>\n"
  }
}

extension Document {
  /// Who or what it is about, at the foot of each page on paper.
  fileprivate var foot: String {
    for case .person(let name, let number, _) in blocks {
      return "\(name.oneLine) \(number.oneLine)"
    }
    return title.oneLine
  }

  fileprivate var startsWithMasthead: Bool {
    if case .masthead = blocks.first { true } else { false }
  }
}

extension Document.Paper {
  fileprivate var name: String {
    switch self {
    case .report: "report"
    case .card: "card"
    case .board: "board"
    }
  }
}

extension [Block] {
  fileprivate var isPictures: Bool {
    !isEmpty
      && allSatisfy {
        switch $0 {
        case .picture, .pictures: true
        default: false
        }
      }
  }
}
