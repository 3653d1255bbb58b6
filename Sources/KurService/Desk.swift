import KurDomain
import KurRules
import KurStore

/// One transaction at the desk: who stands there, what time it is, and the records.
package struct Desk {
  let records: Transaction
  let clinic: Clinic
  let now: Instant
  let today: CalendarDay
  let person: Staff
  let caller: Caller

  /// A day as it was typed. Where the future is refused, a weekday is the last one.
  func dayMeant(_ word: DayWord?, _ direction: DayWord.Direction, called name: String = "--on")
    throws(ServiceError) -> CalendarDay
  {
    let day = (word ?? .today).resolved(today: today, direction)
    guard direction == .future || day <= today else {
      throw .invalid("\(name) \(day) is in the future; today is \(today)")
    }
    return day
  }

  /// The day that a word meant when an earlier write was made.
  func dayMeant(_ word: DayWord?, _ direction: DayWord.Direction, at event: Event) -> CalendarDay {
    (word ?? .today).resolved(today: clinic.zone.day(of: event.at), direction)
  }

  /// A request stands for one write: its name is not used again for another patient.
  func mustBeAbout(_ target: String, _ event: Event) throws(ServiceError) {
    guard let meant = try? Roll(records).target(target, for: .reading).0.key,
      let known = event.patient, known != meant
    else { return }
    throw .invalid(
      "request \(event.request ?? "") was used for \(known), and \(meant) is another patient; take "
        + "a new one")
  }

  /// A machine that has lost its clock records nothing: every day would be wrong.
  func clockMustBeSet() throws(ServiceError) {
    guard now.milliseconds > 0, (1970...2199).contains(today.year) else {
      throw .invalid("the clock of this machine shows \(today); set it, nothing was stored")
    }
  }

  func may(_ act: Act) throws(ServiceError) {
    guard person.may(act) else {
      throw .notPermitted(
        "\(person.name) (\(person.key)) may not \(act.rawValue): "
          + "that takes \(act.permitted)")
    }
  }

  /// Closes a write: the one event of it.
  func recordEvent(
    _ kind: Event.Kind, of patient: Key<Patient>? = nil, subject: String? = nil,
    rules: [RuleCode] = []
  ) throws {
    try records.append(
      Event(
        kind: kind, actor: person.key, patient: patient, subject: subject,
        command: caller.command, rules: rules, at: now,
        request: kind == .refused ? nil : caller.request ?? RequestID.make(at: now)))
  }
}

extension Practice {
  /// Runs a use case that only looks.
  func read<Value>(
    by caller: Caller, may act: Act, _ body: (Desk) throws -> Value
  ) throws(ServiceError) -> Value {
    try translated(database) {
      try store.read { records in
        let desk = try desk(records, caller, now: clock.now())
        try desk.may(act)
        return try body(desk)
      }
    }
  }

  /// Runs a use case that writes. What it throws is rolled back; a failure that it returns is
  /// committed with what it stored, and then thrown: that is how a refusal keeps what was learnt.
  ///
  /// - Parameter again: gives the first answer to a request that was accepted before.
  func write<Value>(
    by caller: Caller, may act: Act, again: (Desk, Event) throws -> Value,
    _ body: (Desk) throws -> Result<Value, ServiceError>
  ) throws(ServiceError) -> Value {
    let result: Result<Value, ServiceError> = try translated(database) {
      let now = clock.now()
      return try store.write(at: now) { records in
        let desk = try desk(records, caller, now: now)
        try desk.clockMustBeSet()
        try desk.may(act)
        if let request = caller.request { _ = try Wording.line(request, "--request") }
        if let request = caller.request, let event = try records.event(request: request) {
          guard event.command == caller.command else {
            throw ServiceError.invalid(
              "request \(request) was used by kur \(event.command); take a new one")
          }
          return .success(try again(desk, event))
        }
        return try body(desk)
      }
    }
    return try result.get()
  }

  private func desk(_ records: Transaction, _ caller: Caller, now: Instant) throws -> Desk {
    guard let clinic = try records.clinic() else {
      throw ServiceError.storage(
        StorageFault(kind: .foreign, message: "\(database) holds no clinic: run kur init"))
    }
    return Desk(
      records: records, clinic: clinic, now: now,
      today: clinic.zone.day(of: now),
      person: try Roll(records).person(caller.name), caller: caller)
  }
}
