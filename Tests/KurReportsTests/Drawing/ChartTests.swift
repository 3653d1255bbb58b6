import KurDomain
import KurReports
import KurRules
import KurTexts
import Testing

@Suite struct ChartTests {
  private static let labels = CourseChart.Labels(Texts.english)

  private func dates(_ count: Int) -> [CourseChart.Date] {
    (1...count).map {
      CourseChart.Date(
        number: "\($0)", day: "03-\($0)", stage: $0 < 4 ? "Introductory" : "Main",
        planned: 15 + $0, given: $0 <= count / 2 + 1 ? 14 + $0 : nil)
    }
  }

  @Test(arguments: [1, 10, 25])
  func `a course has a bar a session given and a step a session planned`(_ count: Int) {
    let svg = CourseChart(dates(count), labels: Self.labels).svg(title: "", words: "", id: "a")
    let given = count / 2 + 1
    // One more of each in the legend, and one of the dashed where something is to come.
    #expect(svg.count(of: "class=\"k-done\"") == given + 1)
    let isAllGiven = given == count
    #expect(svg.count(of: "stroke-dasharray=\"4 3\"") == (isAllGiven ? 0 : 2 * (count - given) + 1))
    #expect(svg.isDrawable)
  }

  @Test func `missed, interrupted, uncounted and against a rule are told apart by shape`() {
    let chart = CourseChart(
      [
        .init(number: "–", day: "", stage: nil, planned: 20, given: 5, mark: .interrupted),
        .init(missed: "03-03"),
        .init(number: "–", day: "", stage: nil, planned: 20, given: 40, mark: .deviation),
        .init(number: "–", day: "", stage: nil, planned: 20, given: 4, mark: .notCounted),
      ], labels: Self.labels)
    let svg = chart.svg(title: "", words: "", id: "a")
    for word in ["interrupted", "missed date", "against a rule", "does not count"] {
      #expect(svg.contains(">\(word)</text>"))
    }
    #expect(svg.count(of: "class=\"k-mark\"") == 2)
    #expect(svg.count(of: "url(#a-hatch)") == 2)
  }

  @Test func `a missed date is named on a crowded axis, and a break is seen`() {
    var dates = (1...30).map { number in
      CourseChart.Date(
        number: "\(number)", day: "day-\(number)", stage: "Main", planned: 20, given: 20)
    }
    dates[13] = CourseChart.Date(missed: "gone")
    let whole = CourseChart(dates, labels: Self.labels).svg(title: "", words: "", id: "a")
    #expect(whole.contains(">gone</text>"))
    #expect(!whole.contains(">day-14</text>"))
    dates[20].followsGap = true
    let broken = CourseChart(dates, labels: Self.labels).svg(title: "", words: "", id: "a")
    #expect(broken.count(of: "k-axis") == whole.count(of: "k-axis") + 2)
  }

  @Test func `the stages are bands, and a missed date lies in the one before it`() {
    let chart = CourseChart(
      [
        .init(number: "1", day: "", stage: "Introductory", planned: 15, given: 15),
        .init(missed: "03-03"),
        .init(number: "2", day: "", stage: "Main", planned: 15, given: nil),
      ], labels: Self.labels)
    let svg = chart.svg(title: "", words: "", id: "a")
    #expect(svg.contains("width=\"160\" height=\"180\" class=\"k-band\""))
    #expect(svg.contains("width=\"80\" height=\"180\" class=\"k-bandOther\""))
  }

  @Test func `no value is beyond the drawing`() {
    for value in [-.infinity, -5, 0, 10, 1e300, .infinity, .nan] as [Double] {
      let score = ScoreChart(
        [.init("1", before: value, after: value), .init("2", before: 3)], in: 0...10,
        threshold: .init(value, "x"))
      let bars = BarChart([.init("a", value), .init("b", nil)], limit: .init(value, "x"))
      #expect(score.svg(title: "", words: "", id: "a").isDrawable)
      #expect(bars.svg(title: "", words: "", id: "a").isDrawable)
    }
    #expect(CourseChart([], labels: Self.labels).svg(title: "", words: "", id: "a").isDrawable)
    #expect(ScoreChart([], in: 0...0).svg(title: "", words: "", id: "a").isDrawable)
    #expect(BarChart([]).svg(title: "", words: "", id: "a").isDrawable)
  }

  @Test func `a month has its number, and its year stands once below`() {
    let months = ["11", "12", "01", "02"]
    let svg = BarChart(
      months.enumerated().map { BarChart.Bar($1, 3, group: $0 < 2 ? "2025" : "2026") }
    ).svg(title: "", words: "", id: "a")
    for word in months + ["2025", "2026"] { #expect(svg.count(of: ">\(word)</text>") == 1) }
  }

  @Test func `nothing is drawn or written where there is no case`() {
    let svg = BarChart([.init("a", [0, 7]), .init("b", [0, 0])]).svg(
      title: "", words: "", id: "a")
    #expect(svg.count(of: "class=\"k-done\"") == 0)
    #expect(svg.count(of: "class=\"k-edge\"") == 1)
    // That of the axis alone.
    #expect(svg.count(of: ">0</text>") == 1)
    #expect(svg.count(of: ">7</text>") == 1)
  }

  @Test(arguments: [1, 12, 24, 62, 300])
  func `many bars keep a width, and labels keep apart`(_ count: Int) {
    let bars = (0..<count).map { BarChart.Bar("\($0 % 90 + 10)", [1, 2, 3]) }
    let svg = BarChart(bars).svg(title: "", words: "", id: "a")
    #expect(svg.isDrawable)
    #expect(svg.count(of: "width=\"0\"") == 0)
    let labels = svg.count(of: "font-size=\"11\" text-anchor=\"middle\"")
    #expect(labels <= 40)
    #expect(labels == count || count > 36)
  }

  @Test func `names are text in a drawing`() {
    let svg = BarChart([.init("<b>&\"", 3)]).svg(
      title: "<script>alert(1)</script>", words: "a & b", id: "a")
    #expect(svg.contains("<title id=\"a-t\">&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    #expect(svg.contains("<desc id=\"a-d\">a &amp; b</desc>"))
    #expect(svg.contains("&lt;b&gt;&amp;&quot;"))
    #expect(!svg.contains("<script"))
  }

  @Test func `pain has its line two points or three tenths below the first`() throws {
    let (ward, _) = try backCourse()
    let course = try #require(summary(ward, "2026-03-17").courses.first)
    let chart = try #require(ScoreChart(painOf: course, texts: .english))
    #expect(chart.threshold?.value == 5)
    #expect(chart.points.map(\.before) == [7, nil, nil, 5, nil, nil, nil, 3, nil, 2])
    #expect(chart.points.map(\.label) == (1...10).map { "\($0)" })
  }

  @Test func `a course is drawn from its summary with its missed dates`() throws {
    let (ward, _) = try backCourse()
    let course = try #require(summary(ward, "2026-03-11").courses.first)
    let chart = CourseChart(course, texts: Texts(.german))
    #expect(chart.dates.map(\.day).prefix(4) == ["02.03.", "03.03.", "04.03.", "05.03."])
    #expect(chart.dates[3].isMissed)
    #expect(chart.dates.filter { $0.given != nil }.count == course.sessions.count)
    #expect(chart.dates.filter { $0.given == nil && !$0.isMissed }.count == course.planned.count)
    #expect(chart.dates.first?.stage == "Einleitung")
  }
}

extension String {
  /// Every attribute has a number where there has to be one.
  var isDrawable: Bool {
    let lower = lowercased()
    return !lower.contains("nan") && !lower.contains("inf\"") && !lower.contains("\"-\"")
      && hasPrefix("<svg ") && hasSuffix("</svg>") && count(of: "width=\"-") == 0
  }
}
