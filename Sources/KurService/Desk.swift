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
  private let sight = Sight()

  init(
    records: Transaction, clinic: Clinic, now: Instant, today: CalendarDay, person: Staff,
    caller: Caller
  ) {
    self.records = records
    self.clinic = clinic
    self.now = now
    self.today = today
    self.person = person
    self.caller = caller
  }

  /// Notes whose record is looked at, for the event of it.
  func sees(_ patient: Patient) { sight.patient = patient.key }

  fileprivate var seen: Key<Patient>? { sight.patient }

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

  /// A request stands for one write: its name is not used again for another patient or record.
  fileprivate func mustBeAbout(_ event: Event) throws {
    let roll = Roll(records)
    guard let target = caller.target, ![.merged, .unmerged].contains(event.kind) else { return }
    if let subject = event.subject, let letter = subject.first, letter != Patient.letter,
      target.looksLikeNumber(of: letter), try roll.last(target) != roll.last(subject)
    {
      throw reused(event, for: subject, not: target)
    }
    guard let meant = roll.patientKey(target), let known = event.patient,
      try records.patient(known)?.key ?? known != meant
    else { return }
    throw reused(event, for: known.description, not: meant.description)
  }

  private func reused(_ event: Event, for known: String, not meant: String) -> ServiceError {
    .invalid(
      "request \(event.request ?? "") was used for \(known), and \(meant.shown) is another; take a "
        + "new one")
  }

  /// A machine that has lost its clock records nothing: every day would be wrong.
  func clockMustBeSet() throws(ServiceError) {
    guard now.milliseconds > 0, (1970...2199).contains(today.year) else {
      throw .invalid("the clock of this machine shows \(today); set it, nothing was stored")
    }
  }

  func may(_ act: Act) throws(ServiceError) {
    guard person.may(act) else {
      throw .notPermitted(act.isDenied(to: person))
    }
  }

  /// Closes a write: the one event of it.
  /// - Parameter isAnswer: false for what was stored although what was asked could not be done.
  func recordEvent(
    _ kind: Event.Kind, of patient: Key<Patient>? = nil, subject: String? = nil,
    rules: [RuleCode] = [], isAnswer: Bool = true
  ) throws {
    try records.append(
      Event(
        kind: kind, actor: person.key, patient: patient, subject: subject,
        command: caller.command, rules: rules, at: now,
        request: kind.isRequest
          ? (isAnswer ? caller.request : nil) ?? RequestID.make(at: now) : nil))
  }
}

/// Whose record somebody looks at.
private final class Sight {
  var patient: Key<Patient>?
}

extension Event.Kind {
  /// True for what is done once however often it is asked.
  fileprivate var isRequest: Bool {
    ![.refused, .seen, .reported, .pinRefused, .denied].contains(self)
  }
}

extension Practice {
  /// Runs a use case that looks at what is recorded of patients, and writes one event of it where the
  /// clinic keeps book of looks. Where nothing can be written, it says so and goes on.
  /// - Source: policy `audit.reads`.
  func look<Value>(
    by caller: Caller, may act: Act, as kind: Event.Kind = .seen, _ body: (Desk) throws -> Value
  ) throws(ServiceError) -> Value {
    let now = clock.now()
    let (value, event): (Value, Event?) = try read(by: caller, may: act) { desk in
      let value = try body(desk)
      guard try kind != .seen || desk.records.parameter(.auditReads) != "off" else {
        return (value, nil)
      }
      return (
        value,
        Event(
          kind: kind, actor: desk.person.key, patient: desk.seen, command: caller.command, at: now)
      )
    }
    guard let event else { return value }
    do {
      try translated(database) { try store.write(at: now) { try $0.append(event) } }
    } catch .storage(let fault) where [.unwritable, .cannotCreate, .busy].contains(fault.kind) {
      tell("this look is not audited: \(fault.message)")
    }
    return value
  }

  /// Runs a use case that looks at nothing of a patient.
  func read<Value>(
    by caller: Caller, may act: Act, _ body: (Desk) throws -> Value
  ) throws(ServiceError) -> Value {
    do throws(ServiceError) {
      return try translated(database) {
        try store.read { records in
          let desk = try desk(records, caller, now: clock.now())
          try desk.may(act)
          return try body(desk)
        }
      }
    } catch { throw recorded(error, of: caller) }
  }

  /// Runs a use case that writes. What it throws is rolled back; a failure that it returns is
  /// committed with what it stored, and then thrown: that is how a refusal keeps what was learnt.
  ///
  /// - Parameters:
  ///   - takesProof: whether somebody at a shared desk proves who they are; the act says when nil.
  ///   - again: gives the first answer to a request that was accepted before.
  func write<Value>(
    by caller: Caller, may act: Act, takesProof: Bool? = nil,
    again: (Desk, Event) throws -> Value, _ body: (Desk) throws -> Result<Value, ServiceError>
  ) throws(ServiceError) -> Value {
    // Nobody types a PIN while others wait for the database.
    let takesProof = takesProof ?? act.takesProof
    let proof = takesProof ? try prove(caller, may: act) : nil
    do throws(ServiceError) {
      return try written(by: caller, may: act, takesProof ? .some(proof) : nil, again: again, body)
    } catch { throw recorded(error, of: caller) }
  }

  private func written<Value>(
    by caller: Caller, may act: Act, _ proof: Proof??, again: (Desk, Event) throws -> Value,
    _ body: (Desk) throws -> Result<Value, ServiceError>
  ) throws(ServiceError) -> Value {
    let result: Result<Value, ServiceError> = try translated(database) {
      let now = clock.now()
      return try store.write(at: now) { records in
        let desk = try desk(records, caller, now: now)
        try desk.clockMustBeSet()
        try desk.may(act)
        if let proof { try desk.mustStillBeProven(proof) }
        if let request = caller.request { _ = try Wording.line(request, "--request") }
        if let request = caller.request, let event = try records.event(request: request) {
          guard event.command == caller.command else {
            throw ServiceError.invalid(
              "request \(request) was used by kur \(event.command); take a new one")
          }
          try desk.mustBeAbout(event)
          return .success(try again(desk, event))
        }
        return try body(desk)
      }
    }
    return try result.get()
  }

  func desk(_ records: Transaction, _ caller: Caller, now: Instant) throws -> Desk {
    guard let clinic = try records.clinic() else {
      throw ServiceError.storage(
        StorageFault(kind: .foreign, message: "\(database) holds no clinic: run kur init"))
    }
    let today = clinic.zone.day(of: now)
    return Desk(
      records: records, clinic: clinic, now: now, today: today,
      person: try Roll(records).person(at: caller, on: today), caller: caller)
  }
}
