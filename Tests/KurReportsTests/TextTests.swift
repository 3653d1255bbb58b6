import KurReports
import Testing

@Suite struct `Lines and columns` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("山田", 4), ("한국", 4), ("ｶ", 1), ("Ａ", 2),
    ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇲🇩", 2), ("❤️", 2), ("☎︎", 1), ("→", 1), ("▁█", 2), ("דוד", 3),
    ("\u{2068}a\u{2069}", 1), ("ชื่อ", 2),
  ])
  func `a text is as wide as a terminal draws it`(text: String, width: Int) {
    #expect(Columns.width(of: text) == width)
  }

  @Test func `a text is filled or cut to its columns`() {
    #expect(Columns.fitted("abc", to: 5) == "abc  ")
    #expect(Columns.fitted("abc", to: 5, .right) == "  abc")
    #expect(Columns.fitted("abcdef", to: 5) == "abcd…")
    #expect(Columns.fitted("山田太郎", to: 6) == "山田… ")
    #expect(Columns.fitted("abc", to: 1) == "…")
    #expect(Columns.fitted("abc", to: 0) == "")
  }

  @Test func `an isolate that is cut is closed`() {
    #expect(Columns.truncated("דוד לוי".oneLine, to: 4) == "\u{2068}דוד…\u{2069}")
    #expect(
      Columns.wrapped("דוד לוי".oneLine, to: 4) == [
        "\u{2068}דוד\u{2069}", "\u{2068}לוי\u{2069}",
      ])
  }

  @Test func `lines are broken at spaces, and within words that are too wide`() {
    #expect(Columns.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(Columns.wrapped("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(Columns.wrapped("", to: 4) == [""])
    #expect(Columns.wrapped("山田太郎", to: 5) == ["山田", "太郎"])
  }

  @Test func `what was typed becomes one line`() {
    #expect("a\r\nb\t c\u{2028}d ".oneLine == "a b c d")
    #expect("\u{1B}[31mred\u{7}\u{7F}\u{9B}".oneLine == "␛[31mred␇␡\u{FFFD}")
    #expect("a\u{202E}b\u{2067}c\u{2069}".oneLine == "abc")
    #expect("".oneLine == "")
    #expect("  \n ".oneLine == "")
  }

  @Test(arguments: ["Ana", "דוד", "\u{2069}דוד", "\u{2068}a\u{2069} דוד", "a\u{2068}b", "x\ny  z"])
  func `a line made safe twice is the same, with its isolates closed`(text: String) {
    let once = text.oneLine
    #expect(once.oneLine == once)
    var depth = 0
    for scalar in once.unicodeScalars {
      if scalar == "\u{2068}" { depth += 1 }
      if scalar == "\u{2069}" { depth -= 1 }
      #expect(depth >= 0)
      if (0x590...0x5FF).contains(scalar.value) { #expect(depth > 0) }
    }
    #expect(depth == 0)
  }

  @Test func `a table keeps its columns, and the widest that may give way does`() {
    var table = TextTable([.init("No", .right), .init("Name", least: 4), .init("Day")], indent: 2)
    table.add(["1", "山田太郎 and Sons", "2026-03-02"])
    table.add(["10", "Ana\nPopa", "2026-03-03"])
    table.add(["–"], text: "not given because the road was closed")
    #expect(
      table.lines(width: 28) == [
        "  No  Name        Day", "   1  山田太郎…   2026-03-02", "  10  Ana Popa    2026-03-03",
        "   –  not given because the", "      road was closed",
      ])
    #expect(table.lines(width: 28).allSatisfy { Columns.width(of: $0) <= 28 })
  }

  @Test func `a table without rows has its titles`() {
    #expect(TextTable([.init("No"), .init("Name")]).lines() == ["No  Name"])
  }
}

@Suite struct `Small bars` {
  @Test func `the lowest and the highest value take the lowest and the highest bar`() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).description == "▁▂▃▄▅▆▇█")
    #expect(Sparkline([15, 40], in: 15...40).description == "▁█")
  }

  @Test func `a value that is missing is a dot`() {
    #expect(Sparkline([nil, 3, nil], in: 0...10).description == "·▃·")
    #expect(Sparkline([nil, nil]).description == "··")
  }

  @Test func `nothing, sameness and values beyond the range are drawn`() {
    #expect(Sparkline([]).description == "")
    #expect(Sparkline([5, 5]).description == "▄▄")
    #expect(Sparkline([-9, 99], in: 0...10).description == "▁█")
    #expect(Sparkline([.min, .max]).description == "▁█")
  }
}
