import KurDomain
import KurRules
import Testing

@Suite struct BarTests {
  /// Code, level and leaves of all bars on a zone on 2 March.
  private func bars(
    _ one: Case, _ kind: Code<Kind>, _ zone: Code<Zone>, side: ZoneSide? = nil,
    indication: Code<Indication>? = nil
  ) throws -> [String] {
    let terms = try one.terms(Case.wishes(kind, zone) { $0.side = side })
    let bars = one.chart(on: "2026-03-02").bars(
      kind: kind, sites: terms.sites, indication: indication.flatMap { one.indications[$0] },
      on: "2026-03-02")
    return bars.all.map { bar in
      let leaves = Set(bar.sites.map(\.leaf)).sorted().map(\.rawValue).joined(separator: " ")
      let place = bar.isWhole ? "whole" : bar.kinds.isEmpty ? leaves : "kinds"
      return "\(bar.code) \(bar.level.rawValue) \(place)"
    }
  }

  private func pregnant() throws -> Case {
    var one = try Case()
    one.state("pregnancy", since: "2025-10-13")
    return one
  }

  @Test func `in pregnancy the collar zone needs a clearance`() throws {
    var one = try pregnant()
    let leaves = "chest-upper nape shoulder-girdle upper-back"
    #expect(try bars(one, "classical-local", "COLLAR") == ["pregnancy clearance \(leaves)"])
    one.clear("pregnancy")
    #expect(try bars(one, "classical-local", "COLLAR") == ["pregnancy warning \(leaves)"])
  }

  @Test func `in pregnancy no clearance opens the loin`() throws {
    var one = try pregnant()
    one.clear("pregnancy")
    #expect(
      try bars(one, "classical-local", "LUMBOSACRAL") == [
        "pregnancy regional buttock lumbar sacrum"
      ])
  }

  @Test func `menstruation leaves the collar zone free and bars parts of the whole body`() throws {
    var one = try Case()
    one.state("menstruation", on: "2026-03-02")
    #expect(try bars(one, "classical-local", "COLLAR").isEmpty)
    #expect(
      try bars(one, "classical-general", "GENERAL") == [
        "menstruation regional abdomen buttock hip lumbar sacrum thigh"
      ])
  }

  @Test func `varicose veins bar the legs of the anti-cellulite zone`() throws {
    var one = try Case()
    one.state("varicose-veins")
    #expect(
      try bars(one, "anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN") == [
        "varicose-veins regional knee shin thigh"
      ])
  }

  @Test func `a disc hernia is cleared and an inflamed one never`() throws {
    var one = try Case()
    one.state("hernia-disc")
    one.clear("hernia-disc")
    #expect(
      try bars(one, "back", "BACK", indication: "ind-spinal-hernia") == [
        "hernia-disc warning mid-back upper-back"
      ])
    one.state("hernia-inflamed")
    one.clear("hernia-inflamed")
    #expect(
      try bars(one, "classical-local", "HAND-FOREARM", side: .left) == [
        "hernia-inflamed absolute whole"
      ])
  }

  @Test func `skin disease of the face is let by for facial indications, pustules are not`() throws
  {
    var one = try Case()
    one.state("skin-disease", [Site("face")])
    #expect(try bars(one, "facial", "FACE", indication: "ind-acne").isEmpty)
    #expect(try bars(one, "facial", "FACE") == ["skin-disease regional face"])
    one.state("acne-purulent")
    #expect(
      try bars(one, "facial", "FACE", indication: "ind-acne") == ["acne-purulent regional face"])
  }

  @Test func `a wound bars its neighbours on its side only`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)])
    #expect(
      try bars(one, "classical-local", "LOWER-LIMB", side: .left) == [
        "wound regional knee shin thigh"
      ])
    #expect(try bars(one, "classical-local", "LOWER-LIMB", side: .right).isEmpty)
  }

  @Test func `damage to the skin bars its own place only, and everything when none is marked`()
    throws
  {
    var one = try Case()
    one.state("skin-damage", [Site("knee", .left)])
    #expect(
      try bars(one, "classical-local", "LOWER-LIMB", side: .left) == ["skin-damage regional knee"])
    var unmarked = try Case()
    unmarked.state("skin-damage")
    #expect(
      try bars(unmarked, "classical-local", "COLLAR") == ["skin-damage regional whole"])
  }

  @Test func `a bar of some kinds leaves the others alone`() throws {
    var one = try Case()
    one.state("pregnancy", since: "2026-01-20")
    one.clear("pregnancy")
    #expect(
      try bars(one, "classical-general", "GENERAL").contains(
        "pregnancy-first-trimester absolute kinds"))
    #expect(
      try !bars(one, "classical-local", "COLLAR").contains { $0.contains("trimester") })
  }

  @Test func `a pacemaker bars the apparatus until cleared, and the upper chest always`() throws {
    var one = try Case()
    one.state("pacemaker")
    #expect(
      try bars(one, "hardware", "COLLAR") == [
        "pacemaker regional chest-upper", "pacemaker clearance kinds",
      ])
    #expect(try bars(one, "classical-local", "COLLAR") == ["pacemaker regional chest-upper"])
    #expect(try bars(one, "classical-local", "BACK").isEmpty)
  }

  @Test func `a clearance holds for its leaves, kinds and days`() throws {
    func level(_ change: (inout Case) -> Void) throws -> [String] {
      var one = try Case()
      one.state("hernia-disc")
      change(&one)
      return try bars(one, "back", "BACK")
    }
    let (open, cleared) = (
      "hernia-disc clearance mid-back upper-back", "hernia-disc warning mid-back upper-back"
    )
    #expect(try level { _ in } == [open])
    #expect(try level { $0.clear("hernia-disc", leaves: ["mid-back"]) } == [open])
    #expect(try level { $0.clear("hernia-disc", leaves: ["mid-back", "upper-back"]) } == [cleared])
    #expect(try level { $0.clear("hernia-disc", kinds: ["osteochondrosis"]) } == [open])
    #expect(try level { $0.clear("hernia-disc", kinds: ["back"]) } == [cleared])
    #expect(try level { $0.clear("hernia-disc", until: "2026-03-01") } == [open])
    #expect(try level { $0.clear("hernia-disc", until: "2026-03-02") } == [cleared])
    #expect(try level { $0.clear("hernia-disc", from: "2026-03-03") } == [open])
  }

  @Test func `the gravest bar comes first and the strictest limit holds`() throws {
    var one = try Case()
    one.state("osteoporosis")
    one.state("diabetes")
    one.state("anticoagulants")
    one.clear("anticoagulants", intensity: 1)
    let bars = one.chart(on: "2026-03-02").bars(
      kind: "classical-general", sites: one.catalogue.body.sites, on: "2026-03-02")
    #expect(bars.maximumIntensity == 1)
    one.state("fever-of-unknown-code")
    one.state("phlegmon")
    let graver = one.chart(on: "2026-03-02").bars(
      kind: "classical-general", sites: one.catalogue.body.sites, on: "2026-03-02")
    #expect(graver.all.first?.code == "phlegmon")
    #expect(graver.barring.count == 1)
  }
}
