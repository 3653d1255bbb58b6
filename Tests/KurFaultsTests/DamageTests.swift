import Testing

@testable import KurFaults

@Suite struct DamageTests {
  private let damage: Damage

  init() throws {
    damage = try Damage(
      try Kit.yard.get(), [try Kit.history.get()], lines: Array(History.lines.prefix(4)))
  }

  @Test func `a flipped bit is found or of no consequence, and ends no program`() async throws {
    Kit.survives(try await damage.flippedBytes(rounds: 3), least: 3)
  }

  @Test func `a file that ends too early is found, and a backup is restored over it`()
    async throws
  {
    Kit.survives(try await damage.cutOff(at: [512, -4096], rounds: 1), least: 3)
  }

  @Test func `records that were lost with the log are missed by a seal`() async throws {
    Kit.survives(try await damage.lostLog(rounds: 2), least: 2)
  }

  @Test func `events taken out, put in and moved are found`() async throws {
    Kit.survives(try await damage.changedEvents(every: 4), least: 4)
  }

  @Test func `a trigger, an index or a table of another kind is found`() async throws {
    Kit.survives(try await damage.changedSchema(every: 150), least: 12)
  }

  @Test func `a value changed in any table is found`() async throws {
    Kit.survives(try await damage.changedValues(every: 80), least: 3)
  }

  @Test func `values that nothing can mean end no program`() async throws {
    Kit.survives(try await damage.impossibleValues(rounds: 2), least: 1)
  }
}
