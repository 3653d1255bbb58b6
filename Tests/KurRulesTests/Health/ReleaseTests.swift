import KurDomain
import KurRules
import Testing

@Suite struct ReleaseTests {
  private func feverish() throws -> Case {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: 382))])
    return one
  }

  private func cooled(_ one: Case, _ day: CalendarDay, antipyretic: Bool = false) -> Case {
    var one = one
    one.screen(
      day, .nothing, [.temperature(Temperature(tenths: 368), antipyretic: antipyretic)])
    return one
  }

  @Test func `a fever ends with a normal reading three days after the last raised one`() throws {
    let one = try feverish()
    #expect(one.active(on: "2026-03-20") == ["fever"])
    #expect(cooled(one, "2026-03-04").active(on: "2026-03-04") == ["fever"])
    #expect(cooled(one, "2026-03-05").active(on: "2026-03-05").isEmpty)
  }

  @Test func `a subfebrile reading prolongs a fever`() throws {
    var one = try feverish()
    one.screen("2026-03-04", .nothing, [.temperature(Temperature(tenths: 373))])
    #expect(cooled(one, "2026-03-05").active(on: "2026-03-05") == ["fever"])
    #expect(cooled(one, "2026-03-07").active(on: "2026-03-07").isEmpty)
  }

  @Test func `what is taken against fever hides no end of it`() throws {
    let one = try feverish()
    #expect(cooled(one, "2026-03-05", antipyretic: true).active(on: "2026-03-05") == ["fever"])
  }

  @Test func `a second reading on the same day decides`() throws {
    #expect(cooled(try feverish(), "2026-03-02").active(on: "2026-03-02").isEmpty)
  }

  @Test func `a second reading under an antipyretic decides nothing`() throws {
    #expect(
      cooled(try feverish(), "2026-03-02", antipyretic: true).active(on: "2026-03-02")
        == ["fever"])
  }

  @Test func `a date told later replaces one that was unknown`() throws {
    var one = try Case()
    one.state("pregnancy")
    #expect(one.active(on: "2026-03-02") == ["pregnancy", "pregnancy-first-trimester"])
    one.state("pregnancy", since: "2025-10-12")
    #expect(one.active(on: "2026-03-02") == ["pregnancy"])
  }

  @Test func `a subfebrile day ends with a normal reading on the next`() throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.temperature(Temperature(tenths: 375))])
    #expect(one.active(on: "2026-03-03") == ["subfebrile"])
    #expect(cooled(one, "2026-03-03").active(on: "2026-03-03").isEmpty)
  }

  @Test func `the third subfebrile day of a course is a physician's`() throws {
    var one = try Case()
    for day in ["2026-03-02", "2026-03-04", "2026-03-06"] as [CalendarDay] {
      one.screen(day, .nothing, [.temperature(Temperature(tenths: 375))])
    }
    one = cooled(one, "2026-03-10")
    #expect(one.active(on: "2026-03-10") == ["subfebrile"])
    one.close("subfebrile", on: "2026-03-10")
    #expect(one.active(on: "2026-03-10").isEmpty)
  }

  @Test func `pressure of grade 3 ends with two lower readings and a physician`() throws {
    var one = try Case()
    one.screen("2026-03-02", .nothing, [.pressure(try #require(BloodPressure("184/96")))])
    one.screen("2026-03-03", .nothing, [.pressure(try #require(BloodPressure("130/80")))])
    one.close("bp-grade3", on: "2026-03-03")
    #expect(one.active(on: "2026-03-03") == ["bp-grade3"])
    one.screen("2026-03-04", .nothing, [.pressure(try #require(BloodPressure("128/80")))])
    #expect(one.active(on: "2026-03-04").isEmpty)
  }

  @Test(arguments: [
    (42, ["mi-acute"]), (43, ["mi-recent"]), (180, ["mi-recent"]), (181, ["mi-past"]),
  ])
  func `an infarction ages`(days: Int, expected: [String]) throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state("mi-acute", since: day.adding(days: -days), on: day)
    #expect(one.active(on: day) == expected)
  }

  @Test func `an infarction without a date is acute`() throws {
    var one = try Case()
    one.state("mi-past")
    #expect(one.active(on: "2026-03-02") == ["mi-acute"])
  }

  @Test(arguments: [(42, ["stroke-acute"]), (43, ["stroke-past"])])
  func `a stroke ages`(days: Int, expected: [String]) throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state("stroke-acute", since: day.adding(days: -days), on: day)
    #expect(one.active(on: day) == expected)
  }

  @Test(arguments: [
    (83, ["pregnancy", "pregnancy-first-trimester"]), (84, ["pregnancy"]), (140, ["pregnancy"]),
  ])
  func `the first twelve weeks of a pregnancy have a bar of their own`(
    days: Int, expected: [String]
  ) throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state("pregnancy", since: day.adding(days: -days), on: day)
    #expect(one.active(on: day) == expected)
  }

  @Test(arguments: [(60, ["postpartum"]), (61, [String]())])
  func `a birth bars for sixty days`(days: Int, expected: [String]) throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state("postpartum", since: day.adding(days: -days), on: day)
    #expect(one.active(on: day) == expected)
  }

  @Test(arguments: [
    ("menstruation", 0), ("intoxication", 0), ("acute-respiratory-infection", 1),
    ("gastro-acute", 1), ("injury-acute", 2),
  ])
  func `what passes by itself holds until its last day`(code: String, last: Int) throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state(Code(code), on: day)
    #expect(one.active(on: day.adding(days: last)) == [code])
    #expect(one.active(on: day.adding(days: last + 1)).isEmpty)
  }

  @Test func `a fracture is closed by a physician and not before day 43`() throws {
    let day: CalendarDay = "2026-03-02"
    var one = try Case()
    one.state("fracture-recent", [Site("wrist", .left)], since: day, on: day)
    #expect(one.active(on: "2026-08-01") == ["fracture-recent"])
    one.close("fracture-recent", on: day.adding(days: 20))
    #expect(one.active(on: day.adding(days: 42)) == ["fracture-recent"])
    #expect(one.active(on: day.adding(days: 43)).isEmpty)
  }

  @Test func `what is stated again after its end holds again`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)], on: "2026-03-02")
    one.screen("2026-03-05", healed: ["wound"])
    #expect(one.active(on: "2026-03-05").isEmpty)
    #expect(one.active(on: "2026-03-04") == ["wound"])
    one.state("wound", [Site("knee", .left)], on: "2026-03-06")
    #expect(one.active(on: "2026-03-06") == ["wound"])
  }

  @Test(arguments: [("2026-04-10", ["infant-under-3m"]), ("2026-04-11", [String]())])
  func `an infant is too young until the day after three months`(
    day: String, expected: [String]
  ) throws {
    let one = try Case(born: "2026-01-10")
    #expect(one.active(on: CalendarDay(stringLiteral: day)) == expected)
  }
}
