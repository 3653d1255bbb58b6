import KurDomain
import KurRules
import Testing

/// What a physician says of a finding that is already known.
@Suite struct RevisionTests {
  private let knee = Site("knee", .left)

  /// Code, level and sites of what bars on a day.
  private func bars(_ one: Case, on day: CalendarDay = "2026-03-02") -> [String] {
    one.chart(on: day).bars(kind: nil, sites: one.catalogue.body.sites, on: day).all.map { bar in
      let sites =
        bar.isWhole ? "whole" : bar.sites.sorted().map(\.description).joined(separator: " ")
      return "\(bar.code) \(bar.level.rawValue) \(sites)"
    }
  }

  private func refusals(
    narrowing code: Code<Contraindication>, to sites: Set<Site>, _ one: Case
  ) -> [RuleFinding] {
    FindingChanges.findings(
      narrowing: code, to: sites, on: "2026-03-02", in: one.chart(on: "2026-03-02"))
  }

  private func refusals(
    changing code: Code<Contraindication>, to target: Code<Contraindication>?, _ one: Case
  ) -> [RuleFinding] {
    FindingChanges.findings(
      changing: code, to: target, on: "2026-03-02", in: one.chart(on: "2026-03-02"))
  }

  // MARK: Narrowing

  @Test func `a narrowed wound bars its places and no neighbour, from that day on`() throws {
    var one = try Case()
    one.state("wound", [knee], on: "2026-03-02")
    one.narrow("wound", to: [knee], on: "2026-03-04")
    #expect(bars(one, on: "2026-03-03") == ["wound regional knee.left shin.left thigh.left"])
    #expect(bars(one, on: "2026-03-04") == ["wound regional knee.left"])
    let evidence = one.chart(on: "2026-03-04").activeFindings(on: "2026-03-04").findings
      .map(\.evidence)
    #expect(evidence == ["stated on 2026-03-02; narrowed on 2026-03-04 by T50011"])
  }

  @Test func `several statements of a code are narrowed together`() throws {
    var one = try Case()
    one.state("wound", [knee])
    one.state("wound", [Site("elbow", .right)])
    one.narrow("wound", to: [knee])
    #expect(bars(one) == ["wound regional knee.left"])
  }

  @Test func `what is found again after a narrowing bars in full`() throws {
    var one = try Case()
    one.state("wound", [knee], on: "2026-03-02")
    one.narrow("wound", to: [knee], on: "2026-03-02")
    one.state("wound", [knee], on: "2026-03-03")
    #expect(bars(one, on: "2026-03-03") == ["wound regional knee.left shin.left thigh.left"])
    one.close("wound", on: "2026-03-04")
    #expect(bars(one, on: "2026-03-04").isEmpty)
  }

  @Test func `another place found later stands beside the narrowed one`() throws {
    var one = try Case()
    one.state("skin-damage", [knee, Site("shin", .left)])
    one.narrow("skin-damage", to: [knee])
    one.state("skin-damage", [Site("hand", .left)], on: "2026-03-02")
    #expect(bars(one) == ["skin-damage regional knee.left", "skin-damage regional hand.left"])
  }

  @Test func `a narrowed finding is narrowed once more, and closed`() throws {
    var one = try Case()
    one.state("varicose-veins")
    one.narrow("varicose-veins", to: [knee, Site("shin", .left)])
    one.narrow("varicose-veins", to: [knee])
    #expect(bars(one) == ["varicose-veins regional knee.left"])
    one.close("varicose-veins", on: "2026-03-02")
    #expect(bars(one).isEmpty)
  }

  @Test func `of a twofold code the regional part is narrowed, and the rest needs the clearance`()
    throws
  {
    var one = try Case()
    one.state("pregnancy", since: "2025-10-13")
    one.narrow("pregnancy", to: [Site("abdomen")])
    let found = bars(one)
    #expect(found.first == "pregnancy regional abdomen")
    #expect(found.last?.contains("lumbar") == true)
    #expect(found.last?.contains("abdomen") == false)
    #expect(found.count == 2)
  }

  @Test func `a clearance code of some leaves is narrowed`() throws {
    var one = try Case()
    one.state("hernia-disc")
    one.narrow("hernia-disc", to: [Site("lumbar"), Site("sacrum")])
    #expect(bars(one) == ["hernia-disc clearance lumbar sacrum"])
  }

  @Test func `a narrowing is a true part of what was barred`() throws {
    var one = try Case()
    one.state("wound", [knee])
    #expect(refusals(narrowing: "wound", to: [knee], one).isEmpty)
    #expect(refusals(narrowing: "wound", to: [knee, Site("shin", .left)], one).isEmpty)
    let beyond = refusals(narrowing: "wound", to: [knee, Site("foot", .left)], one)
    #expect(beyond.map(\.rule) == ["CONTRAINDICATED"])
    #expect(beyond.map(\.passes) == [.text("knee.left, shin.left, thigh.left")])
    #expect(
      beyond.map(\.message) == [
        "wound bars knee.left, shin.left, thigh.left, and not foot.left: a finding is narrowed to a part "
          + "of what it bars."
      ])
    let same: Set<Site> = [knee, Site("shin", .left), Site("thigh", .left)]
    #expect(refusals(narrowing: "wound", to: same, one).map(\.passes) == ["fewer sites"])
    #expect(refusals(narrowing: "wound", to: [], one).count == 1)
  }

  @Test(arguments: ["phlegmon", "abscess", "anticoagulants", "osteoporosis", "diabetes"])
  func `what bars by its code alone is never narrowed`(code: String) throws {
    var one = try Case()
    one.state(Code(code))
    let found = refusals(narrowing: Code(code), to: [knee], one)
    #expect(found.map(\.rule) == ["CONTRAINDICATED"])
    #expect(found.first?.passes != nil)
  }

  @Test func `a refused narrowing says what would help`() throws {
    var one = try Case()
    one.state("malignancy")
    #expect(
      refusals(narrowing: "malignancy", to: [knee], one).map(\.message) == [
        "malignancy is of class A and bars the whole body, which has no places to be narrowed to. "
          + "It ends so: a physician closes it, or re-classes it to malignancy-treated after radical "
          + "treatment. Or: kur reclass P10019 malignancy --to malignancy-treated."
      ])
  }

  // MARK: Another class

  @Test func `a treated malignancy needs a clearance and bars no more by itself`() throws {
    var one = try Case()
    one.state("malignancy")
    #expect(bars(one) == ["malignancy absolute whole"])
    one.reclass("malignancy", to: "malignancy-treated")
    #expect(bars(one) == ["malignancy-treated clearance whole"])
    one.clear("malignancy")
    #expect(bars(one) == ["malignancy-treated clearance whole"])
    one.clear("malignancy-treated")
    #expect(bars(one) == ["malignancy-treated warning whole"])
  }

  @Test func `closing ends the new code, and what ended it before does not`() throws {
    var one = try Case()
    one.state("malignancy")
    one.state("malignancy-treated")
    one.close("malignancy-treated", on: "2026-02-27")
    one.reclass("malignancy", to: "malignancy-treated")
    #expect(bars(one) == ["malignancy-treated clearance whole"])
    one.close("malignancy-treated", on: "2026-03-02")
    #expect(bars(one).isEmpty)
  }

  @Test func `a malignancy found again bars again, and its end leaves the treated one`() throws {
    var one = try Case()
    one.state("malignancy")
    one.reclass("malignancy", to: "malignancy-treated")
    one.state("malignancy", on: "2026-03-02")
    #expect(bars(one) == ["malignancy absolute whole"])
    one.close("malignancy", on: "2026-03-03")
    #expect(bars(one, on: "2026-03-03") == ["malignancy-treated clearance whole"])
  }

  @Test func `a benign tumour bars its places, and may be narrowed`() throws {
    var one = try Case()
    one.state("tumour-abdominal")
    one.reclass("tumour-abdominal", to: nil)
    #expect(bars(one) == ["tumour-abdominal regional abdomen lumbar sacrum"])
    let action = one.chart(on: "2026-03-02").activeFindings(on: "2026-03-02").findings
      .compactMap(\.row.action)
    #expect(action.isEmpty)
    #expect(refusals(narrowing: "tumour-abdominal", to: [Site("abdomen")], one).isEmpty)
    one.narrow("tumour-abdominal", to: [Site("abdomen")])
    #expect(bars(one) == ["tumour-abdominal regional abdomen"])
    #expect(refusals(changing: "tumour-abdominal", to: nil, one).count == 1)
  }

  @Test func `only what a row lists is what a code becomes`() throws {
    var one = try Case()
    one.state("malignancy")
    one.state("wound", [knee])
    one.state("tumour-abdominal")
    #expect(refusals(changing: "malignancy", to: "malignancy-treated", one).isEmpty)
    #expect(refusals(changing: "tumour-abdominal", to: nil, one).isEmpty)
    #expect(
      refusals(changing: "malignancy", to: nil, one).map(\.message)
        == ["malignancy may become malignancy-treated, not benign."])
    #expect(
      refusals(changing: "malignancy", to: "thrombosis-past", one).map(\.passes)
        == ["malignancy-treated"])
    #expect(
      refusals(changing: "wound", to: nil, one).map(\.message) == [
        "wound is not changed to another class. It ends so: healed, at a screening."
      ])
  }

  @Test(arguments: [(180, false), (181, true)])
  func `a thrombosis is past when it is known to be older than 180 days`(
    days: Int, isPast: Bool
  ) throws {
    var one = try Case()
    let since = CalendarDay("2026-03-02").adding(days: -days)
    one.state("thrombosis", since: since)
    let found = refusals(changing: "thrombosis", to: "thrombosis-past", one)
    #expect(found.isEmpty == isPast)
    #expect(found.allSatisfy { $0.passes == .text("2026-03-03") })
  }

  @Test func `a thrombosis of an unknown day stays what it is until the day is said`() throws {
    var one = try Case()
    one.state("thrombosis")
    #expect(
      refusals(changing: "thrombosis", to: "thrombosis-past", one).map(\.passes)
        == ["the day of the event"])
    one.state("thrombosis", since: "2025-01-10")
    #expect(refusals(changing: "thrombosis", to: "thrombosis-past", one).isEmpty)
    one.reclass("thrombosis", to: "thrombosis-past")
    #expect(bars(one) == ["thrombosis-past clearance whole"])
  }
}
