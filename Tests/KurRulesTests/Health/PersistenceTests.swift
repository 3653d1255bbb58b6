import KurDomain
import KurRules
import Testing

/// What was learnt is not talked away.
@Suite struct PersistenceTests {
  @Test func `strong pain said again on another day is no explanation of it`() throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.pain(8)])
    one.screen("2026-03-03", .nothing, [.pain(8)])
    #expect(one.active(on: "2026-03-03") == ["severe-pain-unexplained"])
    one.screen("2026-03-04", .nothing, [.pain(7)])
    #expect(one.active(on: "2026-03-04") == ["severe-pain-unexplained"])
    one.close("severe-pain-unexplained", on: "2026-03-04")
    #expect(one.active(on: "2026-03-04").isEmpty)
  }

  @Test func `a closure of an earlier day does not end what was found after it`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)], on: "2026-03-03")
    one.close("wound", on: "2026-03-02")
    #expect(one.active(on: "2026-03-03") == ["wound"])
    one.close("wound", on: "2026-03-03")
    #expect(one.active(on: "2026-03-03").isEmpty)
  }

  @Test func `a narrower statement takes nothing from a wider one`() throws {
    var one = try Case()
    one.state("skin-hypersensitivity")
    one.state("skin-hypersensitivity", [Site("hand", .left)])
    let bars = one.chart(on: "2026-03-02").bars(
      kind: nil, sites: [Site("lumbar")], on: "2026-03-02")
    #expect(bars.barring.map(\.code) == ["skin-hypersensitivity"])
  }

  @Test func `the later of two clearances decides`() throws {
    var one = try Case()
    one.state("epilepsy")
    one.clear("epilepsy", intensity: 3, from: "2026-02-20")
    one.clear("epilepsy", intensity: 1, from: "2026-02-27")
    let bars = one.chart(on: "2026-03-02").bars(
      kind: "back", sites: [Site("lumbar")], on: "2026-03-02")
    #expect(bars.maximumIntensity == 1)
  }

  @Test func `two readings below grade 3 are two that lie below it`() throws {
    var one = try Case()
    func take(_ day: CalendarDay, _ pressure: String) throws {
      one.screen(day, .nothing, [.pressure(try #require(BloodPressure(pressure)))])
    }
    try take("2026-03-02", "184/96")
    one.close("bp-grade3", on: "2026-03-02")
    try take("2026-03-03", "185/100")
    try take("2026-03-03", "150/90")
    #expect(one.active(on: "2026-03-03") == ["bp-grade3"])
    try take("2026-03-04", "130/80")
    #expect(one.active(on: "2026-03-04").isEmpty)
  }
}
