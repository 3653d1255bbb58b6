import KurDomain
import KurStore

/// What was let by against the rules in a time, and what was cleared in it.
public struct OverrideList: Sendable {
  /// An override with the people it is about.
  public struct Line: Sendable {
    public let recorded: RecordedOverride
    /// Nil for a patient who was erased.
    public let patient: Patient?
    public let person: Staff?
    /// By the clinic's clock.
    public let day: CalendarDay
    public let time: ClockTime
  }

  public struct ClearanceLine: Sendable {
    public let clearance: Clearance
    public let patient: Patient?
    public let physician: Staff?
  }

  public let from: CalendarDay
  public let to: CalendarDay
  /// The oldest first.
  public let lines: [Line]
  /// In the order in which they were given.
  public let clearances: [ClearanceLine]
}

extension OverrideList {
  /// How far back the list reaches where nobody says from when.
  static let usualDays = 30
}

extension Practice {
  /// Every rule that was set aside and every warning that was let by with a reason, and the
  /// clearances beside them.
  ///
  /// - Parameters:
  ///   - text: the patient; the whole clinic when nil.
  ///   - first: all there is of a patient when nil, the last 30 days of the clinic.
  ///   - last: today when nil.
  public func overrides(
    of text: String?, from first: DayWord?, to last: DayWord?, by caller: Caller
  ) throws(ServiceError) -> OverrideList {
    try look(by: caller.about(text), may: .reportNotes) { desk in
      let patient = try text.map { try Roll(desk.records).target($0, for: .reading).0 }
      if let patient { desk.sees(patient) }
      let to = (last ?? .today).resolved(today: desk.today, .past)
      let usual = patient.map(\.born) ?? to.adding(days: 1 - OverrideList.usualDays)
      let from = first.map { $0.resolved(today: desk.today, .past) } ?? usual
      guard from <= to else {
        throw ServiceError.invalid("--from \(from) is after --to \(to)")
      }
      return try desk.overrides(of: patient, from: from, to: to)
    }
  }
}

extension Desk {
  fileprivate func overrides(
    of patient: Patient?, from: CalendarDay, to: CalendarDay
  ) throws -> OverrideList {
    let start = clinic.zone.instant(from, .midnight)
    let end = clinic.zone.instant(to.adding(days: 1), .midnight)
    let found =
      try patient.map {
        try records.overrides(ofPatient: $0.key, from: start, until: end)
      } ?? records.overrides(from: start, until: end)
    let cleared = try records.clearances(givenFrom: start, until: end)
      .filter { patient == nil || $0.patient == patient?.key }
    let keys = (found.map(\.patient) + cleared.map(\.patient)).unique
    let patients = Dictionary(try records.patients(keys).map { ($0.key, $0) }) { first, _ in first }
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    return OverrideList(
      from: from, to: to,
      lines: found.map { recorded in
        let (day, time) = clinic.zone.local(recorded.at)
        return OverrideList.Line(
          recorded: recorded, patient: patients[recorded.patient],
          person: recorded.person.flatMap { staff[$0] }, day: day, time: time)
      },
      clearances: cleared.map {
        OverrideList.ClearanceLine(
          clearance: $0, patient: patients[$0.patient], physician: staff[$0.physician])
      })
  }
}
