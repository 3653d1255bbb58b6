import KurDomain

/// A session that somebody wants to record.
public struct ProposedSession: Sendable {
  public let record: CourseRecord
  public let given: SessionAsGiven
  /// Of an earlier day's session, the course as it stood before that day.
  public let dose: Dose
  /// The minutes of the dose on the sites that are worked.
  public let planned: Minutes
  /// Only what happened on earlier days.
  public let progress: Progress
  /// What the patient's health does to it.
  public let bars: Bars
  public let performer: Staff
  public let author: Staff

  public init(
    record: CourseRecord, given: SessionAsGiven, chart: Chart, performer: Staff, author: Staff
  ) {
    self.record = record
    self.given = given
    self.performer = performer
    self.author = author
    self.progress = Progress(record.before(given.day))
    let bars = chart.bars(
      kind: record.terms.kind.code, sites: given.sites, indication: chart.indication(of: record),
      on: given.day, courseStart: record.course.prescription.day)
    self.bars = bars
    let dose = Dose(
      record, on: given.day, calendar: chart.calendar, limit: bars.maximumIntensity)
    self.dose = dose
    self.planned = dose.minutes(
      on: given.sites, of: record, on: given.day, calendar: chart.calendar)
  }

  public var day: CalendarDay { given.day }
  public var terms: CourseTerms { record.terms }

  /// True when it will count towards the course's number.
  /// - Source: R-32a.
  public var isCounted: Bool { terms.isComplete(given) }

  /// True where what refuses it only defers it: a state or a sign that passes, or in general massage
  /// leaves that are barred.
  /// - Source: specification 5.2, 5.5.
  public func isDeferred(by refusals: [RuleFinding]) -> Bool {
    bars.signs.contains(where: \.isBarring)
      || refusals.contains { finding in
        finding.bar?.level == .deferring || (terms.isGeneral && finding.bar?.level == .regional)
      }
  }
}

extension ProposedSession {
  /// True for the session of a crying child that was stopped.
  /// - Source: R-32.
  var endedInCrying: Bool { given.details.mood == .crying && given.interrupted != nil }
}

/// A course that somebody wants to prescribe.
public struct ProposedCourse: Sendable {
  public let prescription: Prescription
  public let terms: CourseTerms
  public let prescriber: Staff

  public init(prescription: Prescription, terms: CourseTerms, prescriber: Staff) {
    self.prescription = prescription
    self.terms = terms
    self.prescriber = prescriber
  }

  public var day: CalendarDay { prescription.day }
}
