extension PageWriter {
  mutating func write(_ table: Table) {
    let isWide = table.columns.count > 6
    html += "<div class=\"scroll\(isWide ? " wide" : "")\" role=\"region\" tabindex=\"0\""
    html += " aria-label=\""
    html.appendMarkup(table.caption)
    html += "\">\n<table"
    if table.isForm {
      html += " class=\"form\(table.rows.count > 16 ? " tight" : "")\""
    } else if table.columns.count < 6 {
      html += " class=\"narrow\""
    }
    html += "><caption>"
    html.appendMarkup(table.caption)
    html += "</caption>\n<thead><tr>"
    for column in table.columns {
      html += column.alignment == .right ? "<th scope=\"col\" class=\"r\">" : "<th scope=\"col\">"
      html.appendMarkup(column.full ?? column.title)
      html += "</th>"
    }
    html += "</tr></thead>\n"
    var isOpen = false
    for row in table.rows {
      let isKept = !row.remarks.isEmpty
      if isOpen, isKept { html += "</tbody>\n" }
      if isKept || !isOpen { html += isKept ? "<tbody class=\"kept\">" : "<tbody>" }
      write(row, of: table)
      if isKept { html += "</tbody>\n" }
      isOpen = !isKept
    }
    if isOpen { html += "</tbody>\n" }
    html += "</table>\n</div>\n"
  }

  /// A row with its remarks stays on one page.
  private mutating func write(_ row: Table.Row, of table: Table) {
    let columns = max(1, table.columns.count)
    html += row.remarks.isEmpty ? "<tr>" : "<tr class=\"more\">"
    let cells = row.cells.prefix(columns)
    for (index, cell) in cells.enumerated() { write(cell, at: index, of: table) }
    if let text = row.text {
      if cells.count < columns {
        html += "<td colspan=\"\(columns - cells.count)\">"
      } else {
        html += "</tr><tr><td colspan=\"\(columns)\">"
      }
      html.appendMarkup(text)
      html += "</td>"
    } else {
      for _ in cells.count..<columns { html += "<td></td>" }
    }
    html += "</tr>"
    let offset = min(max(0, table.remarksFrom), columns - 1)
    for (index, remark) in row.remarks.enumerated() {
      html +=
        index == row.remarks.count - 1 ? "<tr class=\"remark last\">" : "<tr class=\"remark\">"
      if offset > 0 { html += "<td colspan=\"\(offset)\"></td>" }
      html += "<td colspan=\"\(columns - offset)\">"
      html.appendMarkup(remark)
      html += "</td></tr>"
    }
  }

  private mutating func write(_ cell: String, at index: Int, of table: Table) {
    let isRight = table.columns[index].alignment == .right
    let isHead = index == 0 && !cell.isEmpty
    let tag = isHead ? "th" : "td"
    html += "<" + tag
    if isHead { html += " scope=\"row\"" }
    if isRight { html += " class=\"r\"" } else if cell.isShortWord { html += " class=\"n\"" }
    html += ">"
    html.appendMarkup(cell)
    html += "</" + tag + ">"
  }
}

extension String {
  /// True for a date or a number, which is not to be broken.
  fileprivate var isShortWord: Bool {
    utf8.contains { (48...57).contains($0) } && unicodeScalars.count <= 16
  }
}
