import KurDomain
import KurReports
import KurService

/// A day that was written on paper, typed into a file: comma-separated rows under a header, or a JSON
/// object a line.
package struct SheetFile {
  /// What a row may say, by the name of its column.
  enum Column: String, CaseIterable {
    case patient, course, day, time, performer, minutes, intensity, closing
    case painBefore = "pain-before", painAfter = "pain-after", condition, reaction
    case temperature, site, antipyretic, pressure, pulse, saturation, meal, bedtime, mood
    case short, omit, interrupted, place, note, reason, missed

    /// As people write headers: `Pain before`.
    init?(header: String) {
      let words = header.trimmingSpaces.lowercased()
        .map { $0 == " " || $0 == "_" ? "-" : String($0) }.joined()
      self.init(rawValue: words)
    }
  }

  /// The cells of a row that say something.
  struct Cells {
    let line: Int
    var texts: [Column: String]
  }

  package let rows: [SheetRow]

  /// - Parameters:
  ///   - common: the day, the performer and the reason of the rows that name none.
  ///   - today: today on the clinic's calendar.
  /// - Throws: `BadInput` that names every fault with its line and column.
  package init(_ text: String, common: LogRequest, today: CalendarDay) throws {
    let cells = try SheetFile.cells(of: text)
    var faults: [String] = []
    var rows: [SheetRow] = []
    for row in cells {
      var reader = SheetRowReader(row, common: common, today: today)
      let record = reader.record()
      faults += reader.faults
      if let record, reader.faults.isEmpty {
        rows.append(
          SheetRow(
            line: row.line, record, patient: row.texts[.patient], words: reader.words))
      }
    }
    try SheetFile.check(faults)
    guard !rows.isEmpty else { throw BadInput("the sheet holds no rows; nothing was stored") }
    self.rows = rows
  }

  private static func check(_ faults: [String]) throws {
    guard faults.isEmpty else {
      throw BadInput(
        "the sheet cannot be read; nothing was stored", details: faults,
        members: ["faults": .texts(faults)])
    }
  }

  private static func cells(of text: String) throws -> [Cells] {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return text.hasPrefix("{") ? try objects(text) : try table(text)
  }

  private static func table(_ text: String) throws -> [Cells] {
    let table: CommaSeparated
    do {
      table = try CommaSeparated(text, fromSpreadsheet: true)
    } catch {
      throw BadInput(
        "the sheet cannot be read; nothing was stored",
        details: ["line \(error.line): \(error.reason)"],
        members: ["faults": .texts(["line \(error.line): \(error.reason)"])])
    }
    let columns = table.header.map { Column(header: $0) }
    var faults = zip(table.header, columns).enumerated().compactMap { index, pair in
      pair.1 == nil ? unknown(pair.0, at: "line 1, column \(index + 1)") : nil
    }
    for column in Column.allCases where columns.count(where: { $0 == column }) > 1 {
      faults.append("line 1: the column \(column.rawValue) stands there twice")
    }
    try check(faults)
    return table.rows.compactMap { row in
      let texts = zip(columns, row.fields).compactMap { column, field in
        let text = field.trimmingSpaces
        return column.flatMap { text.isEmpty ? nil : ($0, text) }
      }
      // An empty row at the end of a spreadsheet says nothing.
      return texts.isEmpty ? nil : Cells(line: row.line, texts: Dictionary(texts) { $1 })
    }
  }

  private static func objects(_ text: String) throws -> [Cells] {
    var faults: [String] = []
    var rows: [Cells] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      let number = index + 1
      do throws(JSONLines.Malformed) {
        guard case .object(let members) = try JSONLines(String(line)).content else {
          faults.append("line \(number): not an object")
          continue
        }
        var row = Cells(line: number, texts: [:])
        for member in members {
          guard let column = Column(header: member.key) else {
            faults.append(unknown(member.key, at: "line \(number)"))
            continue
          }
          switch member.value.content {
          case .null: break
          case .string(let text) where text.trimmingSpaces.isEmpty: break
          case .string(let text): row.texts[column] = text.trimmingSpaces
          case .number(let text): row.texts[column] = text
          case .bool, .array, .object:
            faults.append(
              "line \(number), \(member.key): \(member.value.content.words) where a text belongs")
          }
        }
        rows.append(row)
      } catch {
        faults.append("line \(number): \(error.reason)")
      }
    }
    try check(faults)
    return rows
  }

  private static func unknown(_ name: String, at place: String) -> String {
    let known = Column.allCases.map(\.rawValue)
    let shown = name.count > 60 ? String(name.prefix(60)) + "…" : name
    let hint =
      name.contains(";")
      ? "fields are separated by commas"
      : Nearest.to(name.lowercased(), in: known).first.map { "nearest: \($0)" }
        ?? "see kur log --help"
    return "\(place): there is no column '\(shown)'; \(hint)"
  }
}
