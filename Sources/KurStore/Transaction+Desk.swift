import KurDomain

/// Who may stand at a desk, and how they prove it.
extension Transaction {
  /// The bindings that hold, of every user.
  public func bindings() throws -> [StaffBinding] {
    let all = try rows("SELECT staff, user_name, bound FROM staff_binding ORDER BY id") {
      (try StaffBinding($0), try $0.flag("bound"))
    }
    guard !all.isEmpty else { return [] }
    let last = Dictionary(all) { _, last in last }
    return all.map(\.0).unique.filter { last[$0] == true }
  }

  /// Stores that a user stands for somebody from now on, or does not any more.
  public func insert(_ binding: StaffBinding, isBound: Bool) throws {
    _ = try insert(
      .staffBinding,
      [
        "staff": SQLValue(binding.staff), "user_name": .text(binding.user),
        "bound": SQLValue(isBound),
      ])
  }

  /// The PIN that somebody has now.
  public func pin(of person: Key<Staff>) throws -> StoredPin? {
    try first(
      """
      SELECT id, pin_salt, pin_hash, rounds FROM staff_pin
      WHERE staff = $1 ORDER BY id DESC LIMIT 1
      """, [SQLValue(person)]
    ) { try StoredPin($0) } ?? nil
  }

  /// Everybody who has a PIN.
  public func pinHolders() throws -> Set<Key<Staff>> {
    let all = try rows("SELECT staff, pin_hash FROM staff_pin ORDER BY id") {
      (try $0.key("staff") as Key<Staff>, try $0.optionalBlob("pin_hash") != nil)
    }
    return Set(Dictionary(all) { _, last in last }.filter(\.value).keys)
  }

  /// Gives somebody a PIN; nil takes it away.
  public func insert(_ pin: SealedPin?, of person: Key<Staff>) throws {
    _ = try insert(
      .staffPin,
      [
        "staff": SQLValue(person), "pin_salt": SQLValue(pin?.salt),
        "pin_hash": SQLValue(pin?.hash), "rounds": SQLValue(pin?.rounds),
      ])
  }

  public func pinFailures(of person: Key<Staff>) throws -> PinFailures? {
    try first("SELECT count, last_at FROM pin_failure WHERE staff = $1", [SQLValue(person)]) {
      PinFailures(count: try $0.int("count"), last: try $0.instant("last_at"))
    }
  }

  /// Counts a wrong PIN; the event of it is the caller's.
  public func countPinFailure(of person: Key<Staff>, at instant: Instant) throws {
    try mark(
      """
      INSERT INTO pin_failure (staff, count, last_at) VALUES ($1, 1, $2)
      ON CONFLICT (staff) DO UPDATE SET (count, last_at) = (pin_failure.count + 1, $2)
      """, [SQLValue(person), SQLValue(instant)])
  }

  public func forgetPinFailures(of person: Key<Staff>) throws {
    try mark("DELETE FROM pin_failure WHERE staff = $1", [SQLValue(person)])
  }
}

extension StaffBinding {
  init(_ row: Row) throws {
    self.init(staff: try row.key("staff"), user: try row.text("user_name"))
  }
}

extension StoredPin {
  /// Nil where a PIN was taken away.
  fileprivate init?(_ row: Row) throws {
    guard let salt = try row.optionalBlob("pin_salt"), let hash = try row.optionalBlob("pin_hash"),
      let rounds = try row.optionalInt("rounds")
    else { return nil }
    self.init(
      number: try row.integer("id"), sealed: SealedPin(salt: salt, hash: hash, rounds: rounds))
  }
}
