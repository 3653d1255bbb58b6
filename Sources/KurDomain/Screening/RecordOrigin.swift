/// Under which numbers of a united record something was known when it was recorded. Of nil, the
/// whole record was.
///
/// What a physician said of one number, before anybody knew that another one is the same person's,
/// does not end what was found under the other one.
public struct RecordOrigin: Hashable, Sendable {
  public let numbers: Set<Key<Patient>>

  public init(_ numbers: Set<Key<Patient>>) { self.numbers = numbers }

  /// True where the one was known to whoever recorded the other.
  public static func meet(_ one: RecordOrigin?, _ other: RecordOrigin?) -> Bool {
    guard let one, let other else { return true }
    return !one.numbers.isDisjoint(with: other.numbers)
  }
}
