/// A kind of record that can be taken back because it was wrong.
public enum RetractableRecord: String, CaseIterable, Sendable {
  case consent, examination, screening, finding, clearance, course, reaction, booking, measurement
  case payment
  case findingClosure = "finding_closure"
  case courseDecision = "course_decision"
  case missedDate = "missed_date"
  case courseAmendment = "course_amendment"
  case courseAssignment = "course_assignment"
  case findingRevision = "finding_revision"
  case therapyGiven = "therapy_given"
  case homePractice = "home_practice"
  case patientMerge = "patient_merge"
}

/// A kind of record that another one of its kind can take the place of.
public enum ReplaceableRecord: String, CaseIterable, Sendable {
  case session, screening, examination, course
}

/// That a record counts no more: who said so, when and why. The record itself is kept.
public struct Retraction: Hashable, Sendable {
  public let author: Key<Staff>?
  public let at: Instant
  /// Empty where it was erased.
  public let reason: String

  public init(author: Key<Staff>?, at: Instant, reason: String) {
    self.author = author
    self.at = at
    self.reason = reason
  }
}
