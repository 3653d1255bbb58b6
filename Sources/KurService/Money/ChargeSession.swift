import KurDomain
import KurRules
import KurStore

extension Desk {
  /// Keeps what a session costs by the prices of its day, in the event that stores the session. One
  /// that does not count, as an interrupted one, and one on a zone without a price cost nothing.
  /// - Source: R-51.
  func charge(_ session: Session, of record: CourseRecord) throws {
    let zone = record.terms.zone
    guard session.isCounted,
      let amount = try records.prices(on: session.day, zone: zone.code)
        .amount(for: zone, session.given.sites, session.minutes)
    else { return }
    try records.insert(
      Charge(session: session.key, zone: zone.code, minutes: session.minutes, amount: amount))
  }
}
