import KurDomain
import KurRules
import Testing

@Suite struct AllowanceTests {
  private func allowance(_ one: Case, on day: CalendarDay = "2026-03-02") -> Allowance {
    Allowance(
      one.chart(on: day), on: day, zones: one.catalogue.zones.values.sorted { $0.code < $1.code },
      kinds: one.catalogue.kinds.values.sorted { $0.code < $1.code })
  }

  private func zone(_ code: Code<Zone>, _ side: ZoneSide = .none, in all: Allowance) throws
    -> Allowance.OfZone
  {
    try #require(all.zones.first { $0.zone == code && $0.side == side })
  }

  private func kind(_ code: Code<Kind>, in all: Allowance) throws -> Allowance.OfKind {
    try #require(all.kinds.first { $0.kind == code })
  }

  @Test func `without findings everything is free`() throws {
    let all = allowance(try Case())
    #expect(all.isFree)
    #expect(all.zones.count == 30)
    #expect(all.general.isPossible)
    #expect(all.general.halves == 14)
    #expect(all.general.minutes == 60)
  }

  @Test func `a wound bars the zones of its side`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)])
    let all = allowance(one)
    #expect(try zone("KNEE-JOINT", .left, in: all).level == .barred)
    #expect(try zone("KNEE-JOINT", .left, in: all).codes == ["wound"])
    #expect(try zone("KNEE-JOINT", .right, in: all).level == .free)
    #expect(try zone("HEAD", in: all).level == .free)
    // One of the seven parts is half left.
    #expect(all.general.isPossible)
    #expect(all.general.exclusions == ["knee", "shin", "thigh"])
    #expect(all.general.halves == 13)
    #expect(all.general.minutes == 52)
    #expect(try kind("classical-general", in: all).level == .limited)
  }

  @Test func `in pregnancy a cleared patient has the example of 40 minutes`() throws {
    var one = try Case()
    one.state("pregnancy", since: "2025-10-13")
    #expect(!allowance(one).general.isPossible)
    one.clear("pregnancy")
    let all = allowance(one)
    #expect(all.general.isPossible)
    #expect(all.general.minutes == 40)
    #expect(all.general.exclusions == ["abdomen", "buttock", "hip", "lumbar", "sacrum", "thigh"])
    #expect(try zone("COLLAR", in: all).level == .limited)
    #expect(try zone("COLLAR", in: all).until == "2026-05-20")
    #expect(try zone("LUMBOSACRAL", in: all).level == .barred)
  }

  @Test(arguments: [(4, true), (5, false)])
  func `fewer parts than the least are no general massage`(least: Int, isPossible: Bool) throws {
    var one = try Case(parameters: [.generalLeastGroups: "\(least)"])
    one.state("pregnancy", since: "2025-10-13")
    one.clear("pregnancy")
    let all = allowance(one)
    #expect(all.general.halves == 9)
    #expect(all.general.isPossible == isPossible)
    #expect(try kind("relaxation", in: all).level == (isPossible ? .limited : .barred))
  }

  @Test func `a fever bars every zone until the day on which it may be over`() throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: 385))])
    let all = allowance(one)
    #expect(all.zones.allSatisfy { $0.level == .barred && $0.codes == ["fever"] })
    #expect(all.zones.allSatisfy { $0.until == "2026-03-05" })
    #expect(!all.general.isPossible)
  }

  @Test func `a sign bars as a code does`() throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.saturation(89)])
    let all = allowance(one)
    #expect(all.zones.allSatisfy { $0.codes == ["saturation"] && $0.until == "2026-03-03" })
    #expect(!all.general.isPossible)
    #expect(allowance(one, on: "2026-03-03").isFree)
  }

  @Test func `a clearance limits the pressure until its last day`() throws {
    var one = try Case()
    one.state("anticoagulants")
    #expect(try zone("BACK", in: allowance(one)).level == .barred)
    one.clear("anticoagulants")
    let back = try zone("BACK", in: allowance(one))
    #expect(back.level == .limited)
    #expect(back.maximumIntensity == 2)
    #expect(back.until == "2026-05-20")
  }

  @Test func `a clearance of some leaves opens the zones that lie within them`() throws {
    var one = try Case()
    one.state("anticoagulants")
    one.clear("anticoagulants", leaves: ["knee", "shin", "thigh"])
    #expect(try zone("KNEE-JOINT", in: allowance(one)).level == .limited)
    #expect(try zone("LOWER-LIMB", in: allowance(one)).level == .barred)
  }

  @Test func `what holds in some kinds bars those kinds and no zone`() throws {
    var one = try Case()
    one.state("pacemaker")
    one.clear("pacemaker", kinds: ["classical-local"])
    let all = allowance(one)
    #expect(try kind("hardware", in: all).level == .barred)
    #expect(try zone("HEAD", in: all).level == .free)
    #expect(try zone("THORAX", in: all).level == .barred)
  }

  @Test func `after a recent infarction only local kinds are left`() throws {
    var one = try Case()
    one.state("mi-past", since: "2025-12-01")
    one.clear("mi-recent")
    let all = allowance(one)
    #expect(try kind("classical-general", in: all).level == .barred)
    #expect(try kind("classical-local", in: all).level == .limited)
    #expect(!all.general.isPossible)
  }
}
