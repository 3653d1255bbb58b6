import KurDomain
import KurStore

/// What a clinic has changed of itself.
public struct ClinicHistory: Sendable {
  public struct Line: Sendable {
    public let change: ClinicChange
    public let day: CalendarDay
    public let time: ClockTime
    /// Nil for what was made with the clinic itself.
    public let author: Staff?
    /// What a parameter was before.
    public let before: String?
  }

  public let currency: Currency
  /// The oldest first.
  public let lines: [Line]
  public let parameters: [String: Parameter]
  /// Everybody who ever worked here.
  public let staff: [Key<Staff>: Staff]
}

extension Practice {
  /// Settings, calendar, prices, own rows and staff, in the order in which they changed.
  public func clinicHistory(by caller: Caller) throws(ServiceError) -> ClinicHistory {
    try read(by: caller, may: .administer) { try $0.clinicHistory() }
  }
}

extension Desk {
  fileprivate func clinicHistory() throws -> ClinicHistory {
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    let parameters = Dictionary(try records.defaults().map { ($0.key, $0) }) { first, _ in first }
    var values = parameters.mapValues(\.value)
    let lines = try records.clinicChanges().map { change in
      let at = clinic.zone.local(change.at)
      var before: String?
      if case .parameter(let key, let value) = change.subject {
        before = values.updateValue(value, forKey: key)
      }
      return ClinicHistory.Line(
        change: change, day: at.day, time: at.time,
        author: change.author.flatMap { staff[$0] }, before: before)
    }
    return ClinicHistory(currency: currency, lines: lines, parameters: parameters, staff: staff)
  }
}
