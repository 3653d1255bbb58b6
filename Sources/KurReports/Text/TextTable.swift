/// A table for a terminal: a line of titles, then the rows, columns two spaces apart.
///
/// Cells are taken as they were typed, and made safe to print.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    public let title: String
    /// The title where there is width for it; nil where it is the same.
    public let full: String?
    public let alignment: Columns.Alignment
    /// How narrow it may become where the table is too wide; nil for a column that keeps its width
    /// as long as another one gives way.
    public let least: Int?

    public init(
      _ title: String, _ alignment: Columns.Alignment = .left, least: Int? = nil,
      full: String? = nil
    ) {
      self.title = title
      self.full = full
      self.alignment = alignment
      self.least = least
    }
  }

  private enum Row: Sendable {
    case cells([String])
    /// A text that begins under a column and runs to the end of the line, and on below.
    case text(String, from: Int, before: [String])
  }

  private static let gap = "  "

  public let columns: [Column]
  public let indent: Int
  private var rows: [Row] = []

  public init(_ columns: [Column], indent: Int = 0) {
    self.columns = columns
    self.indent = indent
  }

  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row. Cells that are left out at the end stay empty.
  public mutating func add(_ cells: [String]) {
    rows.append(.cells(cells.prefix(columns.count).map(\.oneLine)))
  }

  /// Adds a row whose text runs from behind the cells to the end of the line, and on below.
  public mutating func add(_ cells: [String] = [], text: String, from column: Int? = nil) {
    let start = min(column ?? cells.count, max(columns.count - 1, 0))
    rows.append(
      .text(text.oneLine, from: start, before: cells.prefix(start).map(\.oneLine)))
  }

  /// The lines, none wider than `width` as long as every column has room for one character.
  public func lines(width: Int = 80) -> [String] {
    let widths = fittedWidths(width)
    return ([.cells(columns.map(\.title))] + rows).flatMap { row in
      switch row {
      case .cells(let cells): [line(cells, widths)]
      case .text(let text, let start, let before):
        lines(of: text, from: start, before: before, widths: widths, width: width)
      }
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = cells.indices.map {
      Columns.fitted(cells[$0], to: widths[$0], columns[$0].alignment)
    }
    return trimmed(String(repeating: " ", count: indent) + fitted.joined(separator: TextTable.gap))
  }

  private func lines(
    of text: String, from start: Int, before: [String], widths: [Int], width: Int
  ) -> [String] {
    let offset = indent + widths[..<start].reduce(0) { $0 + $1 + TextTable.gap.count }
    let margin = String(repeating: " ", count: offset)
    let head = Columns.fitted(before.isEmpty ? "" : line(before, widths), to: offset)
    return Columns.wrapped(text, to: width - offset).enumerated().map { index, part in
      trimmed((index == 0 ? head : margin) + part)
    }
  }

  private func fittedWidths(_ width: Int) -> [Int] {
    var widths = columns.map { Columns.width(of: $0.title) }
    for case .cells(let cells) in rows {
      for (index, cell) in cells.enumerated() {
        widths[index] = max(widths[index], Columns.width(of: cell))
      }
    }
    for case .text(_, _, let before) in rows {
      for (index, cell) in before.enumerated() {
        widths[index] = max(widths[index], Columns.width(of: cell))
      }
    }
    let room = width - indent - TextTable.gap.count * max(columns.count - 1, 0)
    while widths.reduce(0, +) > room {
      let givers = widths.indices.filter { widths[$0] > (columns[$0].least ?? widths[$0]) }
      let last = givers.isEmpty ? widths.indices.filter { widths[$0] > 1 } : givers
      guard let widest = last.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
