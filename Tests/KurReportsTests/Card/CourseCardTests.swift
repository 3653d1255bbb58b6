import KurDomain
import KurReports
import KurRules
import KurTexts
import Testing

@Suite struct CourseCardTests {
  private func document(
    _ ward: Ward, _ day: String, _ language: Language = .english, showsNotes: Bool = true,
    codes: CourseCard.Codes? = nil
  ) throws -> Document {
    let course = try #require(ward.courses.first?.course.key)
    let summary = summary(ward, day, showsNotes: showsNotes)
    let card = try #require(CourseCard(summary, course: course, codes: codes))
    return CourseCardLayout(card, Texts(language)).document
  }

  private func table(_ document: Document) throws -> Table {
    for case .table(let table) in document.blocks { return table }
    return try #require(nil)
  }

  @Test func `a card has a row a session, given or to come`() throws {
    let (ward, _) = try backCourse()
    let table = try table(try document(ward, "2026-03-13"))
    #expect(table.isForm)
    #expect(table.rows.count == 10)
    #expect(
      table.rows[3].cells
        == ["4", "Fri 2026-03-06", "main", "26", "26", "2", "5→4", "Ana Popa", ""])
    #expect(
      table.rows[8].cells == ["9", "Mon 2026-03-16", "final", "39", "", "2", "", "", ""])
  }

  @Test func `a session that does not count has its row too`() throws {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(CourseWishes(kind: "back", zone: "BACK-LUMBAR"), in: ward, day: "2026-03-02"))
    course.give("2026-03-02") {
      $0.minutes = 5
      $0.interrupted = "dizzy"
    }
    ward.courses = [course.record]
    let table = try table(try document(ward, "2026-03-02"))
    #expect(table.rows.count == 11)
    #expect(table.rows[0].cells.prefix(1) == ["–"])
    #expect(table.rows[1].cells.prefix(1) == ["1"])
  }

  @Test func `a card tells no notes to who may not read them`() throws {
    let (ward, _) = try backCourse()
    let goal = "sit a working day without pain"
    #expect(DocumentPage(try document(ward, "2026-03-13")).html.contains(goal))
    #expect(
      !DocumentPage(try document(ward, "2026-03-13", showsNotes: false)).html.contains(goal))
  }

  @Test func `a card says that a course rests or has ended, and why to who may read it`() throws {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(CourseWishes(kind: "back", zone: "BACK-LUMBAR"), in: ward, day: "2026-03-02"))
    course.give("2026-03-02")
    ward.courses = [course.record]
    func notices(_ day: String, showsNotes: Bool = true) throws -> [String] {
      try document(ward, day, showsNotes: showsNotes).blocks.compactMap {
        if case .notice(let text) = $0 { text } else { nil }
      }
    }
    #expect(try notices("2026-03-03").isEmpty)
    course.decide(.discontinue, "2026-03-13", "moved away")
    ward.courses = [course.record]
    #expect(try notices("2026-03-13") == ["Course discontinued on 2026-03-13: moved away"])
    #expect(
      try notices("2026-03-13", showsNotes: false) == ["Course discontinued on 2026-03-13"])
  }

  @Test func `all that bars stands on the card, before the warnings`() throws {
    var (ward, _) = try backCourse()
    let codes = ["burn", "wound", "skin-damage", "skin-infection", "purulent-process"]
    ward.health.findings += codes.enumerated().map { index, code in
      Finding(
        key: Key(rawValue: Int64(10 + index)),
        stated: StatedFinding(code: Code(code), sites: [Site("hand", .left)]),
        day: .of("2026-03-12"), recorded: Instant(.of("2026-03-12")))
    }
    let html = DocumentPage(try document(ward, "2026-03-13")).html
    let summary = summary(ward, "2026-03-13")
    let bars = summary.findings.filter { $0.level < .warning && $0.kinds.isEmpty }
    #expect(bars.count >= codes.count)
    for bar in bars { #expect(html.contains(bar.name), "\(bar.name)") }
  }

  @Test func `a card is read from left to right in each language`() throws {
    let (ward, _) = try backCourse()
    let titles = try Language.allCases.map { language in
      try table(try document(ward, "2026-03-13", language)).columns.map(\.title).joined(
        separator: " ")
    }
    #expect(
      titles == [
        "No Day Stage Plan, min Given, min Intensity Pain Therapist Therapist’s signature",
        "Nr. Data Etapa Plan, min Efectuat, min Intensitate Durere Terapeut Semnătura terapeutului",
        "№ Дата Этап План, мин Проведено, мин Сила Боль Массажист Подпись массажиста",
        "Nr. Tag Abschnitt Plan, Min. Gegeben, Min. Stärke Schmerz Therapeut Unterschrift Therapeut",
      ])
  }

  private static let drawn = """
    <?xml version="1.0"?><svg width="8" height="4" version="1.1"><g fill="#000000">
    <rect x="0" y="0" width="8" height="4" fill="#FFFFFF" />
    <rect x="0.00" y="0.00" width="4.00" height="4.00" />
    <rect x="6.00" y="0.00" width="2.00" height="4.00" /></g></svg>
    """

  @Test func `codes are drawn from numbers alone`() throws {
    let symbol = try #require(Symbol(svg: Self.drawn))
    let svg = symbol.svg(title: "C20015", words: "Bar code", id: "a")
    #expect(svg.contains("d=\"M20 10h4v4h-4zM26 10h2v4h-2z\" fill=\"#000000\""))
    let (ward, _) = try backCourse()
    let codes = CourseCard.Codes(bars: symbol, qr: symbol)
    let html = DocumentPage(try document(ward, "2026-03-13", codes: codes)).html
    #expect(html.count(of: "<div class=\"pictures codes\">") == 1)
  }

  @Test(arguments: [
    "", "<svg >", "<svg width=\"8\" height=\"4\"></svg>",
    "<svg width=\"8\" height=\"4\"><rect x=\"a\" y=\"0\" width=\"1\" height=\"1\"/></svg>",
    "<svg width=\"8\" height=\"4\"><rect x=\"0\" y=\"0\" width=\"1\" height=\"inf\"/></svg>",
    "<svg width=\"8\" height=\"4\"><script>alert(1)</script></svg>",
  ])
  func `what is no drawing of bars is no code`(_ svg: String) {
    #expect(Symbol(svg: svg) == nil)
  }
}
