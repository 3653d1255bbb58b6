import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Gives somebody a PIN: one's own, or as an administrator that of somebody who has none.
  /// - Parameter ask: asks for the new one, once it is clear that it may be given.
  public func setPin(
    of text: String, by caller: Caller, ask: (Staff) throws(ServiceError) -> String
  ) throws(ServiceError) -> Staff {
    let asked: (person: Staff, isOwn: Bool)?
    do throws(ServiceError) {
      asked = try translated(database) {
        try store.read { records in
          let desk = try desk(records, caller, now: clock.now())
          guard try caller.request.flatMap({ try records.event(request: $0) }) == nil else {
            return nil
          }
          let person = try Roll(records).person(text, called: "STAFF")
          try desk.mayGivePin(to: person)
          return (person, person.key == desk.person.key)
        }
      }
    } catch { throw recorded(error, of: caller) }
    guard let asked else {
      return try write(
        by: caller, may: .identify, again: { try $0.staff(of: $1) },
        { _ in throw ServiceError.notFound("the first answer is gone", suggestions: []) })
    }
    let act: Act = asked.isOwn ? .identify : .administer
    // The old one is asked before the new one.
    _ = try prove(caller, may: act)
    let typed = try ask(asked.person)
    guard let pin = Pin(typed) else {
      throw .invalid(
        "a PIN has \(Pin.lengths.lowerBound) to \(Pin.lengths.upperBound) digits and nothing else")
    }
    let sealed = try translated(database) { try SealedPin(pin) }
    return try write(
      by: caller, may: act, takesProof: true, again: { try $0.staff(of: $1) }
    ) { desk in
      let person = try Roll(desk.records).person(text, called: "STAFF")
      try desk.mayGivePin(to: person)
      return try desk.store(sealed, of: person)
    }
  }

  /// Takes somebody's PIN away, as an administrator.
  public func removePin(of text: String, by caller: Caller) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) { desk in
      let person = try Roll(desk.records).person(text, called: "STAFF")
      guard try desk.records.pin(of: person.key) != nil else {
        throw ServiceError.invalid("\(person.cited) has no PIN")
      }
      return try desk.store(nil, of: person)
    }
  }
}

extension Desk {
  fileprivate func mayGivePin(to person: Staff) throws {
    guard person.key != self.person.key else { return }
    try may(.administer)
    guard try records.pin(of: person.key) == nil else {
      throw ServiceError.notPermitted(
        "\(person.cited) has a PIN, which only that person changes: "
          + "kur staff pin \(person.key) --remove takes a forgotten one away")
    }
  }

  fileprivate func store(
    _ pin: SealedPin?, of person: Staff
  ) throws -> Result<Staff, ServiceError> {
    try records.insert(pin, of: person.key)
    try records.forgetPinFailures(of: person.key)
    try mustHaveAnAdministrator {
      "\(person.cited) shares a user and is the last administrator, who needs a PIN: "
        + "make somebody else one first, kur staff edit STAFF --role administrator"
    }
    try recordEvent(.pinSet, subject: person.key.description)
    return .success(person)
  }
}
