import KurDomain
import Testing

@Suite struct ContraindicationTests {
  let embedded: EmbeddedCatalogue

  init() throws { embedded = try EmbeddedCatalogue() }

  @Test func `each class has as many codes as the specification`() {
    let counts = Dictionary(grouping: embedded.contraindications, by: \.class)
      .mapValues(\.count)
    #expect(
      counts == [
        .absolute: 34, .clearance: 17, .clearanceAndRegional: 7, .deferring: 17, .regional: 14,
        .warning: 6,
      ])
  }

  @Test func `every absolute and every deferring code says what to do, and no other`() {
    for code in embedded.contraindications {
      let stops = code.class == .absolute || code.class == .deferring
      #expect((code.action != nil) == stops, "\(code.code)")
    }
  }

  @Test func `the emergencies`() {
    #expect(
      Set(embedded.contraindications.filter { $0.action == .emergency }.map(\.code)) == [
        "dvt-suspected", "cardiac-symptom-new", "neuro-red-flag",
        "angina-unstable", "mi-acute", "stroke-acute", "embolism", "abdomen-acute",
        "haemorrhage-acute",
      ])
  }

  @Test func `leaves, kinds, therapies and techniques exist`() {
    let leaves = Set(embedded.leaves.map(\.code))
    let kinds = Set(embedded.kinds.map(\.code))
    let therapies = Set(embedded.therapies.map(\.code.rawValue))
    let techniques = Set(embedded.techniques.map(\.code))
    for code in embedded.contraindications {
      #expect(leaves.isSuperset(of: code.leaves + code.regionalLeaves), "\(code.code)")
      #expect(kinds.isSuperset(of: code.kinds), "\(code.code)")
      #expect(therapies.isSuperset(of: code.therapies), "\(code.code)")
      #expect(techniques.isSuperset(of: code.barredTechniques), "\(code.code)")
    }
  }

  @Test func `a scope has what it is about, and nothing else`() {
    for code in embedded.contraindications {
      #expect((code.scope == .leaves) == !code.leaves.isEmpty, "\(code.code)")
      #expect((code.scope == .kinds) == !code.kinds.isEmpty, "\(code.code)")
      let regional = code.regionalSite || !code.regionalLeaves.isEmpty
      let isTwofold = code.class == .clearanceAndRegional || code.reclassTo.contains("benign")
      #expect(regional == isTwofold, "\(code.code)")
    }
  }

  @Test func `windows read whole days or hours from parameters that exist`() {
    let integers = embedded.parameters.filter { $0.type == .integer }
    let known = Set(integers.map(\.key))
    let parameters = Parameters(embedded.parameters)
    for code in embedded.contraindications {
      for key in [code.afterParameter, code.untilParameter].compactMap(\.self) {
        #expect(known.contains(key), "\(code.code)")
        #expect(parameters.days(key) > 0, "\(code.code)")
      }
    }
  }

  @Test func `only codes of an event have an event, a window or a guess at its day`() {
    for code in embedded.contraindications {
      #expect((code.origin == .event) == (code.event != nil), "\(code.code)")
      if code.origin != .event {
        #expect(code.afterParameter == nil && code.untilParameter == nil, "\(code.code)")
        #expect(!code.undatedIsToday, "\(code.code)")
      }
      #expect(code.untilParameter != nil || !code.untilInclusive, "\(code.code)")
      #expect(code.release != .elapsed || code.untilParameter != nil, "\(code.code)")
    }
  }

  @Test func `the windows of an event follow on each other without a gap`() {
    let parameters = Parameters(embedded.parameters)
    func holding(_ event: String, on day: Int) -> [Code<Contraindication>] {
      embedded.contraindications.filter { code in
        guard code.event == event else { return false }
        if let after = code.afterParameter, day <= parameters.days(after) { return false }
        guard let until = code.untilParameter else { return true }
        return code.untilInclusive
          ? day <= parameters.days(until) : day < parameters.days(until)
      }.map(\.code)
    }
    #expect(holding("infarction", on: 0) == ["mi-acute"])
    #expect(holding("infarction", on: 42) == ["mi-acute"])
    #expect(holding("infarction", on: 43) == ["mi-recent"])
    #expect(holding("infarction", on: 180) == ["mi-recent"])
    #expect(holding("infarction", on: 181) == ["mi-past"])
    #expect(holding("stroke", on: 42) == ["stroke-acute"])
    #expect(holding("stroke", on: 43) == ["stroke-past"])
    #expect(holding("pregnancy", on: 83) == ["pregnancy", "pregnancy-first-trimester"])
    #expect(holding("pregnancy", on: 84) == ["pregnancy"])
    #expect(holding("birth", on: 60) == ["postpartum"])
    #expect(holding("birth", on: 61) == [])
    #expect(holding("surgery", on: 90) == ["surgery-recent"])
    #expect(holding("surgery", on: 91) == [])
    #expect(holding("injury", on: 2) == ["injury-acute"])
    #expect(holding("injury", on: 3) == [])
    #expect(holding("respiratory-infection", on: 1) == ["acute-respiratory-infection"])
    #expect(holding("respiratory-infection", on: 2) == [])
    #expect(holding("gastric-upset", on: 1) == ["gastro-acute"])
    #expect(holding("gastric-upset", on: 2) == [])
    #expect(holding("menstruation", on: 0) == ["menstruation"])
    #expect(holding("menstruation", on: 1) == [])
    #expect(holding("intoxication", on: 1) == [])
    #expect(holding("distress", on: 1) == [])
    #expect(holding("fracture", on: 400) == ["fracture-recent"])
  }

  @Test func `an event that bars for long stays barred while its date is unknown`() {
    let guessed = embedded.contraindications.filter(\.undatedIsToday).compactMap(\.event)
    #expect(
      Set(guessed) == [
        "injury", "respiratory-infection", "gastric-upset", "intoxication", "menstruation",
        "distress", "fracture",
      ])
  }

  @Test func `what a clearance or a warning still limits`() {
    let limited = embedded.contraindications.filter { $0.maximumIntensity != nil }
    #expect(
      limited.map(\.code) == [
        "osteochondrosis-flare", "vascular-fragility", "anticoagulants", "mi-recent",
        "osteoporosis", "diabetes",
      ])
    #expect(limited.map(\.maximumIntensity) == [2, 1, 2, 2, 2, 3])
    let barred = embedded.contraindications.filter { !$0.barredTechniques.isEmpty }
    #expect(barred.map(\.code) == ["vascular-fragility", "osteoporosis"])
    #expect(barred.map(\.barredTechniques) == [["percuss", "pluck", "squeeze"], ["percuss"]])
    #expect(embedded.contraindications.filter(\.localOnly).map(\.code) == ["mi-recent"])
    #expect(embedded.contraindication("mi-recent")?.leastGapDays == 2)
  }

  @Test func `whatever ends has words for its end`() {
    for code in embedded.contraindications where code.release != .none {
      #expect(!code.releaseText.isEmpty, "\(code.code)")
    }
  }
}
