import KurDomain
import KurSchema

/// The steps from an empty database to the one of this release.
struct Migrations {
  let engine: any Engine
  let path: String

  /// Applies what is missing, one transaction a migration, and brings the catalogue along.
  /// - Throws: `newer` where the database has migrations that this release does not know.
  func bringForward(now: Instant) throws(StoreFailure) {
    do {
      let steps = KurSchema.migrations
      let (applied, isCurrent) = try engine.read { connection in
        let applied = try connection.schemaNumber()
        return (applied, try applied == steps.count && CatalogueLoading.isCurrent(connection))
      }
      guard applied >= 0 else {
        throw StoreFailure(.corrupt, "its schema has no number", path: path)
      }
      guard try applied <= steps.count || recorded() > steps.count else {
        throw StoreFailure(.corrupt, "the number of its schema was changed", path: path)
      }
      guard applied <= steps.count else {
        throw StoreFailure(
          .newer(schema: applied), "the database is of a later release of kur", path: path)
      }
      for number in applied..<steps.count {
        try engine.write { connection in
          // Another program may have been quicker.
          guard try connection.schemaNumber() == number else { return }
          do {
            try connection.migrate(steps[number].text, number: number + 1)
          } catch let failure as StoreFailure where [.misuse, .corrupt].contains(failure.kind) {
            throw StoreFailure(.corrupt, "its schema is not what its number says", path: path)
          }
          try record(number + 1, steps[number], at: now, connection)
        }
      }
      if !isCurrent {
        try engine.write { try CatalogueLoading(connection: $0, now: now).refresh() }
      }
    } catch { throw StoreFailure(from: error, at: path) }
  }

  /// How many migrations stand in the list of those that were applied.
  private func recorded() throws -> Int {
    try engine.read { connection in
      try connection.rows("SELECT count(*) AS number FROM migration", []) { try $0.int("number") }
    }.first ?? 0
  }

  /// The SHA-256 of a migration's text, in hexadecimal digits.
  static func digest(of step: (name: String, text: String)) -> String {
    sha256(Array(step.text.utf8)).hexadecimal
  }

  private func record(
    _ number: Int, _ step: (name: String, text: String), at now: Instant,
    _ connection: any Connection
  ) throws {
    try connection.run(
      "INSERT INTO migration (number, name, digest, applied_at) VALUES ($1, $2, $3, $4)",
      [SQLValue(number), .text(step.name), .text(Self.digest(of: step)), SQLValue(now)])
  }
}

extension StoreFailure {
  /// What a step of the store threw, as a failure of the store.
  init(from error: any Error, at path: String) {
    self =
      (error as? StoreFailure)?.at(path)
      ?? StoreFailure(.misuse, String(describing: error), path: path)
  }
}
