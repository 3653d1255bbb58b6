import KurDomain
import KurRules
import KurStore

/// Somebody who is to be erased, or was.
public struct ErasedPatient: Sendable {
  public let number: Key<Patient>
  /// The other numbers of the person.
  public let others: [Key<Patient>]
  /// The person's first line of old; nil for somebody who had been erased before.
  public let patient: Patient?
  /// The day on which it was done.
  public let day: CalendarDay
}

extension Practice {
  /// Who would be erased.
  /// - Throws: `invalid` before the records may be erased, with the day from which they may.
  public func erasable(
    _ text: String, by caller: Caller
  ) throws(ServiceError) -> ErasedPatient {
    try read(by: caller.about(text), may: .rewrite) { desk in
      if let erased = try desk.erased(text) { return erased }
      let patient = try desk.erasable(text)
      return ErasedPatient(
        number: patient.key, others: patient.others, patient: patient, day: desk.today)
    }
  }

  /// Takes name, contacts and every text of a patient away for good, once the records have been kept
  /// long enough, also out of the file. What remains is counted and checked, and tells of nobody.
  ///
  /// Somebody who was erased before is answered the same; the file is gone through again.
  public func erase(
    _ text: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> ErasedPatient {
    let known = try read(by: caller.about(text), may: .rewrite) { try $0.erased(text) }
    let erased: ErasedPatient
    if let known {
      erased = known
    } else {
      erased = try write(
        by: caller.about(text), may: .rewrite,
        again: { desk, event in
          guard let found = try desk.erased(event.subject ?? "") else {
            throw ServiceError.notFound("the first answer is gone", suggestions: [])
          }
          return found
        }
      ) { try $0.erase(text, reason: reason) }
    }
    do {
      try store.settle()
    } catch {
      throw .storage(
        StorageFault(
          kind: error.kind == .busy ? .busy : .unwritable,
          message: "\(erased.number) is erased, but remains of it may still be in \(database), "
            + "since it could not be gone through (\(error.message)): run kur patient erase "
            + "\(erased.number) again"))
    }
    return erased
  }
}

extension Desk {
  package func erase(
    _ text: String, reason: String
  ) throws -> Result<ErasedPatient, ServiceError> {
    let reason = try Wording.reason(reason)
    let patient = try erasable(text)
    try records.erase(patient.key, reason: reason)
    try recordEvent(.erased, of: patient.key, subject: patient.key.description)
    return .success(
      ErasedPatient(number: patient.key, others: patient.others, patient: patient, day: today))
  }

  fileprivate func erased(_ text: String) throws -> ErasedPatient? {
    guard let key = Key<Patient>(number: text), let day = try Roll(records).erased(key) else {
      return nil
    }
    return ErasedPatient(number: key, others: [], patient: nil, day: day)
  }

  /// - Throws: `invalid` for records that have to be kept longer.
  fileprivate func erasable(_ text: String) throws -> Patient {
    let patient = try Roll(records).patient(text, for: .writing)
    let parameters = Parameters(try records.entries())
    let last = try records.lastEntry(of: patient.key).map(clinic.zone.day) ?? today
    let end = Retention.end(born: patient.born, lastEntry: last, parameters: parameters)
    guard today >= end else {
      let years = parameters.int(.retentionYears)
      let minorYears = parameters.int(.retentionMinorYears)
      throw ServiceError.invalid(
        "\(patient.name) (\(patient.key)) may be erased from \(end) on: records are kept "
          + "\(years) years after the last entry (\(last)) and \(minorYears) years after the 18th "
          + "birthday")
    }
    return patient
  }
}
