import KurDomain
import KurTexts

/// Texts of the letter to the physician who sent the patient: whole sentences with gaps.
public enum LetterKey: String, TextKey {
  case title, greeting
  case patient, person, guardian, diagnosis, indication, goal, treatment
  case massage, prescribed, missing
  case given
  case givenDay = "given-day"
  case givenOne = "given-one"
  case givenNone = "given-none"
  case elsewhere
  case minutes
  case minutesSame = "minutes-same"
  case brokenOff = "broken-off"
  case uncounted
  case missed
  case missedNone = "missed-none"
  case causeNoShow = "cause-no-show"
  case causePatient = "cause-patient"
  case causeClinic = "cause-clinic"
  case causeDeferred = "cause-deferred"
  case painLess = "pain-less"
  case painMore = "pain-more"
  case painSame = "pain-same"
  case painStart = "pain-start"
  case painLate = "pain-late"
  case painNone = "pain-none"
  case passes
  case passesNot = "passes-not"
  case measure
  case measureChange = "measure-change"
  case measureStart = "measure-start"
  case measureLate = "measure-late"
  case better
  case betterPasses = "better-passes"
  case betterPassesNot = "better-passes-not"
  case worse
  case worsePasses = "worse-passes"
  case worsePassesNot = "worse-passes-not"
  case same
  case reactions
  case reactionsNone = "reactions-none"
  case mild, moderate, severe
  case suspend, resume, discontinue, reopen, cancel
  case reason
  case prescribedState = "prescribed-state"
  case active, suspended, lapsed, completed, discontinued, cancelled, expired
  case toCome = "to-come"
  case notGiven = "not-given"
  case next, recall
  case selfMassage = "self-massage"
  case findings
  case withoutNotes = "without-notes"
  case closing, signature

  public static let section = "letter"
}

/// Units with their number `{n}`, by what the catalogue calls them.
public enum UnitKey: String, TextKey {
  case percent, points
  case daysAWeek = "days a week"
  case aWeek = "a week"
  case hours, minutes, degrees
  case centimetres = "cm"
  case kilograms = "kg"

  public static let section = "unit"
}

extension LetterKey {
  init(_ state: CourseState) {
    switch state {
    case .prescribed: self = .prescribedState
    case .active: self = .active
    case .suspended: self = .suspended
    case .lapsed: self = .lapsed
    case .completed: self = .completed
    case .discontinued: self = .discontinued
    case .cancelled: self = .cancelled
    case .expired: self = .expired
    }
  }

  init(_ cause: MissedDate.Cause) {
    switch cause {
    case .noShow: self = .causeNoShow
    case .patient: self = .causePatient
    case .clinic: self = .causeClinic
    case .deferred: self = .causeDeferred
    }
  }

  /// Nil for what a letter does not tell.
  init?(_ choice: CourseDecision.Choice) {
    switch choice {
    case .suspend: self = .suspend
    case .resume: self = .resume
    case .discontinue: self = .discontinue
    case .reopen: self = .reopen
    case .cancel: self = .cancel
    case .review: return nil
    }
  }

  /// Nil for none.
  init?(_ reaction: Reaction) {
    switch reaction {
    case .none: return nil
    case .mild: self = .mild
    case .moderate: self = .moderate
    case .severe: self = .severe
    }
  }
}
