import KurDomain
import KurRules
import KurStore

/// Two numbers that were made one person's, or two people's again.
public struct MergedPatients: Sendable {
  /// As found under the number that was kept.
  public let patient: Patient
  public let number: Key<Patient>
  /// Who is found under the other number now; the same as `patient` where they are one.
  public let other: Patient
  /// What should be looked at, in words.
  public let warnings: [String]
}

extension Practice {
  /// Finds what is recorded under two numbers as one person's from now on. No record is changed.
  public func merge(
    _ kept: String, _ other: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> MergedPatients {
    try write(by: caller.about(kept), may: .rewrite, again: { try $0.merged(again: $1) }) {
      try $0.merge(kept, other, reason: reason)
    }
  }

  /// Takes a merging back. What was recorded since stays under the number that was kept.
  public func unmerge(
    _ other: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> MergedPatients {
    try write(by: caller.about(other), may: .rewrite, again: { try $0.merged(again: $1) }) {
      try $0.unmerge(other, reason: reason)
    }
  }
}

extension Desk {
  package func merge(
    _ kept: String, _ other: String, reason: String
  ) throws -> Result<MergedPatients, ServiceError> {
    let reason = try Wording.reason(reason)
    let patient = try Roll(records).patient(kept, for: .writing)
    if let typed = Key<Patient>(number: other), try records.isMerged(typed) {
      throw ServiceError.invalid(
        "\(typed) is merged into \(try records.person(typed)) already; to merge it elsewhere: kur "
          + "patient unmerge \(typed)")
    }
    let second = try Roll(records).patient(other, for: .writing)
    try mustBeOne(patient, second)
    let parts = try [loadChart(of: patient), loadChart(of: second)]
    try records.merge(second.key, into: patient.key, reason: reason)
    try recordEvent(.merged, of: patient.key, subject: second.key.description)
    let united = try Roll(records).patient(patient.key.description, for: .reading)
    let whole = try loadChart(of: united)
    return .success(
      MergedPatients(
        patient: united, number: second.key, other: united,
        warnings: patient.leftOut(of: second)
          + UnitedRecord.conflicts(of: parts, in: whole, on: today)))
  }

  package func unmerge(
    _ other: String, reason: String
  ) throws -> Result<MergedPatients, ServiceError> {
    let reason = try Wording.reason(reason)
    guard let number = Key<Patient>(number: other) else {
      throw ServiceError.invalid(
        "'\(other.shown)' is no patient's number: say the number that was merged")
    }
    guard let kept = try records.unmerge(number, reason: reason) else {
      throw ServiceError.invalid("\(number) is merged into no other number")
    }
    try recordEvent(.unmerged, of: kept, subject: number.description)
    return .success(try apart(number, kept: kept))
  }

  fileprivate func merged(again event: Event) throws -> MergedPatients {
    guard let number = event.subject.flatMap(Key<Patient>.init(number:)) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return try apart(number, kept: try patient(of: event).key)
  }

  private func apart(_ number: Key<Patient>, kept: Key<Patient>) throws -> MergedPatients {
    guard let patient = try records.patient(kept), let other = try records.patient(number) else {
      throw ServiceError.notFound("\(number) cannot be read", suggestions: [])
    }
    return MergedPatients(patient: patient, number: number, other: other, warnings: [])
  }

  /// Two records of one person have one birth date and one sex; where they differ, one of them is
  /// wrong, or they are two people.
  private func mustBeOne(_ patient: Patient, _ other: Patient) throws(ServiceError) {
    guard patient.key != other.key else {
      throw .invalid("\(patient.key) is one number: say two")
    }
    var differing: [String] = []
    if patient.born != other.born {
      differing.append("was born on \(patient.born), \(other.key) on \(other.born)")
    }
    let sexes = [patient, other].map(\.identity.sex)
    if sexes[0] != sexes[1], !sexes.contains(.unknown) {
      differing.append("is \(sexes[0].rawValue), \(other.key) \(sexes[1].rawValue)")
    }
    if patient.isDeceased != other.isDeceased {
      let (dead, alive) = patient.isDeceased ? (patient, other) : (other, patient)
      throw .invalid(
        "\(dead.key) is recorded as deceased and \(alive.key) is not; correct the wrong one first: "
          + "kur patient edit")
    }
    guard differing.isEmpty else {
      throw .invalid(
        "\(patient.key) \(differing.joined(separator: ", and ")); if they are one person, correct "
          + "the wrong one first: kur patient edit")
    }
  }
}

extension Patient {
  /// What only the other number's record says of the person, who goes on as the kept one says.
  fileprivate func leftOut(of other: Patient) -> [String] {
    func only(_ what: String, _ own: String?, _ theirs: String?) -> String? {
      guard let theirs, theirs != own else { return nil }
      return "\(other.key) has the \(what) \(theirs); \(key) keeps \(own ?? "none")"
    }
    return [
      only("name", name, other.name),
      only("phone number", identity.phone, other.identity.phone),
      only("email address", identity.email, other.identity.email),
      only("guardian", identity.guardian, other.identity.guardian),
      only("status", identity.status?.rawValue, other.identity.status?.rawValue),
      only("language", identity.language?.rawValue, other.identity.language?.rawValue),
    ].compactMap { $0 }
  }
}
