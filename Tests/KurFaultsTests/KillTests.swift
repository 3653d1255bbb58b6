import Testing

@testable import KurFaults

@Suite struct KillTests {
  private let yard: Yard
  private let clinic: SampleClinic

  init() throws {
    yard = try Kit.yard.get()
    clinic = try Kit.clinic.get()
  }

  private func kill(_ deed: any Deed, _ calls: [(FailingDisk.Call, Int)]) async throws {
    Kit.survives(
      try await Kill(yard: yard, clinic: clinic).atEveryCall([deed], rounds: 2, calls))
  }

  @Test func `what was acknowledged outlives a kill, and asking again doubles nothing`()
    async throws
  {
    var writes = try KillWrites(yard, clinic)
    Kit.survives(try await writes.run(rounds: 2), least: 2)
  }

  @Test func `a session that is logged is there whole or not at all`() async throws {
    try await kill(try await WriteDeed(yard, clinic), [(.any, 1)])
  }

  @Test func `a clinic is made whole or not at all`() async throws {
    try await kill(try InitDeed(yard), [(.any, 1)])
  }

  @Test func `a backup is made whole or not at all, and an encrypted one leaves no open copy`()
    async throws
  {
    try await kill(try BackupDeed(yard, clinic, encrypts: true), [(.any, 2)])
  }

  @Test func `a restore leaves the old records or the new ones`() async throws {
    try await kill(
      try await RestoreDeed(yard, clinic, replaces: true), [(.name, 2), (.any, 2)])
  }

  @Test func `a migration that was killed is done by the next line`() async throws {
    try await kill(try await MigrationDeed(yard), [(.any, 2)])
  }
}
