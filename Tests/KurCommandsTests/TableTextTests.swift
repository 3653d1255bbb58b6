import KurDomain
import Testing

@testable import KurCommands

@Suite struct TableTextTests {
  @Test(arguments: [
    ["a", "b"], ["Rusu, Ana", ""], ["\"Ana\"", "two\nlines"], ["a\r\nb", "c"],
    ["b\"\u{200D}", "x"], ["Rusu,\u{301}Ana", "y"],
  ])
  func `a line of a table is read as it was written`(_ cells: [String]) throws {
    let table = try CommaSeparated(cells.commaSeparated + "\n")
    #expect(table.header == cells)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+A1", "'-2+A1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("+", "'+"),
    ("+373 22 100-300", "+373 22 100-300"),
    ("+40(22)33", "+40(22)33"), ("-1.5", "-1.5"), ("-0,5", "\"-0,5\""), ("–", "–"), ("Ana", "Ana"),
    ("=A,B", "\"'=A,B\""),
  ])
  func `a spreadsheet runs no cell`(_ cell: String, _ written: String) {
    #expect(CommaSeparatedTable(["a"], [[cell]]).text == "a\n\(written)\n")
  }

  @Test(arguments: [
    ("a.pdf", ReportFormat.pdf), ("a.b/c.HTML", .html), ("x.md", .markdown), ("x.csv", .csv),
    ("x.txt", .text), ("x.json", .json), ("x", nil), ("a.pdf/x", nil), ("x.kur", nil),
  ])
  func `the ending of a file says how it is written`(_ name: String, _ format: ReportFormat?) {
    #expect(ReportFormat(fileName: name) == format)
  }
}
