/// A table written as comma-separated text (RFC 4180, each line ended by a line feed) that people
/// open in a spreadsheet.
public struct CommaSeparatedTable: Sendable {
  public let header: [String]
  public let rows: [[String]]

  public init(_ header: [String], _ rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The lines without their ends.
  public var lines: [String] {
    ([header] + rows).map { $0.map(\.safeInSpreadsheet).commaSeparated }
  }

  /// The whole table; the last line ends with a line feed.
  public var text: String { lines.map { $0 + "\n" }.joined() }
}

extension String {
  /// With an apostrophe before what a spreadsheet would run as a formula. A number and a telephone
  /// number stay as they are: they reckon nothing.
  /// - Source: OWASP, CSV Injection.
  fileprivate var safeInSpreadsheet: String {
    guard let first = unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return self
    }
    let isNumber =
      (first == "+" || first == "-") && unicodeScalars.dropFirst().contains { $0.isDigit }
      && unicodeScalars.dropFirst().allSatisfy {
        $0.isDigit || " .,-()".unicodeScalars.contains($0)
      }
    return isNumber ? self : "'" + self
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension [String] {
  /// One line of RFC 4180. Its signs are looked for by themselves: to people a comma with an accent
  /// behind it is another sign, and to a table it is a comma.
  public var commaSeparated: String {
    map { cell in
      guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
        return cell
      }
      var quoted = "".unicodeScalars
      for scalar in cell.unicodeScalars {
        quoted.append(scalar)
        if scalar == "\"" { quoted.append(scalar) }
      }
      return "\"\(String(quoted))\""
    }.joined(separator: ",")
  }
}
