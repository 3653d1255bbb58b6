import Testing

@testable import KurFaults

@Suite struct DesksTests {
  @Test func `32 desks at once lose nothing, double nothing and see no lock`() async throws {
    let desks = try Desks(try Kit.yard.get(), patients: 32)
    Kit.survives(try await desks.everybodyLogs("once"), least: 33)
    Kit.survives(try await desks.everybodyLogsTheSame("once", desks: 8), least: 3)
  }

  @Test func `who waits longer than the limit is told to try again, and nothing is stored`()
    async throws
  {
    let desks = try Desks(try Kit.yard.get(), patients: 4)
    Kit.survives(try await desks.somebodyHoldsOn(), least: 6)
  }
}
