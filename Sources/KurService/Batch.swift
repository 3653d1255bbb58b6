import KurDomain
import KurStore

extension Practice {
  /// Runs many use cases in one transaction, each by its own person at its own time: for samples
  /// and imports. All are kept, or none.
  package func batch<Value>(_ body: (Batch) throws -> Value) throws(ServiceError) -> Value {
    try translated(database) {
      try store.write(at: clock.now()) { records in
        guard let clinic = try records.clinic() else {
          throw ServiceError.storage(
            StorageFault(kind: .foreign, message: "\(database) holds no clinic"))
        }
        return try body(
          Batch(records: records, clinic: clinic, zone: clinic.zone))
      }
    }
  }
}

/// A transaction in which many people work one after another.
package struct Batch {
  let records: Transaction
  let clinic: Clinic
  let zone: ClinicZone

  /// The desk with this person at it, on this day at this time of the clinic.
  package func desk(_ person: Staff, on day: CalendarDay, at time: ClockTime, command: String)
    -> Desk
  {
    let now = zone.instant(day, time)
    return Desk(
      records: records, clinic: clinic, now: now, today: day, person: person,
      caller: Caller(name: person.key.description, command: command))
  }
}
