import KurDomain
import KurReports
import KurRules
import KurTexts
import Testing

@Suite struct `Texts for patients` {
  private static let gaps = Dictionary(
    uniqueKeysWithValues: AdviceGap.allCases.map { ($0, "15") })

  @Test(arguments: AdviceKey.allCases, Language.allCases)
  func `each text is a sentence of two lines at most, without a gap`(
    _ key: AdviceKey, _ language: Language
  ) {
    let text = PatientAdvice.Item(key, Self.gaps).text(in: Texts(language))
    #expect(text.hasSuffix("."))
    #expect(Columns.wrapped(text, to: 76).count <= (language == .english ? 2 : 3))
    #expect(!text.contains { "{}–".contains($0) })
  }

  @Test(arguments: AdviceKey.allCases)
  func `what cannot be promised is not said`(_ key: AdviceKey) {
    for claim in ["side effect", "heparin", "atherosclerosis", "spine", "healthy", "all year"] {
      #expect(!Texts.english[key].lowercased().contains(claim))
    }
  }

  @Test func `what somebody typed cannot fill other gaps`() {
    let item = PatientAdvice.Item(
      .selfMassageDosed, [.lesson: "the {dose}\nof life", .minutes: "5", .dose: "twice a day"])
    #expect(
      item.text(in: .english)
        == "At home massage yourself as you were taught: the {dose} of life (5 min, twice a day).")
    #expect(
      PatientAdvice.Item(.rest).text(in: .english) == "After a session rest for – min.")
    #expect(
      PatientAdvice.Item(.rest, [.minutes: "30"]).text(in: Texts(.russian))
        == "После сеанса отдохните 30 мин.")
  }

  @Test func `advice stands with each open course, or with the last one`() throws {
    var ward = try Ward()
    func course(_ kind: Code<Kind>, _ zone: Code<Zone>, _ day: String, _ key: Int64) throws
      -> CourseInHand
    {
      try #require(CourseInHand(CourseWishes(kind: kind, zone: zone), in: ward, key: key, day: day))
    }
    var first = try course("back", "BACK", "2026-01-12", 1)
    var second = try course("facial", "FACE", "2026-02-02", 2)
    let third = try course("preventive", "BACK", "2026-03-02", 3)
    first.give("2026-01-12")
    second.give("2026-02-02") {
      $0.details.lesson = Lesson(content: "tapping", minutes: 3, dose: "at night")
    }
    first.decide(.discontinue, "2026-01-13", "moved away")
    ward.courses = [first.record, second.record]
    let open = summary(ward, "2026-02-03").courses
    #expect(
      open.first?.advice?.texts(in: .english) == [
        "A medical session is treatment: do not expect to doze through it.",
        "Facial massage hurts. It does not stretch the skin and does not lift the face.",
        "After a session rest for 30 min.",
        "At home massage yourself as you were taught: tapping (3 min, at night).",
      ])
    #expect(open.last?.advice == nil)
    second.decide(.discontinue, "2026-02-04", "wishes so")
    ward.courses = [first.record, second.record]
    let over = summary(ward, "2026-02-05")
    #expect(over.courses.first?.advice?.items.map(\.key) == [.selfMassageDosed])
    #expect(over.courses.last?.advice == nil)
    #expect(text(over).contains("\n  Advice\n    At home massage yourself"))
    #expect(!text(summary(ward, "2026-02-05", showsNotes: false)).contains("tapping"))
    ward.courses.append(third.record)
    let json = SummaryJSON(summary(ward, "2026-03-02")).json.description
    #expect(
      json.contains(
        #""advice":[{"key":"two-courses","text":"Two courses a year or more are advised."}]"#))
  }
}
