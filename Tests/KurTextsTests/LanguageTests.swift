import Foundation
import KurDomain
import KurReports
import KurRules
import KurSchema
import KurTexts
import Testing

@Suite struct LanguageTests {
  /// Every type of keys there is.
  private static let types: [any TextKey.Type] = [
    CalendarKey.self, CountKey.self,
    // One of a few
    CourseState.self, Stage.self, Condition.self, Reaction.self, Shortening.self, Sex.self,
    Side.self, BothSides.self, Place.self, Mood.self, Lubricant.self, Advice.self,
    SessionAction.self, GapClass.self, MissedDate.Cause.self, CourseDecision.Choice.self,
    PatientIdentity.Status.self, PrescriptionDetails.Phase.self, PrescriptionDetails.Purpose.self,
    HomePractice.Giver.self, TherapyGiven.Role.self, Bar.Level.self, Contraindication.Action.self,
    MeasureOutcome.Verdict.self,
    // Reports
    SummaryKey.self, MeasureKey.self, DetailKey.self, BasisKey.self, DrawingKey.self, CardKey.self,
    SiteKey.self, AdviceKey.self, QuestionnaireKey.self, BlockKey.self, LetterKey.self,
    UnitKey.self,
  ]

  private static var keys: [String] { types.flatMap(paths) }

  private static func paths(_ type: any TextKey.Type) -> [String] {
    func paths<Key: TextKey>(_ type: Key.Type) -> [String] { type.allCases.map(\.path) }
    return paths(type)
  }

  @Test(arguments: Language.allCases) func `every language has every text`(_ language: Language) {
    let entries = LanguageFile(LanguageFile.text(of: language)).entries
    let missing = Self.keys.filter { entries[$0]?.isEmpty ?? true }
    #expect(missing == [])
  }

  /// Every name that a language other than the catalogue's own has to have.
  private static func names() throws -> [String] {
    let named = try NamedList.allCases.flatMap { list -> [String] in
      guard let name = list.catalogueName else { return [] }
      return try fields("code", of: name).map { "\(list.rawValue).\($0)" }
    }
    let bands = try fields("bands", of: "measures").flatMap { $0.split(separator: " ") }
      .compactMap { $0.split(separator: ":").first.map { "\(NamedList.band.rawValue).\($0)" } }
    return named + Set(bands)
  }

  /// A column of a list of the catalogue.
  private static func fields(_ column: String, of list: String) throws -> [String] {
    let table = try CommaSeparated(try #require(KurSchema.catalogue(list)))
    let index = try #require(table.header.firstIndex(of: column))
    return table.rows.map { $0.fields[index] }
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
      return Self.gaps(text) != Self.gaps(own)
    }
    #expect(differing.keys.sorted() == [])
    #expect(entries.values.filter { $0.contains("{}") || $0.contains(" ,") } == [])
  }

  private static func gaps(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-zA-Z-]+)\}/).map { String($0.1) })
  }

  @Test func `every heading of the questionnaire has a key`() throws {
    for name in Set(try Self.fields("block", of: "questions")) {
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
    #expect(Texts.english.money(Money(minorUnits: 2550), currency) == "25.50 EUR")
    #expect(Texts(.german).money(Money(minorUnits: 2550), currency) == "25,50 EUR")
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
  /// The list's name among the catalogue's files; nil for words that are part of another list.
  fileprivate var catalogueName: String? {
    switch self {
    case .leaf: "leaves"
    case .frequency: "frequencies"
    case .therapy: "therapies"
    case .band: nil
    case .zone, .technique, .kind, .contraindication, .indication, .measure, .question:
      rawValue + "s"
    }
  }
}
