import KurDomain
import KurStore

/// Which events somebody wants to see.
public struct AuditRequest: Sendable {
  /// The first and the last day; the last 30 days when left out.
  public var from: DayWord?
  public var to: DayWord?
  /// Who did it, and about whom, as typed.
  public var by: String?
  public var patient: String?

  public init() {}
}

/// The events of a time, oldest first.
public struct AuditTrail: Sendable {
  public let days: ClosedRange<CalendarDay>
  public let clinic: Clinic
  public let events: [RecordedEvent]
  /// Everybody who did one of them.
  public let staff: [Key<Staff>: Staff]

  static let usualDays = 30
}

extension Practice {
  /// Who did what, when, to which record, with which command.
  public func audit(
    _ request: AuditRequest, by caller: Caller
  ) throws(ServiceError) -> AuditTrail {
    try look(by: caller, may: .keep) { desk in
      let last = (request.to ?? .today).resolved(today: desk.today, .past)
      let first =
        request.from?.resolved(today: desk.today, .past)
        ?? last.adding(days: 1 - AuditTrail.usualDays)
      guard first <= last else {
        throw ServiceError.invalid("--from \(first) is later than --to \(last)")
      }
      let roll = Roll(desk.records)
      let actor = try request.by.map { try roll.person($0, called: "--by").key }
      let patient = try request.patient.map { text in
        // What was done with a record is asked also after the record was erased.
        if let key = Key<Patient>(number: text), try roll.erased(key) != nil { return key }
        let seen = try roll.patient(text, for: .reading)
        desk.sees(seen)
        return seen.key
      }
      let zone = desk.clinic.zone
      return AuditTrail(
        days: first...last, clinic: desk.clinic,
        events: try desk.records.events(
          from: zone.instant(first, .midnight),
          until: zone.instant(last.adding(days: 1), .midnight), by: actor, about: patient),
        staff: Dictionary(try desk.records.staff().map { ($0.key, $0) }) { first, _ in first })
    }
  }
}
