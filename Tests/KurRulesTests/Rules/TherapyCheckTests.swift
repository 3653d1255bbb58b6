import KurDomain
import KurRules
import Testing

/// What keeps a treatment beside massage from being given.
@Suite struct TherapyCheckTests {
  private let day: CalendarDay = "2026-03-03"

  private func found(
    _ therapy: Code<Therapy>, _ sites: Set<Site> = [Site("knee", .left)], in one: Case
  ) throws -> [RuleFinding] {
    let given = TherapyGiven(
      patient: one.patient.key, therapy: therapy, day: day, sites: sites, name: "one")
    let row = try #require(one.therapyRows[therapy])
    return RuleBook.judge(ProposedTherapy(given: given, therapy: row), in: one.chart(on: day))
  }

  @Test func `what is absolute refuses`() throws {
    var one = try Case()
    one.state("malignancy")
    let found = try found("electrotherapy", in: one)
    #expect(found.map(\.rule) == ["CONTRAINDICATED"])
    #expect(found.map(\.level) == [.hard])
    #expect(found.first?.bar?.code == "malignancy")
    #expect(try self.found("climatotherapy", in: one).isEmpty)
  }

  @Test func `a pacemaker bars electrotherapy until it is cleared for all, and on the chest`()
    throws
  {
    var one = try Case()
    one.state("pacemaker")
    #expect(try found("electrotherapy", in: one).map(\.level) == [.hard])
    one.clear("pacemaker", kinds: ["hardware"])
    #expect(try found("electrotherapy", in: one).map(\.level) == [.hard])
    one.clear("pacemaker")
    #expect(try found("electrotherapy", in: one).map(\.level) == [.soft])
    #expect(
      try found("electrotherapy", [Site("chest-upper")], in: one).map(\.level).contains(.hard))
  }

  @Test func `what is regional bars its leaves only`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)])
    #expect(try found("bubble-bath", [Site("foot", .left)], in: one).isEmpty)
    #expect(try found("bubble-bath", [Site("shin", .left)], in: one).map(\.level) == [.hard])
    let whole = try found("bubble-bath", [], in: one)
    #expect(whole.first?.message.hasSuffix("--leaf LEAF names the place.") == true)
  }

  @Test(arguments: [
    ("hydrotherapy", "160/90"), ("hydrotherapy", "185/90"), ("hot-air-shower", "185/115"),
    ("bubble-bath", "160/100"),
  ])
  func `raised pressure keeps off water and heat, the graver grade as well`(
    therapy: String, pressure: String
  ) throws {
    var one = try Case()
    let reading = try #require(BloodPressure(pressure))
    one.screen(day, .nothing, [.pressure(reading), .pressure(reading)])
    #expect(try found(Code(therapy), in: one).map(\.level) == [.hard])
    #expect(try found("kinetotherapy", in: one).isEmpty)
  }

  @Test func `medicines and ointments are warned of`() throws {
    var one = try Case()
    one.state("anticoagulants")
    #expect(try found("medicines", in: one).map(\.level) == [.soft])
    one.state("lubricant-allergy")
    #expect(try found("ointment", in: one).map(\.level) == [.soft])
  }
}
