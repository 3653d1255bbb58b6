/// That two numbers are one person's.
public struct PatientMerge: Hashable, Sendable {
  /// The number under which the person goes on.
  public let kept: Key<Patient>
  public let merged: Key<Patient>
  /// The event that said so.
  public let event: Int64

  public init(kept: Key<Patient>, merged: Key<Patient>, event: Int64) {
    self.kept = kept
    self.merged = merged
    self.event = event
  }
}

/// Which numbers are one person's, by all merges that count.
public struct PatientMerges: Sendable {
  private let all: [PatientMerge]
  private let keptOf: [Key<Patient>: Key<Patient>]

  public init(_ merges: [PatientMerge]) {
    self.all = merges
    self.keptOf = Dictionary(merges.map { ($0.merged, $0.kept) }) { first, _ in first }
  }

  public var isEmpty: Bool { all.isEmpty }

  /// The number under which the person goes on; the number itself where nothing was merged.
  public func person(_ number: Key<Patient>) -> Key<Patient> {
    var person = number
    var seen: Set<Key<Patient>> = [number]
    while let kept = keptOf[person], seen.insert(kept).inserted { person = kept }
    return person
  }

  /// The other numbers of somebody, in their order.
  public func others(of number: Key<Patient>) -> [Key<Patient>] {
    guard !isEmpty else { return [] }
    let kept = person(number)
    return numbers(of: kept, before: .max).subtracting([kept]).sorted()
  }

  /// What was known to whoever recorded something under a number with an event; nil for all that
  /// is known of the person now.
  public func origin(of number: Key<Patient>, at event: Int64) -> RecordOrigin? {
    guard !isEmpty else { return nil }
    let known = numbers(of: number, before: event)
    return known == numbers(of: number, before: .max) ? nil : RecordOrigin(known)
  }

  private func numbers(of number: Key<Patient>, before event: Int64) -> Set<Key<Patient>> {
    var found: Set<Key<Patient>> = [number]
    var count = 0
    while found.count > count {
      count = found.count
      for merge in all where merge.event < event {
        if found.contains(merge.kept) { found.insert(merge.merged) }
        if found.contains(merge.merged) { found.insert(merge.kept) }
      }
    }
    return found
  }
}
