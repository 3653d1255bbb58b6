import KurDomain
import KurStore

/// All that happened with a patient's record, the oldest first.
public struct PatientHistory: Sendable {
  public struct Entry: Sendable {
    public let event: RecordedEvent
    public let day: CalendarDay
    public let time: ClockTime
    public let author: Staff?
    public let contents: [StoredRecord]
  }

  public let patient: Patient
  public let entries: [Entry]
  public let staff: [Key<Staff>: Staff]
  public let currency: Currency
  /// True when the one who looks may read clinical notes.
  public let showsNotes: Bool
}

extension Practice {
  /// Every version of everything, who made it, when and why.
  /// - Parameter withLooks: true to have the looks at the record among them.
  public func history(
    of text: String, withLooks: Bool = false, by caller: Caller
  ) throws(ServiceError) -> PatientHistory {
    try look(by: caller.about(text), may: .report) { desk in
      let patient = try Roll(desk.records).patient(text, for: .reading)
      desk.sees(patient)
      return try desk.history(of: patient, withLooks: withLooks)
    }
  }
}

extension Desk {
  func history(of patient: Patient, withLooks: Bool) throws -> PatientHistory {
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    let events = try records.events(of: patient.key).filter {
      withLooks || ![.seen, .reported].contains($0.event.kind)
    }
    return PatientHistory(
      patient: patient,
      entries: try events.map { event in
        let at = clinic.zone.local(event.event.at)
        return PatientHistory.Entry(
          event: event, day: at.day, time: at.time,
          author: event.event.actor.flatMap { staff[$0] },
          contents: try records.contents(of: event.number))
      },
      staff: staff, currency: currency, showsNotes: person.may(.reportNotes))
  }
}
