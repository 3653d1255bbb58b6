import KurDomain
import KurReports
import KurRules
import KurTexts
import Testing

@Suite struct BodyOutlineTests {
  private static let labels = BodyOutline.Labels(Texts.english)

  private func outline(
    treated: Set<Site> = [], barred: Set<Site> = [], careful: Set<Site> = []
  ) -> BodyOutline {
    BodyOutline(treated: treated, barred: barred, careful: careful, labels: Self.labels)
  }

  @Test func `every leaf of the catalogue is drawn, once a side and a view`() throws {
    let body = try Ward().catalogue.body
    #expect(body.leaves.count == 26)
    let front = BodyOutline.sites(fromBack: false)
    let back = BodyOutline.sites(fromBack: true)
    #expect(Set(front).count == front.count)
    #expect(Set(back).count == back.count)
    #expect(Set(front + back) == body.sites)
    #expect((front.count, back.count) == (32, 36))
  }

  @Test func `a treated site is filled and a barred one hatched`() {
    let svg = outline(treated: [Site("lumbar")], barred: [Site("knee", .left)])
      .svg(title: "Body", words: "lumbar", id: "a")
    // The loin is seen from one view, the knee from both.
    #expect(svg.count(of: "class=\"k-treatedLeaf\"") == 1)
    #expect(svg.count(of: "class=\"k-treated\"") == 1)
    #expect(svg.count(of: "fill=\"url(#a-hatch)\"") == 3)
    #expect(svg.count(of: "fill=\"url(#a-dots)\"") == 0)
    #expect(svg.contains(">no massage here</text>"))
    #expect(!svg.contains(">with care</text>"))
  }

  @Test func `what is treated and barred has an entry of its own`() {
    let knee = Site("knee", .right)
    let svg = outline(treated: [knee, Site("lumbar")], barred: [knee])
      .svg(title: "", words: "", id: "a")
    for words in ["treated", "treated, barred now"] { #expect(svg.contains(">\(words)</text>")) }
    #expect(!svg.contains(">no massage here</text>"))
  }

  @Test func `where the whole body is barred it is said, and the zone is still seen`() {
    let svg = outline(
      treated: [Site("lumbar")],
      barred: Set(BodyOutline.sites(fromBack: false) + BodyOutline.sites(fromBack: true))
    )
    .svg(title: "", words: "", id: "a")
    #expect(svg.contains(">No massage now: whole body</text>"))
    #expect(svg.count(of: "fill=\"url(#a-hatch)\"") == 0)
    #expect(svg.count(of: "class=\"k-treatedLeaf\"") == 1)
  }

  @Test func `of a course that is over the findings of today are not drawn`() throws {
    let summary = summary(try backCourse().ward, "2026-03-17")
    let course = try #require(summary.courses.first)
    #expect(!course.standing.state.isOpen)
    #expect(BodyOutline(course, findings: summary.findings, texts: .english).barred.isEmpty)
  }

  @Test func `what is barred is not dotted too`() {
    let knee = Site("knee", .right)
    let svg = outline(barred: [knee], careful: [knee]).svg(title: "", words: "", id: "a")
    #expect(svg.count(of: "fill=\"url(#a-dots)\"") == 0)
  }

  @Test func `from the front the left of the patient is right, from the back left`() throws {
    func path(_ site: Site) throws -> Int {
      let svg = outline(treated: [site]).svg(title: "", words: "", id: "a")
      let figure = try #require(svg.firstRange(of: "translate(285"))
      let front = svg[..<figure.lowerBound]
      let shape = try #require(front.firstRange(of: "Z\" class=\"k-treatedLeaf\""))
      let start = try #require(front[..<shape.lowerBound].lastIndex(of: "\""))
      return front[front.index(start, offsetBy: 2)...].first == "-" ? -1 : 1
    }
    #expect(try path(Site("hand", .left)) == 1)
    #expect(try path(Site("hand", .right)) == -1)
  }

  @Test func `findings bar their sites, and those of the whole body all`() throws {
    var (ward, _) = try backCourse()
    func drawn() throws -> BodyOutline {
      let summary = summary(ward, "2026-03-13")
      return BodyOutline(summary.courses.first, findings: summary.findings, texts: .english)
    }
    #expect(try drawn().treated == summary(ward, "2026-03-13").courses.first?.terms.sites)
    #expect(try drawn().barred.contains(Site("shin", .left)))
    #expect(try !drawn().barred.contains(Site("lumbar")))
    ward.health.findings.append(
      Finding(
        key: Key(rawValue: 3), stated: StatedFinding(code: "serious-condition"),
        day: .of("2026-03-13"), recorded: Instant(.of("2026-03-13"))))
    #expect(try drawn().barred == ward.catalogue.body.sites)
  }
}

extension String {
  func count(of part: String) -> Int { ranges(of: part).count }
}
