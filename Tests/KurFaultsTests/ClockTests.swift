import Testing

@testable import KurFaults

@Suite struct ClockTests {
  private let faults: ClockFaults

  init() throws { faults = ClockFaults(yard: try Kit.yard.get()) }

  @Test func `a clock that was set back breaks nothing`() throws {
    Kit.survives(try faults.setBack(by: [1]), least: 1)
  }

  @Test func `a leap day is a day`() throws { Kit.survives(try faults.leapDays()) }

  @Test(arguments: ["2026-03-29", "2026-10-25"])
  func `in the night of another hour a day is the clinic's day`(_ night: String) throws {
    Kit.survives(try faults.changesOfTheHour([("Europe/Chisinau", night)], every: 60))
  }

  @Test(arguments: ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
  func `far from the machine's zone a day is the clinic's day`(_ zone: String) throws {
    Kit.survives(try faults.farZones([zone], every: 6))
  }

  @Test func `a machine that has lost its clock records nothing`() throws {
    Kit.survives(try faults.extremes([7_258_118_400_000]), least: 1)
  }

  @Test func `every zone shows the day of its own clock`() {
    Kit.survives(faults.zonesAndBack(rounds: 400), least: 400)
  }

  @Test func `the zone of the machine's environment is of no consequence`() async throws {
    Kit.survives(
      try await faults.zonesOfTheMachine(
        ["Pacific/Kiritimati"], machines: ["Pacific/Pago_Pago"]), least: 1)
  }
}
