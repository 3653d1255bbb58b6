import Foundation
import KurDomain
import KurReports
import KurRules
import KurSchema
import KurTexts
import Testing

@Suite struct LanguageTests {
  /// Every type of keys there is.
  private static let keys: [String] =
    CalendarKey.allCases.map(\.path) + CountKey.allCases.map(\.path)
    + SiteKey.allCases.map(\.path) + AdviceKey.allCases.map(\.path)
    + QuestionnaireKey.allCases.map(\.path) + BlockKey.allCases.map(\.path)
    + LetterKey.allCases.map(\.path) + UnitKey.allCases.map(\.path)

  @Test(arguments: Language.allCases) func `every language has every text`(_ language: Language) {
    let entries = LanguageFile(LanguageFile.text(of: language)).entries
    let missing = Self.keys.filter { entries[$0]?.isEmpty ?? true }
    #expect(missing == [])
  }

  /// Every name that a language other than the catalogue's own has to have.
  private static func names() throws -> [String] {
    try NamedList.allCases.flatMap { list in
      let text = try #require(KurSchema.catalogue(list.catalogueName))
      let table = try CommaSeparated(text)
      let code = try #require(table.header.firstIndex(of: "code"))
      return table.rows.map { "\(list.rawValue).\($0.fields[code])" }
    }
  }

  @Test(arguments: Language.allCases)
  func `every row of the catalogue has its name`(_ language: Language) throws {
    let entries = LanguageFile(LanguageFile.text(of: language)).entries
    let needed = try Self.names().filter { language != .english || $0.hasPrefix("leaf.") }
    #expect(needed.filter { entries[$0]?.isEmpty ?? true } == [])
  }

  @Test(arguments: Language.allCases)
  func `nothing is said twice, and nothing that nobody says`(_ language: Language) throws {
    let text = LanguageFile.text(of: language)
    let lines = text.split(separator: "\n").filter { $0.first != "#" }
    #expect(lines.filter { !$0.contains(" = ") } == [])
    let keys = lines.compactMap { $0.components(separatedBy: " = ").first }
    #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(Set(keys).subtracting(Self.keys).subtracting(try Self.names()).sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `a text has the gaps that the English one has`(_ language: Language) {
    let english = LanguageFile(LanguageFile.text(of: .english)).entries
    let entries = LanguageFile(LanguageFile.text(of: language)).entries
    let differing = entries.filter { key, text in
      guard let own = english[key] else { return false }
      let forms = text.split(separator: "|").map { Self.gaps(String($0)) }
      return forms.contains { $0 != Self.gaps(String(own.split(separator: "|").first ?? "")) }
    }
    #expect(differing.keys.sorted() == [])
    #expect(entries.values.filter { $0.contains("{}") || $0.contains(" ,") } == [])
  }

  private static func gaps(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-zA-Z-]+)\}/).map { String($0.1) })
  }

  @Test(arguments: Language.allCases)
  func `every heading of the questionnaire is in every language`(_ language: Language) throws {
    let table = try CommaSeparated(try #require(KurSchema.catalogue("questions")))
    let block = try #require(table.header.firstIndex(of: "block"))
    for name in Set(table.rows.map { $0.fields[block] }) {
      #expect(BlockKey(rawValue: name) != nil, "\(name)")
    }
  }

  @Test func `Romanian has its own letters, not those of Turkish`() {
    let text = LanguageFile.text(of: .romanian)
    #expect(!text.contains { "şţŞŢ".contains($0) })
  }

  @Test(arguments: [
    (Language.english, "knee (both), lumbar, left shin"),
    (.romanian, "genunchi (ambele părți), zona lombară, gambă (stânga)"),
    (.russian, "колено (с обеих сторон), поясница, голень (слева)"),
    (.german, "Knie (beidseits), Lende, Unterschenkel (links)"),
  ])
  func `a place is said with its side`(_ language: Language, _ words: String) {
    let sites = [
      Site("shin", .left), Site("knee", .left), Site("knee", .right), Site("lumbar", .none),
    ]
    #expect(Texts(language).sites(sites) == words)
  }

  @Test func `money, decimals and ages have the form of the language`() throws {
    let currency = Currency("EUR")
    #expect(Texts.english.money(Money(minorUnits: 2550), in: currency) == "25.50 EUR")
    #expect(Texts(.german).money(Money(minorUnits: 2550), in: currency) == "25,50 EUR")
    #expect(Texts(.romanian).tenths(-425) == "-42,5")
    let born = try #require(CalendarDay("2024-10-02"))
    let day = try #require(CalendarDay("2026-03-02"))
    #expect(Texts(.russian).age(Age(born: born, on: day)) == "17 месяцев")
    let old = try #require(CalendarDay("1985-04-12"))
    #expect(Texts(.russian).age(Age(born: old, on: day)) == "40 лет")
    #expect(Texts(.romanian).age(Age(born: old, on: day)) == "40 de ani")
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

extension NamedList {
  /// The list's name among the catalogue's files.
  fileprivate var catalogueName: String {
    switch self {
    case .leaf: "leaves"
    case .frequency: "frequencies"
    case .therapy: "therapies"
    case .zone, .technique, .kind, .contraindication, .indication, .measure, .question:
      rawValue + "s"
    }
  }
}
