import Foundation
import KurDomain
import Testing

@testable import KurFaults

/// The program that was built with the tests, and what the faults need.
enum Kit {
  static let yard = Result { try makeYard() }
  static let history = Result { try History("what-really-happened") }
  /// One for all tests: they copy it.
  static let clinic = Result { try SampleClinic(patients: 4, at: try yard.get().now) }

  private static func makeYard() throws -> Yard {
    // The bundle of the tests on Linux, and on macOS what it is in.
    let places =
      [Bundle.main.executableURL].compactMap { $0 }
      + Bundle.allBundles.map { $0.bundleURL.appendingPathComponent("x") }
      + Bundle.allBundles.map(\.bundleURL)
    let folders = places.map { $0.deletingLastPathComponent().path }
    let kur = folders.map { $0 + "/kur" }
      .first(where: FileManager.default.isExecutableFile)
    guard let kur else {
      throw Yard.Missing(
        description: "kur is not beside the tests in \(folders.first ?? ""): swift build")
    }
    return try Yard(
      program: Program(path: kur),
      now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), seed: 4)
  }

  /// Nothing of what was tried is lost, and something was tried.
  static func survives(
    _ tally: Tally, least: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(tally.losses == [], sourceLocation: sourceLocation)
    let isSkipped = tally.notes.contains { $0.hasPrefix("skipped") }
    #expect(tally.tried >= least || isSkipped, sourceLocation: sourceLocation)
  }
}
