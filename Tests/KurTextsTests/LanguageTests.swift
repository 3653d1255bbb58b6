import KurDomain
import KurReports
import KurRules
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
    SummaryKey.self, MeasureKey.self, DetailKey.self, BasisKey.self, DrawingKey.self,
    CardKey.self,
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
