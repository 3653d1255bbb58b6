import KurDomain
import KurRules
import Testing

@Suite struct VitalCodeTests {
  @Test(arguments: [
    (370, [String]()), (371, ["subfebrile"]), (379, ["subfebrile"]), (380, ["fever"]),
    (354, []),
  ])
  func `a temperature in the armpit`(tenths: Int, expected: [String]) throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: tenths))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test(arguments: [(375, [String]()), (376, ["subfebrile"]), (380, ["fever"])])
  func `a temperature elsewhere runs higher`(tenths: Int, expected: [String]) throws {
    for site in [ThermometerSite.ear, .forehead, .mouth] {
      var one = try Case()
      one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: tenths), site: site)])
      #expect(one.active(on: "2026-03-02") == expected)
    }
  }

  @Test(arguments: [(374, [String]()), (375, ["subfebrile"])])
  func `an infant is warmer`(tenths: Int, expected: [String]) throws {
    var one = try Case(born: "2025-05-01")
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: tenths))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test(arguments: [
    ("139/89", [String]()), ("140/89", ["bp-grade1"]), ("139/90", ["bp-grade1"]),
    ("159/99", ["bp-grade1"]), ("160/80", ["bp-grade2"]), ("150/100", ["bp-grade2"]),
    ("179/109", ["bp-grade2"]), ("180/70", ["bp-grade3"]), ("120/110", ["bp-grade3"]),
    ("90/60", []), ("89/60", ["bp-hypotension"]), ("90/59", ["bp-hypotension"]),
  ])
  func `a blood pressure`(text: String, expected: [String]) throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.pressure(try #require(BloodPressure(text)))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test(arguments: [
    (39, ["pulse-extreme"]), (40, ["pulse-abnormal"]), (49, ["pulse-abnormal"]), (50, [String]()),
    (100, []), (101, ["pulse-abnormal"]), (119, ["pulse-abnormal"]), (120, ["pulse-extreme"]),
  ])
  func `a pulse from fourteen years on`(beats: Int, expected: [String]) throws {
    var one = try Case(born: "2012-03-02")
    one.screen("2026-03-02", .nothing, [.pulse(Pulse(rawValue: beats))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test(arguments: [
    ("2025-07-01", 130, [String]()), ("2025-07-01", 180, []),
    ("2025-07-01", 181, ["pulse-extreme"]), ("2022-03-02", 150, []),
    ("2022-03-02", 151, ["pulse-extreme"]), ("2014-03-02", 130, []),
    ("2014-03-02", 131, ["pulse-extreme"]), ("2012-03-03", 39, []),
  ])
  func `a child's pulse is recorded only, unless it races`(
    born: String, beats: Int, expected: [String]
  ) throws {
    var one = try Case(born: CalendarDay(stringLiteral: born))
    one.screen("2026-03-02", .nothing, [.pulse(Pulse(rawValue: beats))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test func `pressure is not judged under fourteen`() throws {
    var one = try Case(born: "2012-03-03")
    one.screen("2026-03-02", .nothing, [.pressure(try #require(BloodPressure("150/95")))])
    #expect(one.active(on: "2026-03-02").isEmpty)
  }

  @Test(arguments: [(7, [String]()), (8, ["severe-pain-unexplained"])])
  func `new strong pain needs a clearance`(score: Int, expected: [String]) throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.pain(PainScore(rawValue: score))])
    #expect(one.active(on: "2026-03-02") == expected)
  }

  @Test func `strong pain that was nearly as strong before is not new`() throws {
    var one = try Case()
    one.screen("2026-02-27", .nothing, [.pain(6)])
    one.screen("2026-03-02", .nothing, [.pain(8)])
    #expect(one.active(on: "2026-03-02").isEmpty)
  }
}
