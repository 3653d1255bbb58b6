import KurDomain
import KurStore

/// Somebody on the staff, for lists.
public struct StaffLine: Sendable {
  public let person: Staff
  /// The users of the operating system who stand for them.
  public let users: [String]
  public let hasPin: Bool
}

extension Practice {
  /// Everybody who works here or left, with their users. Nobody has to say who asks.
  public func roster() throws(ServiceError) -> [StaffLine] {
    try translated(database) {
      try store.read { records in
        let bindings = try records.bindings()
        let holders = try records.pinHolders()
        return try records.staff().map { person in
          StaffLine(
            person: person,
            users: bindings.filter { $0.staff == person.key }.map(\.user).sorted(),
            hasPin: holders.contains(person.key))
        }
      }
    }
  }
}
