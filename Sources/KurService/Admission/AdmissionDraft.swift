import KurDomain
import KurStore

/// A step of an admission whose answers are kept while it is being asked.
public enum AdmissionStep: String, CaseIterable, Sendable {
  case consent, examination, prescription

  /// What somebody has to be allowed to do for it; who may not, does not see its draft either.
  public var act: Act {
    switch self {
    case .consent: .arrange
    case .examination: .examine
    case .prescription: .prescribeNonMedical
    }
  }

  fileprivate var form: String { "admit-\(rawValue)" }
}

extension Practice {
  /// True where one of the caller's roles may do this.
  public func may(_ act: Act, _ caller: Caller) throws(ServiceError) -> Bool {
    try read(by: caller, may: .identify) { $0.person.may(act) }
  }

  /// What was answered of a step that is not done yet, by field.
  public func draft(
    _ step: AdmissionStep, of patient: Key<Patient>, by caller: Caller
  ) throws(ServiceError) -> [String: String] {
    try read(by: caller.about(patient.description), may: step.act) {
      try $0.records.draft(step.form, of: patient)
    }
  }

  /// Keeps an answer of a step.
  public func keep(
    _ value: String, for field: String, _ step: AdmissionStep, of patient: Key<Patient>,
    by caller: Caller
  ) throws(ServiceError) {
    try write(
      by: caller.withoutRequest.about(patient.description), may: step.act, takesProof: false,
      again: { _, _ in }
    ) { desk in
      try desk.records.keep(value, for: field, of: step.form, patient)
      return .success(())
    }
  }

  /// Forgets the answers of a step that is done.
  public func dropDraft(
    _ step: AdmissionStep, of patient: Key<Patient>, by caller: Caller
  ) throws(ServiceError) {
    try write(
      by: caller.withoutRequest.about(patient.description), may: step.act, takesProof: false,
      again: { _, _ in }
    ) { desk in
      try desk.records.dropDraft(step.form, of: patient)
      return .success(())
    }
  }
}
