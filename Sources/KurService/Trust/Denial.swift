import KurDomain
import KurStore

extension Practice {
  /// Keeps that something was not permitted, where the database can be written, and gives the error
  /// on.
  func recorded(_ error: ServiceError, of caller: Caller) -> ServiceError {
    guard case .notPermitted = error else { return error }
    let now = clock.now()
    try? store.write(at: now) { records in
      guard let clinic = try records.clinic() else { return }
      let roll = Roll(records)
      let claimed = try? roll.person(caller.name)
      let access = try roll.access(of: caller, on: clinic.zone.day(of: now))
      let isOneself = claimed.map { access.verdict(on: $0.key) == .granted } ?? true
      try records.append(
        Event(
          // Somebody who may not be who they say they are is not put down as that person.
          kind: .denied, actor: isOneself ? claimed?.key ?? access.only : access.only,
          patient: caller.target.flatMap(roll.patientKey),
          subject: isOneself ? nil : claimed?.key.description, command: caller.command, at: now))
    }
    return error
  }
}

extension Roll {
  /// Whose record was meant; nil where that is not clear.
  func patientKey(_ target: String) -> Key<Patient>? {
    if target.looksLikeNumber(of: Session.letter) {
      guard let course = try? session(target).course else { return nil }
      return try? records.course(course)?.patient
    }
    if target.looksLikeNumber(of: Screening.letter) { return try? screening(target).patient }
    if target.looksLikeNumber(of: Examination.letter) {
      return try? examination(target).draft.patient
    }
    return try? self.target(target, for: .reading).0.key
  }
}
