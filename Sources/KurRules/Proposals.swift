import KurDomain

/// A session that somebody wants to record.
public struct ProposedSession: Sendable {
  public let record: CourseRecord
  public let given: SessionAsGiven
  /// Of an earlier day's session, the course as it stood before that day.
  public let dose: Dose
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
    self.dose = Dose(
      record, on: given.day, calendar: chart.calendar, limit: bars.maximumIntensity)
  }

  public var day: CalendarDay { given.day }
  public var terms: CourseTerms { record.terms }

  /// True when it will count towards the course's number.
  /// - Source: R-32a.
  public var isCounted: Bool { terms.isComplete(given) }
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
