/// A user of the operating system who stands for somebody on the staff.
public struct StaffBinding: Hashable, Sendable {
  public let staff: Key<Staff>
  public let user: String

  public init(staff: Key<Staff>, user: String) {
    self.staff = staff
    self.user = user
  }
}

/// As whom the present user of the operating system may act.
public struct DeskAccess: Hashable, Sendable {
  /// Nil where the machine does not tell; such a user is bound to nobody.
  public let user: String?
  /// All that hold, of every user.
  public let bindings: [StaffBinding]
  /// Those who left the staff.
  private let gone: Set<Key<Staff>>

  public enum Verdict: Hashable, Sendable {
    case granted
    /// The user stands for these, and for nobody else.
    case standsFor([Key<Staff>])
    /// Only other users stand for that person.
    case boundElsewhere
  }

  public init(user: String?, bindings: [StaffBinding], gone: Set<Key<Staff>> = []) {
    self.user = user
    self.bindings = bindings
    self.gone = gone
  }

  /// For whom the user stands, in the order of their numbers. Those who left count only where nobody
  /// else is there: their going gives nobody a user without bounds.
  public var own: [Key<Staff>] { user.map(people) ?? [] }

  /// Whom the user stands for when nobody is named.
  public var only: Key<Staff>? { own.count == 1 ? own.first : nil }

  public func verdict(on person: Key<Staff>) -> Verdict {
    guard own.isEmpty else { return own.contains(person) ? .granted : .standsFor(own) }
    return bindings.contains { $0.staff == person } ? .boundElsewhere : .granted
  }

  /// True where somebody has to prove by a PIN who they are, for what takes a proof: whoever shares
  /// the user with others, and whoever has a PIN and is not the only one of the user.
  public func takesPin(of person: Key<Staff>, hasPin: Bool) -> Bool {
    own != [person] && (own.count > 1 || hasPin)
  }

  /// True where somebody has a user, or a PIN, to do what takes a proof.
  public func canProve(_ person: Key<Staff>, hasPin: Bool) -> Bool {
    let users = bindings.filter { $0.staff == person }.map(\.user)
    return hasPin || users.isEmpty || users.contains { people(of: $0) == [person] }
  }

  private func people(of user: String) -> [Key<Staff>] {
    let all = Set(bindings.filter { $0.user == user }.map(\.staff))
    let present = all.subtracting(gone)
    return (present.isEmpty ? all : present).sorted()
  }
}
