import KurTexts

/// What a patient's summary says.
public enum SummaryKey: String, TextKey {
  case title
  case asOf = "as-of"
  case born
  case guardian
  case also
  case notesLeftOut = "notes-left-out"
  case none

  // Findings and clearances
  case findings
  case wholeBody = "whole-body"
  case inKinds = "in-kinds"
  case until
  case untilAtLeast = "until-at-least"
  case clearedUntil = "cleared-until"
  case clearances
  case intensityUpTo = "intensity-up-to"
  case by
  case narrowed
  case reclassed
  case benign

  // Treatments beside massage
  case therapies
  case at
  case treatment
  case place
  case massage

  // The order
  case courses
  case course
  case zone
  case plan
  case prescribed
  case indication
  case diagnosis
  case details
  case complaint
  case conclusion
  case examined
  case goal
  case reason
  case takenOver = "taken-over"
  case takenOverWords = "taken-over-words"
  case without
  case minutesGrowing = "minutes-growing"
  case setAside = "set-aside"
  case explained
  case alsoFor = "also-for"
  case injured

  // So far
  case soFar = "so-far"
  case stateOn = "state-on"
  case given
  case toCome = "to-come"
  case toComeOnceResumed = "to-come-once-resumed"
  case toComeIfReopened = "to-come-if-reopened"
  case notGiven = "not-given"
  case missedDates = "missed-dates"
  case recall
  case minutes
  case minutesInAll = "minutes-in-all"
  case pain
  case atHome = "at-home"
  case atHomeWords = "at-home-words"
  case reactionOn = "reaction-on"

  // Sessions
  case sessions
  case number
  case day
  case stage
  case planned
  case minutesShort = "minutes-short"
  case intensityShort = "intensity-short"
  case painShort = "pain-short"
  case felt
  case reaction
  case therapist
  case note
  case interrupted
  case interruptedBecause = "interrupted-because"
  case notCounted = "not-counted"
  case deviation
  case leftOut = "left-out"
  case enteredLate = "entered-late"
  case unconfirmed
  case against
  case acceptedCounts = "accepted-counts"
  case acceptedNot = "accepted-not"
  case notAccepted = "not-accepted"
  case changed
  case changedWith = "changed-with"

  // What is to come
  case comingAfter = "coming-after"
  case comingBy = "coming-by"
  case coming
  case advice

  // Account
  case account
  case charged
  case chargedWords = "charged-words"
  case paid
  case paidWords = "paid-words"
  case nothing
  case balance
  case owed
  case paidAhead = "paid-ahead"
  case nothingOwed = "nothing-owed"

  // Signatures
  case physician
  case patientOrGuardian = "patient-or-guardian"

  public static let section = "summary"
}
