/// What somebody is at the clinic. A person may hold several.
public enum Role: String, CaseIterable, Sendable, Codable {
  case physician, therapist, receptionist, administrator
}

/// What can be done with Kur, as far as it matters who does it.
/// - Source: specification 6.
public enum Act: String, CaseIterable, Sendable {
  case identify = "register, find or edit a patient"
  case arrange = "record consent, bookings and missed dates"
  case screenFully = "record a full screening"
  case log = "see the next session, screen for the day, log"
  case react = "record a reaction"
  case deviate = "record a deviation"
  case confirm = "confirm an entry"
  case correct = "amend, void or undo what was recorded"
  case examine = "examine a patient"
  case clear = "clear, close, narrow or change the class of a finding"
  case accept = "accept a deviation"
  case measure = "measure, and record treatments beside massage"
  case takeFees = "take fees"
  case prescribeMedical = "prescribe a medical course or decide about it"
  case prescribeNonMedical = "prescribe a non-medical course"
  case handOver = "hand a course over"
  case review = "see remaining sessions and the day"
  case figures = "see the work done in figures"
  case report = "see a record"
  case reportNotes = "see clinical notes"
  case release = "hand out a sealed report"
  case keep = "check, back up, audit or export the records"
  case rewrite = "restore, merge or erase records"
  case administer = "manage staff, calendar and settings"
}

extension Role {
  public func may(_ act: Act) -> Bool {
    switch act {
    case .identify: true
    case .arrange, .takeFees: self != .administrator
    case .log, .review, .report, .release: self != .administrator
    case .correct, .screenFully, .react, .deviate, .measure, .prescribeNonMedical, .handOver,
      .reportNotes:
      self == .therapist || self == .physician
    case .confirm: self == .therapist || self == .physician
    case .figures: self != .receptionist
    case .examine, .clear, .accept, .prescribeMedical: self == .physician
    case .keep, .rewrite, .administer: self == .administrator
    }
  }
}

extension Act {
  /// True for what somebody at a shared desk proves by a PIN to be the one who does it.
  public var takesProof: Bool {
    switch self {
    case .prescribeMedical, .prescribeNonMedical, .clear, .accept, .correct, .administer, .rewrite:
      true
    case .identify, .arrange, .screenFully, .log, .react, .deviate, .confirm, .examine, .measure,
      .takeFees, .handOver, .review, .figures, .report, .reportNotes, .release, .keep:
      false
    }
  }

  /// The roles that may, as people say them: `a therapist or a physician`.
  public var permitted: String {
    Role.allCases.filter { $0.may(self) }
      .map { "\($0 == .administrator ? "an" : "a") \($0.rawValue)" }
      .joined(separator: " or ")
  }

  /// Why somebody may not, and who may.
  public func isDenied(to person: Staff) -> String {
    "\(person.name) (\(person.key)) may not \(rawValue): that takes \(permitted)"
  }
}
