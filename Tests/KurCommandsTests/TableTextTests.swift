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
}
