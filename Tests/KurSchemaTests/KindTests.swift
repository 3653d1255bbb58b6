import KurDomain
import Testing

@Suite struct KindTests {
  let embedded: EmbeddedCatalogue

  init() throws { embedded = try EmbeddedCatalogue() }

  private func zones(of kind: Code<Kind>) -> [Code<Zone>] {
    guard let kind = embedded.kinds.first(where: { $0.code == kind }) else { return [] }
    return embedded.zones.filter { kind.takes($0) }.map(\.code)
  }

  @Test func `kinds name zones that exist and have at least one`() {
    let codes = Set(embedded.zones.map(\.code))
    for kind in embedded.kinds {
      #expect(codes.isSuperset(of: kind.zones + kind.exceptZones), "\(kind.code)")
      #expect(!zones(of: kind.code).isEmpty, "\(kind.code)")
    }
  }

  @Test func `any norm zone means twenty-five of them`() {
    #expect(zones(of: "classical-local").count == 25)
    #expect(zones(of: "hardware").count == 22)
    #expect(Set(zones(of: .child)).subtracting(zones(of: "classical-local")) == ["GENERAL-CHILD"])
    #expect(Set(zones(of: "preventive")).subtracting(zones(of: "classical-local")) == [.general])
    #expect(zones(of: "head-collar") == ["HEAD-COLLAR"])
  }

  @Test func `default and usual counts are within the kind's`() throws {
    for kind in embedded.kinds {
      #expect(kind.sessions.contains(kind.defaultSessions), "\(kind.code)")
      #expect(kind.usualSessions.allSatisfy(kind.sessions.contains), "\(kind.code)")
      #expect(kind.usualSessions.contains(kind.defaultSessions), "\(kind.code)")
    }
    for row in try rows(.kinds) {
      #expect(row.words("usual_sessions").allSatisfy { Int($0) != nil }, "\(row)")
    }
  }

  @Test func `courses in stages have at least five sessions, and only they a ramp`() {
    for kind in embedded.kinds {
      #expect(!kind.hasStages || kind.sessions.lowerBound >= 5, "\(kind.code)")
      #expect(kind.hasStages == (kind.ramp != .flat), "\(kind.code)")
    }
  }

  @Test func `the ramp is required in the general kind alone`() {
    #expect(
      embedded.kinds.filter { $0.ramp == .required }.map(\.code) == ["classical-general"])
    #expect(
      embedded.kinds.filter(\.isGeneral).map(\.code) == ["classical-general", "relaxation"])
  }

  @Test func `medical kinds and only they need a prescription`() {
    for kind in embedded.kinds {
      #expect(kind.needsPrescription == (kind.category == .medical), "\(kind.code)")
    }
  }

  @Test func `every kind has a dosage for every age and zone that it takes`() {
    let catalogue = embedded.catalogue
    for kind in embedded.kinds {
      for zone in zones(of: kind.code) {
        #expect(catalogue.dosage(kind.code, on: zone, ageMonths: nil) != nil, "\(kind.code)")
        #expect(
          catalogue.dosage(kind.code, on: zone, ageMonths: kind.leastAgeMonths) != nil,
          "\(kind.code)")
      }
    }
  }

  @Test func `dosages name kinds and frequencies, and start, target and pressure agree`() {
    let kinds = Set(embedded.kinds.map(\.code))
    let frequencies = Dictionary(
      embedded.frequencies.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for dosage in embedded.dosages {
      #expect(kinds.contains(dosage.kind), "\(dosage.kind)")
      #expect(!dosage.frequencies.isEmpty, "\(dosage.kind)")
      #expect(dosage.frequencies.allSatisfy { frequencies[$0] != nil }, "\(dosage.kind)")
      #expect(dosage.minutes.contains(dosage.startMinutes), "\(dosage.kind)")
      #expect(dosage.minutes.contains(dosage.targetMinutes), "\(dosage.kind)")
      #expect(dosage.startMinutes <= dosage.targetMinutes, "\(dosage.kind)")
      #expect(dosage.intensityTarget <= dosage.intensityMaximum, "\(dosage.kind)")
      #expect(dosage.intensityMaximum <= 4, "\(dosage.kind)")
    }
  }

  @Test func `a kind without stages has no step, and every other has one`() {
    let staged = Set(embedded.kinds.filter(\.hasStages).map(\.code))
    for dosage in embedded.dosages {
      #expect((dosage.stepCap != nil) == staged.contains(dosage.kind), "\(dosage.kind)")
    }
  }

  @Test func `a child's dose grows with its age`() {
    let catalogue = embedded.catalogue
    func dose(_ months: Int) -> (Minutes?, Intensity?) {
      let dosage = catalogue.dosage(.child, on: "GENERAL-CHILD", ageMonths: months)
      return (dosage?.minutes.upperBound, dosage?.intensityMaximum)
    }
    #expect(dose(11) == (20, 2))
    #expect(dose(12) == (30, 2))
    #expect(dose(35) == (30, 2))
    #expect(dose(36) == (30, 3))
  }

  @Test func `the preventive kind follows the general one on zone GENERAL, else the local one`() {
    let catalogue = embedded.catalogue
    let general = catalogue.dosage("preventive", on: .general, ageMonths: 400)
    #expect(general?.minutes == 20...60)
    #expect(general?.stepCap == 10)
    #expect(general?.frequencies == ["alternate", "twice-weekly", "weekly"])
    #expect(general?.leastGapDays == 2)
    let local = catalogue.dosage("preventive", on: "BACK", ageMonths: 400)
    #expect(local?.minutes == 15...40)
    #expect(local?.stepCap == 5)
    #expect(local?.frequencies == ["daily", "alternate", "twice-weekly"])
    #expect(local?.intensityMaximum == 3)
  }
}
