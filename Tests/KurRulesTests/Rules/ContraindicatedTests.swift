import KurDomain
import KurRules
import Testing

@Suite struct ContraindicatedTests {
  private let day: CalendarDay = "2026-03-02"

  private func course(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    born: CalendarDay = "1990-01-01"
  ) throws -> Case {
    var one = try Case(born: born)
    try one.prescribe(kind, zone)
    return one
  }

  private func found(
    _ one: Case, _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> [RuleFinding] {
    try one.findings(Contraindicated(), day, change)
  }

  @Test func `a fever measured today refuses, says what to do, and stands`() throws {
    var one = try course()
    one.screen(day, .nothing, [.temperature(Temperature(tenths: 382))])
    let finding = try #require(try found(one).first)
    #expect(finding.level == .hard)
    #expect(finding.override == .nobody)
    #expect(finding.passes == .text("2026-03-05"))
    #expect(finding.bar?.code == "fever")
    #expect(
      finding.message
        == "Fever, >= 38.0 C (fever: 38.2 C on 2026-03-02, "
        + "last raised on 2026-03-02) defers work on the whole body. It ends so: the last reading "
        + "above 37.0 is at least 3 days old, no antipyretic in that time, and today's reading is "
        + "37.0 or less (readings from home count), at the earliest on 2026-03-05.")
    // Asking again, with a routine statement, does not get past it.
    #expect(try one.refusals(day) == ["CONTRAINDICATED"])
  }

  @Test func `what is regional refuses where it meets the leaves worked`() throws {
    var one = try course()
    one.state("menstruation", on: day)
    #expect(try one.refusals(day) == ["CONTRAINDICATED"])
    #expect(try found(one).first?.bar?.sites == [Site("lumbar"), Site("sacrum")])
    #expect(
      try one.refusals(day) { given in
        given.sites = given.sites.filter { $0.leaf != "lumbar" && $0.leaf != "sacrum" }
      }.isEmpty)
  }

  @Test func `what is absolute refuses everywhere`() throws {
    var one = try course()
    one.state("neuro-red-flag")
    let finding = try #require(try found(one).first)
    #expect(finding.bar?.row.action == .emergency)
    #expect(finding.bar?.level == .absolute)
  }

  @Test func `what needs clearance refuses until it is cleared, and warns afterwards`() throws {
    var one = try course()
    one.state("epilepsy")
    #expect(try one.refusals(day) == ["CONTRAINDICATED"])
    #expect(try found(one).map(\.passes) == ["a physician's clearance"])
    one.clear("epilepsy")
    #expect(try one.refusals(day, reason: nil).isEmpty)
    #expect(try found(one).map(\.level) == [.soft])
  }

  @Test func `a clearance that does not apply is named with the reason`() throws {
    func message(_ change: (inout Case) -> Void) throws -> String {
      var one = try course()
      one.state("hernia-disc")
      change(&one)
      let found = try one.findings(ClearanceValid(), day)
      return try #require(found.first).message
    }
    #expect(
      try message { $0.clear("hernia-disc", until: "2026-03-01") }
        == "The clearance of hernia-disc from 2026-02-27 to 2026-03-01 by \(Case.physician.key) was over before "
        + "2026-03-02. A physician clears anew.")
    #expect(
      try message { $0.clear("hernia-disc", from: "2026-03-03") }.contains(
        "begins after 2026-03-02"))
    #expect(
      try message { $0.clear("hernia-disc", kinds: ["back"]) }
        .contains("is for back, not for classical-local"))
    #expect(
      try message { $0.clear("hernia-disc", leaves: ["upper-back", "mid-back"]) }
        .contains("is for mid-back, upper-back, not for lumbar, sacrum"))
  }

  @Test func `the limits of a clearance cap the session`() throws {
    var one = try course()
    try one.give(sessions: 4, from: "2026-02-27")
    one.state("vascular-fragility")
    one.clear("vascular-fragility")
    one.screen("2026-03-05", .nothing, [.pressure(try #require(BloodPressure("120/80")))])
    let later: CalendarDay = "2026-03-05"
    #expect(try one.refusals(later) { $0.intensity = 1 }.isEmpty)
    #expect(try one.refusals(later) { $0.intensity = 2 } == ["CONTRAINDICATED"])
    let limit = try one.findings(Contraindicated(), later) { $0.intensity = 2 }
      .filter { $0.level == .hard }
    #expect(limit.map(\.limit) == [1])
  }

  @Test func `a warning with a limit caps the session as well`() throws {
    var one = try course()
    one.state("osteoporosis")
    try one.give(sessions: 5, from: "2026-02-27")
    #expect(try one.refusals("2026-03-06") { $0.intensity = 2 }.isEmpty)
    #expect(try one.refusals("2026-03-06") { $0.intensity = 3 } == ["CONTRAINDICATED"])
  }

  @Test func `techniques that a finding bars are refused`() throws {
    var one = try Case()
    try one.prescribe("osteochondrosis")
    one.state("osteoporosis")
    try one.give(sessions: 3, from: "2026-02-27")
    #expect(
      try one.refusals("2026-03-04") { $0.techniques = ["stroke-superficial", "percuss"] } == [
        "CONTRAINDICATED"
      ])
    #expect(
      try one.refusals("2026-03-04") { $0.techniques = ["stroke-superficial", "knead"] }.isEmpty)
  }

  @Test func `after an infarction sessions are local, light and every other day`() throws {
    var one = try course()
    one.state("mi-recent", since: "2025-12-01")
    one.clear("mi-recent")
    let calm = Reading.pressure(try #require(BloodPressure("120/80")))
    for day in ["2026-03-02", "2026-03-03", "2026-03-04"] as [CalendarDay] {
      one.screen(day, .nothing, [calm])
    }
    #expect(try one.refusals("2026-03-02").isEmpty)
    try one.give("2026-03-02")
    #expect(try one.refusals("2026-03-03") == ["CONTRAINDICATED"])
    #expect(
      try one.findings(Contraindicated(), "2026-03-03").map(\.passes).contains(.text("2026-03-04")))
    #expect(try one.refusals("2026-03-04").isEmpty)

    var general = try course("classical-general", "GENERAL")
    general.state("mi-recent", since: "2025-12-01")
    general.clear("mi-recent")
    general.screen(day, .nothing, [calm])
    #expect(try general.refusals(day) == ["CONTRAINDICATED"])
  }

  @Test func `all that refuses is said at once`() throws {
    var one = try course()
    one.consents = []
    one.state("epilepsy")
    #expect(
      try one.refusals(day) { given in
        given.minutes = 45
        given.intensity = 3
        given.techniques = ["knead"]
        given.closing = 1
      } == [
        "CONSENT_MISSING", "CONTRAINDICATED", "INTRO_TECHNIQUE", "INTRO_INTENSITY",
        "MINUTES_BOUNDS",
      ])
  }
}
