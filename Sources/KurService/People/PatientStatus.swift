import KurDomain

/// What is to be known of a patient beside who it is, as it is given with an edit.
public enum StatusChange: String, CaseIterable, Sendable {
  /// Nothing keeps the patient from being treated and called.
  case present
  case deceased, moved
  case noRecall = "no-recall"

  public var status: PatientIdentity.Status? { PatientIdentity.Status(rawValue: rawValue) }
}

extension Desk {
  /// Nothing more is prescribed, booked or given to somebody who died.
  func mustBeAlive(_ patient: Patient) throws(ServiceError) {
    guard patient.isDeceased else { return }
    throw .invalid(
      "\(patient.name) (\(patient.key)) is recorded as deceased: nothing is prescribed, booked or "
        + "given. If that is wrong: kur patient edit \(patient.key) --status present")
  }
}
