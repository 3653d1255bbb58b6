import Dispatch
import Synchronization

/// Work on several cores at once.
enum Parallel {
  /// Runs jobs side by side, as many at a time as there are cores.
  /// - Returns: what they made, in their order.
  /// - Throws: what the first one of them threw.
  static func results<Value: Sendable>(
    count: Int, _ job: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { try job(index) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { made in
      try (0..<count).compactMap { try made[$0]?.get() }
    }
  }
}
