import Foundation

/// Another program that has a database open and holds on to it until it is told to let go.
enum Holder {
  /// - Parameter statements: what it does before it holds on.
  static func whileHolding<Value: Sendable>(
    _ records: Records, _ statements: String, _ body: () async throws -> Value
  ) async throws -> Value {
    let folder = try Folder()
    let (held, release) = (folder.file("held"), folder.file("release"))
    let shell = Task {
      try await records.yard.sqlite3.run(
        ["-batch", "-bail", records.database],
        input: """
          \(statements)
          .system touch \(held)
          .system while [ ! -e \(release) ]; do sleep 0.05; done

          """)
    }
    for _ in 0..<1200 where !DatabaseFiles.exists(held) {
      try await Task.sleep(for: .milliseconds(50))
    }
    let isHeld = DatabaseFiles.exists(held)
    do {
      let value = try await body()
      try Data().write(to: URL(fileURLWithPath: release))
      _ = try await shell.value
      guard isHeld else { throw Records.Refused(description: "nobody held the database") }
      return value
    } catch {
      try Data().write(to: URL(fileURLWithPath: release))
      throw error
    }
  }
}
