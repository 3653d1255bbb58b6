import KurDomain
import KurRules
import KurStore

/// That somebody at the desk has shown by a PIN to be who they say they are.
struct Proof: Hashable, Sendable {
  let person: Key<Staff>
  /// Which of the person's PINs it was.
  let pin: Int64
}

extension Practice {
  /// Asks whoever needs one for a PIN, and checks it. No transaction is open while somebody types.
  ///
  /// - Returns: nil for somebody who needs none, and for somebody who may not do it anyway, which the
  ///   transaction that follows says.
  /// - Throws: `notPermitted` for a wrong PIN, which is an event, and while somebody has to wait.
  func prove(_ caller: Caller, may act: Act) throws(ServiceError) -> Proof? {
    let need: Need?
    do throws(ServiceError) {
      need = try translated(database) {
        try store.read { records in
          guard let desk = try? desk(records, caller, now: clock.now()), desk.person.may(act)
          else { return nil }
          guard let pin = try desk.pinToProve() else { return nil }
          try desk.mustNotWait()
          return Need(person: desk.person, pin: pin, failures: try desk.pinFailures())
        }
      }
    } catch { throw recorded(error, of: caller) }
    guard let need else { return nil }
    let typed = try caller.pin(need.person)
    return try check(typed, need, caller)
  }

  private struct Need {
    let person: Staff
    let pin: StoredPin
    let failures: PinFailures?
  }

  private func check(
    _ typed: String, _ need: Need, _ caller: Caller
  ) throws(ServiceError) -> Proof {
    let isRight = try translated(database) { try Pin(typed).map(need.pin.sealed.isOf) ?? false }
    if !isRight || need.failures != nil {
      try translated(database) {
        let now = clock.now()
        try store.write(at: now) { records in
          let desk = try desk(records, caller, now: now)
          // Of tries made at the same time, only the free ones count.
          try desk.mustNotWait()
          if isRight {
            try records.forgetPinFailures(of: need.person.key)
          } else {
            try records.countPinFailure(of: need.person.key, at: now)
            try desk.recordEvent(.pinRefused, subject: need.person.key.description)
          }
        }
      }
    }
    guard isRight else { throw .notPermitted("this is not the PIN of \(need.person.cited)") }
    return Proof(person: need.person.key, pin: need.pin.number)
  }
}

extension Desk {
  /// The PIN that the person at the desk has to prove; nil where none is needed.
  /// - Throws: `notPermitted` for somebody who shares the user and has none.
  fileprivate func pinToProve() throws -> StoredPin? {
    let pin = try records.pin(of: person.key)
    let access = try Roll(records).access(of: caller, on: today)
    guard access.takesPin(of: person.key, hasPin: pin != nil) else { return nil }
    guard let pin else {
      throw ServiceError.notPermitted(
        "\(person.cited) shares \(access.user.map { "user \($0.shown)" } ?? "this user") with others "
          + "and has no PIN: an administrator gives the first one, kur staff pin \(person.key)")
    }
    return pin
  }

  /// What was proven before the transaction began holds in it.
  func mustStillBeProven(_ proof: Proof?) throws {
    let pin = try pinToProve()
    guard pin?.number == proof?.pin, pin == nil || proof?.person == person.key else {
      throw ServiceError.notPermitted(
        "the PIN of \(person.cited) was changed meanwhile: once more, with the new one")
    }
    if pin != nil { try mustNotWait() }
  }

  fileprivate func pinFailures() throws -> PinFailures? {
    try records.pinFailures(of: person.key)
  }

  /// - Throws: `notPermitted` after too many wrong PINs, until it is time for the next one.
  fileprivate func mustNotWait() throws {
    guard let failures = try pinFailures() else { return }
    let seconds = failures.remaining(at: now)
    guard seconds > 0 else { return }
    throw ServiceError.notPermitted(
      "\(failures.count) wrong PINs of \(person.cited): the next one is taken in \(seconds.wait)")
  }
}

extension Int64 {
  /// `1 second`, `14 seconds`, `5 minutes`: rounded up, so that nobody comes too early.
  fileprivate var wait: String {
    let (count, unit) = self <= 120 ? (self, "second") : ((self + 59) / 60, "minute")
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
