import KurDomain
import Testing

@Suite struct CatalogueTests {
  let embedded: EmbeddedCatalogue

  init() throws { embedded = try EmbeddedCatalogue() }

  @Test func `every row of the specification is there`() {
    #expect(embedded.contraindications.count == 95)
    #expect(embedded.indications.count == 47)
    #expect(embedded.techniques.count == 15)
    #expect(embedded.leaves.count == 26)
    #expect(embedded.zones.count == 30)
    #expect(embedded.kinds.count == 15)
    #expect(embedded.dosages.count == 18)
    #expect(embedded.therapies.count == 18)
    #expect(embedded.questions.count == 53)
    #expect(embedded.frequencies.count == 5)
  }

  @Test func `no code is used twice`() throws {
    for list in CatalogueList.allCases where list != .dosages {
      let codes = try rows(list).map { try $0.text("code") }
      #expect(Set(codes).count == codes.count, "\(list)")
    }
  }

  @Test func `leaves lie next to leaves`() {
    let leaves = Set(embedded.leaves.map(\.code))
    for leaf in embedded.leaves {
      #expect(leaves.contains(leaf.neighbour) && leaf.neighbour != leaf.code, "\(leaf.code)")
    }
  }

  @Test func `leaves with limits are the front of the neck, the face and the abdomen`() {
    let limits = embedded.leaves.compactMap { leaf in
      leaf.maximumIntensity.map { (leaf.code, $0, leaf.strokingOnly) }
    }
    #expect(limits.map(\.0) == ["face", "neck-front", "abdomen"])
    #expect(limits.map(\.1) == [3, 1, 3])
    #expect(limits.map(\.2) == [false, true, false])
    #expect(embedded.leaves.count(where: \.strokingOnly) == 1)
  }

  @Test func `zones are made of leaves`() {
    let leaves = Set(embedded.leaves.map(\.code))
    for zone in embedded.zones {
      #expect(!zone.leaves.isEmpty && leaves.isSuperset(of: zone.leaves), "\(zone.code)")
      #expect(Set(zone.leaves).count == zone.leaves.count, "\(zone.code)")
    }
  }

  @Test func `the zones of the norm have units and minutes`() {
    let others = embedded.zones.filter { !$0.isNorm }.map(\.code)
    #expect(
      others == [
        "GENERAL-CHILD", "GENERAL", "HEAD-COLLAR", "HIPS-LEGS-BUTTOCKS-ABDOMEN",
        "NAPE-BACK-FEET",
      ])
    for zone in embedded.zones where zone.isNorm {
      #expect(zone.unitTenths != nil && zone.normMinutes != nil, "\(zone.code)")
    }
    let small = embedded.zones.filter { $0.leastMinutes != nil }
    #expect(small.map(\.code) == ["HEAD", "FACE", "NECK", "WRIST-JOINT", "ANKLE-JOINT"])
    #expect(small.allSatisfy { $0.leastMinutes == $0.normMinutes })
  }

  @Test func `the general zones leave head and face out`() {
    for zone in embedded.zones where zone.code == .general || zone.code == "GENERAL-CHILD" {
      #expect(zone.leaves.count == 24)
      #expect(!zone.leaves.contains("head") && !zone.leaves.contains("face"))
    }
  }

  @Test func `every word in a technique's stages is a stage`() throws {
    for row in try rows(.techniques) {
      let words = row.words("stages")
      #expect(!words.isEmpty && words.allSatisfy { Stage(rawValue: $0) != nil }, "\(row)")
    }
    let introductory = embedded.techniques.filter { $0.stages.contains(.introductory) }
    #expect(introductory.map(\.code) == ["stroke-superficial", "rub"])
  }

  @Test func `gap limits grow with the frequency and by class`() {
    #expect(embedded.frequencies.map(\.gapDays) == [1, 1, 2, 3, 7])
    #expect(
      embedded.frequencies.map(\.limits) == [
        nil, GapLimits(normal: 4, hold: 7, stepBack: 14),
        GapLimits(normal: 5, hold: 9, stepBack: 21),
        GapLimits(normal: 7, hold: 14, stepBack: 28),
        GapLimits(normal: 10, hold: 21, stepBack: 35),
      ])
  }

  @Test func `indications name kinds and contraindications`() {
    let kinds = Set(embedded.kinds.map(\.code))
    for indication in embedded.indications {
      #expect(
        !indication.kinds.isEmpty && kinds.isSuperset(of: indication.kinds), "\(indication.code)")
      for code in indication.clearances {
        #expect(embedded.contraindication(code)?.class == .clearance, "\(indication.code)")
      }
    }
  }

  @Test func `seven indications need no prescription`() {
    #expect(
      embedded.indications.filter(\.isNonMedical).map(\.code) == [
        "ind-anxiety", "ind-stress", "ind-insomnia", "ind-overwork", "ind-cellulite",
        "ind-skin-tone", "ind-prevention",
      ])
  }

  @Test func `therapies and questions name contraindications`() {
    let codes = Set(embedded.contraindications.map(\.code))
    for therapy in embedded.therapies {
      #expect(codes.isSuperset(of: therapy.checks), "\(therapy.code)")
    }
    for question in embedded.questions {
      #expect(codes.isSuperset(of: question.leadsTo), "\(question.code)")
    }
  }

  @Test func `questions are asked block by block`() {
    #expect(embedded.questions.map(\.position) == Array(1...53))
    var blocks: [String] = []
    for question in embedded.questions where blocks.last != question.block {
      blocks.append(question.block)
    }
    #expect(
      blocks == [
        "Today", "Heart", "Vessels", "Blood", "Lungs", "Infection", "Tumour", "Skin", "Bones",
        "Abdomen", "Kidney", "Nerves", "Other", "Women", "Child", "Close",
      ])
  }

  @Test func `the daily set is the questions of today, the child's and the judgement of staff`() {
    let every = embedded.questions.filter { $0.asked == .every }.map(\.code.rawValue)
    let today = (1...16).map { $0 < 10 ? "Q0\($0)" : "Q\($0)" }
    #expect(every == today + ["Q53", "Q49", "Q52"])
  }
}
