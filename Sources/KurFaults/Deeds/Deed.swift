/// Something that `kur` does in a folder, and that may be cut short.
protocol Deed: Sendable {
  var name: String { get }
  var folder: Folder { get }
  /// The database that the line is about.
  var records: Records { get }
  var line: [String] { get }
  var environment: [String: String] { get }
  /// True for one that only looks: it leaves everything as it was.
  var isReading: Bool { get }

  /// Puts everything as it is before the deed.
  func prepare() async throws
  /// What is there now.
  func standing() async throws -> Standing
  /// Does it once more, as people do.
  /// - Returns: what goes wrong with that.
  func again() async throws -> [String]
}

/// How a deed has left things.
enum Standing: Equatable {
  /// As if nobody had asked.
  case before
  /// As it was asked for.
  case after
  /// Anything else.
  case broken([String])
}

extension Deed {
  var environment: [String: String] { [:] }
  var isReading: Bool { false }

  func run(
    environment more: [String: String] = [:], killed: Duration? = nil, as user: UInt32? = nil
  ) async throws -> Program.Ended {
    try await records.kur(
      line, environment: environment.merging(more) { $1 }, killed: killed, as: user)
  }

  /// What is wrong after it was cut short: a part of it is there, or it was acknowledged and is not
  /// there, or it cannot be done any more.
  func wrong(after ended: Program.Ended) async throws -> [String] {
    var wrong: [String] = []
    switch try await standing() {
    case .before: if ended.isDone && !isReading { wrong.append("acknowledged, and not there") }
    case .after: break
    case .broken(let faults): wrong += faults
    }
    wrong += try await again().map { "once more: \($0)" }
    if case .broken(let faults) = try await standing(), wrong.isEmpty {
      wrong += faults.map { "after once more: \($0)" }
    }
    return wrong
  }
}

extension [any Deed] {
  /// Everything that is written.
  static func all(_ yard: Yard, _ clinic: SampleClinic) async throws -> [any Deed] {
    [
      try await WriteDeed(yard, clinic), try InitDeed(yard), try BackupDeed(yard, clinic),
      try BackupDeed(yard, clinic, encrypts: true),
      try await RestoreDeed(yard, clinic, replaces: false),
      try await RestoreDeed(yard, clinic, replaces: true), try await MigrationDeed(yard),
    ]
  }
}
