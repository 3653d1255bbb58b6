import KurDomain
import Testing

@Suite struct TextTests {
  @Test func `search sees neither case nor accents nor double spaces`() {
    #expect(FoldedText("  Ștefan  ȚURCANU ").value == "stefan turcanu")
    #expect(FoldedText("Анна").value == FoldedText("АННА").value)
    #expect(FoldedText("plain ASCII").words == ["plain", "ascii"])
    #expect(FoldedText("").words.isEmpty)
  }

  @Test func `the nearest codes are suggested, near ones only`() {
    let codes = ["classical-local", "classical-general", "back", "facial"]
    #expect(Nearest.to("clasical-local", in: codes).first == "classical-local")
    #expect(Nearest.to("general", in: codes) == ["classical-general"])
    #expect(Nearest.to("xylophone-music", in: codes).isEmpty)
    #expect(Nearest.to("", in: codes).isEmpty)
  }

  @Test func `comma-separated text is read with quotes, line ends and the lines of its rows`()
    throws
  {
    let table = try CommaSeparated(
      "a,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n2,3".replacing("\n\n", with: "\n"))
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1", "x, \"y\"\nz"], ["2", "3"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test(arguments: [
    ("", 1), ("a,b\n1", 2), ("a,b\n1,2,3", 2), ("a\n\"open", 2), ("a\nx\"y", 2), ("a\n\"x\"y", 2),
  ])
  func `malformed text is refused with its line`(text: String, line: Int) {
    #expect { try CommaSeparated(text) } throws: { ($0 as? CommaSeparated.Malformed)?.line == line }
  }
}
