import KurDomain
import KurRules
import Testing

@Suite struct ReadingBoundsTests {
  @Test(arguments: [
    "2025-09-01" as CalendarDay, "2022-03-02", "2014-03-02", "2012-03-02", "1950-03-02",
  ])
  func `readings within the bounds find nothing on a later day, at whatever age`(
    born: CalendarDay
  ) throws {
    var one = try Case(born: born)
    let bounds = ReadingBounds(one.chart(on: "2026-03-02").catalogue.parameters)
    let warm = Temperature(tenths: bounds.raisedTemperature.tenths - 1)
    let high = try #require(
      BloodPressure(systolic: bounds.highSystolic - 1, diastolic: bounds.highDiastolic - 1))
    let low = try #require(
      BloodPressure(systolic: bounds.lowSystolic, diastolic: bounds.lowDiastolic))
    let within: [Reading] =
      [ThermometerSite.axilla, .ear, .forehead, .mouth].map { .temperature(warm, site: $0) }
      + [
        .pressure(high), .pressure(low), .pulse(Pulse(rawValue: bounds.slowPulse)),
        .pulse(Pulse(rawValue: bounds.fastPulse)),
        .pain(PainScore(rawValue: bounds.strongPain - 1)), .saturation(80), .dizziness(true),
      ]
    let known = one.active(on: "2026-03-02")
    for reading in within {
      one.health.readings = []
      one.screen("2026-03-01", .nothing, [reading])
      #expect(one.active(on: "2026-03-02") == known, "\(reading)")
    }
  }
}
