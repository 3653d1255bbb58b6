import KurDomain
import KurReports
import KurTexts
import Testing

@Suite struct DocumentPageTests {
  private func body(_ blocks: [Block]) throws -> String {
    var document = Document("Summary", in: .english)
    document.blocks = blocks
    let html = DocumentPage(document).html
    let start = try #require(html.firstRange(of: "<main>\n"))
    let end = try #require(html.firstRange(of: "</main>"))
    return String(html[start.upperBound..<end.lowerBound])
  }

  @Test func `a page is a whole file that asks for nothing`() {
    let html = DocumentPage(Document("A & B", in: .romanian, on: .board)).html
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"ro\">"))
    #expect(html.contains("<title>A &amp; B</title>"))
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(html.contains("<body class=\"board\">"))
    #expect(html.hasSuffix("</html>\n"))
    for word in ["<script", "http:", "https:", "url(", "@import", "src="] {
      #expect(!html.contains(word))
    }
  }

  @Test func `a report is written block by block`() throws {
    var table = Table(
      "Sessions", [.init("No", .right), .init("Day"), .init("Note")], remarksFrom: 1)
    table.rows = [
      .init(["1", "2026-03-02", "well"]),
      .init(["–", "2026-03-03"], text: "did not come"),
      .init(["2", "2026-03-04"], text: nil),
    ]
    table.rows[2].remarks = ["against STEP_CAP", "note: x"]
    let written = try body([
      .masthead("Izvor", right: "2026-03-17"),
      .person("Elena Rusu", number: "P10019", facts: ["born 1985", "40 years"]),
      .heading("Course", right: "active"), .subheading("Order"),
      .fields([Field("Zone", ["back", "without sacrum"]), Field("", "more")]),
      .notice("Stop"), .list(["a", "b"]), .table(table), .signatures(["Physician"]),
      .room(lines: 2), .pageBreak,
    ])
    #expect(
      written == """
        <header class="masthead"><b>Izvor</b> <span class="right">2026-03-17</span></header>
        <h1>Elena Rusu <span class="number">P10019</span></h1>
        <p class="facts">born 1985 · 40 years</p>
        <h2 class="two"><span>Course</span> <span class="state">active</span></h2>
        <h3>Order</h3>
        <dl>
        <div><dt>Zone</dt><dd><span>back</span><span>without sacrum</span><span>more</span></dd></div>
        </dl>
        <p class="notice" role="note">Stop</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <div class="scroll" role="region" tabindex="0" aria-label="Sessions">
        <table class="narrow"><caption>Sessions</caption>
        <thead><tr><th scope="col" class="r">No</th><th scope="col">Day</th><th scope="col">Note</th></tr></thead>
        <tbody><tr><th scope="row" class="r">1</th><td class="n">2026-03-02</td><td>well</td></tr><tr><th scope="row" class="r">–</th><td class="n">2026-03-03</td><td colspan="1">did not come</td></tr></tbody>
        <tbody class="kept"><tr class="more"><th scope="row" class="r">2</th><td class="n">2026-03-04</td><td></td></tr><tr class="remark"><td colspan="1"></td><td colspan="2">against STEP_CAP</td></tr><tr class="remark last"><td colspan="1"></td><td colspan="2">note: x</td></tr></tbody>
        </table>
        </div>
        <div class="signatures"><div class="signature">Physician</div></div>
        <div class="room" aria-hidden="true"><div></div><div></div></div>
        <div class="break"></div>

        """)
  }

  @Test func `there is one title of the first rank, whoever it is about`() {
    for blocks in [[], [Block.masthead("Izvor", right: "")], [.paragraph("a")]] {
      var document = Document("Due today", in: .english)
      document.blocks = blocks
      #expect(DocumentPage(document).html.count(of: "<h1>Due today</h1>") == 1)
    }
  }

  @Test func `markup in any text is shown as text`() {
    let evil = "<img src=x onerror=alert(1)>&\"'</style></script>"
    var table = Table(evil, [.init(evil)])
    table.rows = [.init([evil], text: evil)]
    table.rows[0].remarks = [evil]
    let picture = Picture(evil, words: evil, drawing: BarChart([.init(evil, 1)]))
    var document = Document(evil, in: .english)
    document.blocks = [
      .masthead(evil, right: evil), .person(evil, number: evil, facts: [evil]),
      .heading(evil, right: evil), .subheading(evil), .fields([Field(evil, evil)]),
      .paragraph(evil), .notice(evil), .list([evil]), .table(table), .picture(picture),
      .columns([.paragraph(evil)], [.pictures([picture])]), .signatures([evil]),
    ]
    let html = DocumentPage(document).html
    #expect(!html.contains("<img"))
    #expect(html.count(of: "</style>") == 1)
    #expect(!html.contains("</script>"))
  }

  @Test func `control characters are seen and right-to-left names are held together`() throws {
    let written = try body([.paragraph("a\u{0}b\u{1B}[31m\u{202E}c\nd"), .paragraph("שרה לוי")])
    #expect(written.contains("<p>a␀b␛[31mc d</p>"))
    #expect(written.contains("<p>\u{2068}שרה לוי\u{2069}</p>"))
  }

  @Test func `pictures of a page have ids of their own`() throws {
    let picture = Picture("A", words: "b", drawing: BarChart([.init("x", 1)]))
    let written = try body([.picture(picture), .pictures([picture, picture])])
    for id in ["p1", "p2", "p3"] { #expect(written.count(of: "<title id=\"\(id)-t\">") == 1) }
  }

  @Test func `a whole summary and card of a hostile name ask for nothing`() throws {
    let evil = #"</style><script src=https://x>"\5c url(//x) @import\n"#
    var (ward, _) = try backCourse()
    ward.patient = Patient(
      key: ward.patient.key,
      identity: PatientIdentity(name: evil, born: ward.patient.born, guardian: evil))
    let summary = summary(ward, "2026-03-13")
    let course = try #require(summary.courses.first?.key)
    let card = try #require(CourseCard(summary, course: course, codes: nil))
    for document in [
      SummaryLayout(summary, isSigned: true).document, CourseCardLayout(card, .english).document,
    ] {
      let html = DocumentPage(document).html
      #expect(html.count(of: "</style>") == 1)
      #expect(!html.contains("<script"))
      let start = try #require(html.firstRange(of: "<style>")).upperBound
      let end = try #require(html.firstRange(of: "</style>")).lowerBound
      let style = String(html[start..<end])
      // What is typed stands in one string, which nothing of it ends.
      let outside = style.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      for word in ["url(", "@import", "http"] { #expect(!outside.contains(word)) }
      for word in ["<link", "<iframe", "<img", "<a ", "<image", "xlink"] {
        #expect(!html.contains(word))
      }
    }
  }

  @Test func `the foot of a page cannot end its string`() {
    var document = Document("a\"b\\c</style>\nd", in: .english)
    document.blocks = [.paragraph("x")]
    let html = DocumentPage(document).html
    #expect(html.contains(#"content:"a\22 b\5c c\3c /style\3e  d"}"#))
  }
}
