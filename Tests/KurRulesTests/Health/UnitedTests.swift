import KurDomain
import KurRules
import Testing

/// Two records that are one person's: the stricter word counts.
@Suite struct UnitedTests {
  private let knee = Site("knee", .left)

  private func bars(_ one: Case, on day: CalendarDay = "2026-03-02") -> [Bar] {
    one.chart(on: day).bars(kind: nil, sites: one.catalogue.body.sites, on: day).all
  }

  private func words(_ one: Case, on day: CalendarDay = "2026-03-02") -> [String] {
    bars(one, on: day).map { "\($0.code) \($0.level.rawValue)" }
  }

  @Test func `a closing under one number does not end what was found under the other`() throws {
    var one = try Case()
    one.under(1) { $0.state("abscess") }
    one.under(2) { $0.state("abscess") }
    one.under(1) { $0.close("abscess", on: "2026-02-27") }
    #expect(words(one) == ["abscess defer"])
    one.close("abscess", on: "2026-02-28")
    #expect(words(one).isEmpty)
  }

  @Test func `what is healed under one number stays open under the other`() throws {
    var one = try Case()
    one.under(2) { $0.state("wound", [knee]) }
    one.under(1) { $0.screen("2026-02-28", .daily, healed: ["wound"]) }
    #expect(words(one) == ["wound regional"])
  }

  @Test func `a reading under one number is not closed under the other`() throws {
    var one = try Case()
    one.under(1) {
      $0.screen("2026-02-27", .nothing, [.temperature(Temperature(tenths: 385))])
    }
    one.under(2) { $0.close("fever", on: "2026-02-28") }
    #expect(words(one) == ["fever defer"])
    one.close("fever", on: "2026-02-28")
    #expect(words(one).isEmpty)
  }

  @Test func `all readings of both are looked at`() throws {
    var one = try Case()
    one.under(1) {
      $0.screen("2026-02-27", .nothing, [.temperature(Temperature(tenths: 385))])
    }
    one.under(2) {
      $0.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: 366))])
    }
    #expect(words(one).isEmpty)
  }

  @Test func `a clearance under one number does not cover what was found under the other`() throws {
    var one = try Case()
    one.under(1) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", intensity: 2)
    }
    #expect(words(one) == ["anticoagulants warning"])
    one.under(2) { $0.state("anticoagulants") }
    #expect(words(one) == ["anticoagulants clearance"])
    one.clear("anticoagulants", from: "2026-03-02")
    #expect(words(one) == ["anticoagulants warning"])
  }

  @Test func `of two clearances the weaker pressure and the earlier end count`() throws {
    var one = try Case()
    one.under(1) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", intensity: 1, until: "2026-04-20")
    }
    one.under(2) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", intensity: 2, until: "2026-03-10")
    }
    let bar = try #require(bars(one).first)
    #expect(bar.maximumIntensity == 1)
    #expect(bar.until == "2026-03-10")
    #expect(bars(one).count == 1)
    #expect(words(one, on: "2026-03-10") == ["anticoagulants warning"])
    #expect(words(one, on: "2026-03-11") == ["anticoagulants clearance"])
  }

  @Test func `of two clearances only the leaves of both are free`() throws {
    var one = try Case()
    one.under(1) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", leaves: ["knee", "thigh"])
    }
    one.under(2) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", leaves: ["knee"])
    }
    func level(_ leaf: Code<Leaf>) -> Bar.Level? {
      one.chart(on: "2026-03-02")
        .bars(kind: nil, sites: [Site(leaf, .left)], on: "2026-03-02").all.first?.level
    }
    #expect(level("knee") == .warning)
    #expect(level("thigh") == .clearance)
  }

  @Test func `a later clearance for the whole record takes the place of both`() throws {
    var one = try Case()
    one.under(1) {
      $0.state("anticoagulants")
      $0.clear("anticoagulants", intensity: 1, until: "2026-03-10")
    }
    one.under(2) { $0.state("anticoagulants") }
    one.clear("anticoagulants", intensity: 2, from: "2026-03-02", until: "2026-04-20")
    let bar = try #require(bars(one).first)
    #expect(bar.maximumIntensity == 2)
    #expect(bar.until == "2026-04-20")
  }

  @Test func `what was narrowed under one number bars in full under the other`() throws {
    var one = try Case()
    one.under(1) {
      $0.state("wound", [knee])
      $0.narrow("wound", to: [knee])
    }
    #expect(Set(bars(one).flatMap(\.sites)) == [knee])
    one.under(2) { $0.state("wound", [knee]) }
    #expect(Set(bars(one).flatMap(\.sites)).count == 3)
  }

  @Test func `a date told under one number does not date what the other leaves open`() throws {
    var one = try Case()
    one.under(1) { $0.state("mi-acute") }
    one.under(2) { $0.state("mi-past", since: "2015-05-01") }
    #expect(words(one).contains("mi-acute absolute"))
    one.state("mi-past", since: "2015-05-01", on: "2026-03-02")
    #expect(!words(one).contains("mi-acute absolute"))
  }

  @Test func `what stands under both is told once`() throws {
    var one = try Case()
    one.under(1) { $0.state("abscess") }
    one.under(2) { $0.state("abscess") }
    #expect(words(one) == ["abscess defer"])
  }
}

@Suite struct RetentionTests {
  private func end(_ born: CalendarDay, _ last: CalendarDay) throws -> CalendarDay {
    Retention.end(born: born, lastEntry: last, parameters: try Case().catalogue.parameters)
  }

  @Test func `records are kept for 25 years after the last entry`() throws {
    #expect(try end("1980-05-04", "2026-03-02") == "2051-03-02")
  }

  @Test func `those of a child are kept for 10 years after the 18th birthday at least`() throws {
    #expect(try end("2024-02-29", "2026-03-02") == "2052-02-29")
    #expect(try end("2023-03-02", "2026-03-02") == "2051-03-02")
  }
}

extension Case {
  /// What is recorded under one number, before it was known that another one is the same person's.
  mutating func under(_ number: Int64, _ record: (inout Case) -> Void) {
    let origin = RecordOrigin([Key(rawValue: number)])
    let before = health
    record(&self)
    health.findings =
      before.findings
      + health.findings.dropFirst(before.findings.count).map {
        Finding(
          key: $0.key, stated: $0.stated, day: $0.day, recorded: $0.recorded, origin: origin)
      }
    health.readings =
      before.readings
      + health.readings.dropFirst(before.readings.count).map {
        DatedReading($0.reading, day: $0.day, recorded: $0.recorded, origin: origin)
      }
    health.closures =
      before.closures
      + health.closures.dropFirst(before.closures.count).map {
        FindingClosure(
          code: $0.code, basis: $0.basis, day: $0.day, recorded: $0.recorded, origin: origin)
      }
    health.clearances =
      before.clearances
      + health.clearances.dropFirst(before.clearances.count).map {
        Clearance(
          patient: $0.patient, code: $0.code, leaves: $0.leaves, kinds: $0.kinds,
          maximumIntensity: $0.maximumIntensity, from: $0.from, until: $0.until,
          physician: $0.physician, reason: $0.reason, origin: origin)
      }
    health.revisions =
      before.revisions
      + health.revisions.dropFirst(before.revisions.count).map {
        FindingRevision(
          code: $0.code, choice: $0.choice, day: $0.day, physician: $0.physician,
          reason: $0.reason, recorded: $0.recorded, origin: origin)
      }
  }
}
