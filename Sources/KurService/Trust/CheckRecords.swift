import KurDomain
import KurStore

/// What a check of all records found.
public struct RecordsChecked: Sendable {
  /// The first one first; empty when all is well.
  public let faults: [String]
  /// The seal of all events that are there; nil before there is one.
  public let seal: RecordsSeal?
}

extension Practice {
  /// Reads every record again and compares it with the chain of events, and the file with itself.
  /// - Parameter seal: one that was kept elsewhere; nothing that it stands for may be missing.
  public func check(
    against seal: RecordsSeal? = nil, by caller: Caller,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(ServiceError) -> RecordsChecked {
    let head = try read(by: caller, may: .keep) { try $0.records.seal() }
    return try translated(database) {
      RecordsChecked(
        faults: try store.faults(against: seal, progress: progress).map(\.description), seal: head)
    }
  }
}
