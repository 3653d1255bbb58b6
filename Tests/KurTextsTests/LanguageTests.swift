import KurDomain
import KurReports
import KurTexts
import Testing

@Suite struct LanguageTests {
  /// Every type of keys there is.
  private static let keys: [String] =
    CalendarKey.allCases.map(\.path) + CountKey.allCases.map(\.path)
    + DrawingKey.allCases.map(\.path) + CardKey.allCases.map(\.path)

  @Test(arguments: Language.allCases) func `every language has every text`(_ language: Language) {
    let entries = LanguageFile(LanguageFile.text(of: language)).entries
    let missing = Self.keys.filter { entries[$0]?.isEmpty ?? true }
    #expect(missing == [])
  }

  @Test(arguments: [
    (Language.english, 1, "1 session"), (.english, 0, "0 sessions"), (.german, 21, "21 Sitzungen"),
    (.romanian, 1, "1 ședință"), (.romanian, 19, "19 ședințe"), (.romanian, 20, "20 de ședințe"),
    (.romanian, 101, "101 ședințe"), (.russian, 1, "1 сеанс"), (.russian, 4, "4 сеанса"),
    (.russian, 11, "11 сеансов"), (.russian, 21, "21 сеанс"), (.russian, 112, "112 сеансов"),
  ])
  func `a counted thing has the form of its number`(
    _ language: Language, _ number: Int, _ words: String
  ) {
    #expect(Texts(language).count(number, .session) == words)
  }

  @Test(arguments: [
    (Language.english, "2 March 2026"), (.romanian, "2 martie 2026"), (.russian, "2 марта 2026 г."),
    (.german, "2. März 2026"),
  ])
  func `a day is written as the language writes it`(_ language: Language, _ words: String) throws {
    let day = try #require(CalendarDay("2026-03-02"))
    #expect(Texts(language).longDay(day) == words)
  }
}
