import Testing

@testable import KurFaults

@Suite struct DiskTests {
  private let disk: Disk

  init() throws { disk = Disk(yard: try Kit.yard.get(), clinic: try Kit.clinic.get()) }

  @Test func `a disk that fails ends with 74 and leaves the records as before`() async throws {
    let deed = try await WriteDeed(disk.yard, disk.clinic)
    Kit.survives(try await disk.failingCalls([deed], rounds: 3, Array(Disk.ways.prefix(4))))
  }

  @Test func `a disk that fails is no damage to what is read`() async throws {
    let look = try LookDeed(
      disk.yard, disk.clinic, line: ["report", disk.clinic.patients[0], "--as", "Petra"])
    Kit.survives(try await disk.failingCalls([look], rounds: 2, [(.read, .broken, false)]))
  }

  @Test func `a disk that is full stores nothing of a session, or all of it`() async throws {
    Kit.survives(try await disk.fillingUp(step: 400))
    Kit.survives(try await disk.fileSizeLimit([100]))
  }

  @Test func `what may not be written, and what is not there, is said`() async throws {
    Kit.survives(try await disk.places(every: 3), least: 8)
  }
}
