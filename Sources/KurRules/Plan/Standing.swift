import KurDomain

/// Where a course stands on a day: derived from what is recorded, stored nowhere.
/// - Source: specification 5.6, 5.7.
public struct Standing: Sendable {
  public let state: CourseState
  public let progress: Progress
  public let missed: [MissedDate]
  /// The sessions of the course, as its prescription or the last change has them.
  public let sessions: Int
  /// Sessions still to be counted; what a course that ended early did not give included.
  public let remaining: Int
  /// Nil when nothing more is to come.
  public let next: NextSession?
  /// The class that a session on the day would have.
  public let gap: Gap
  /// The day from which another course is advised, once this one is completed.
  /// - Source: R-42; S2-35.
  public let recall: CalendarDay?

  /// - Parameters:
  ///   - day: sessions, missed dates and decisions up to and on this day are looked at.
  ///   - limit: the strongest pressure that findings and clearances leave.
  ///   - status: of the patient; who died has no next session, and who has moved away or does not
  ///     wish it is not called for another course.
  public init(
    _ record: CourseRecord, on day: CalendarDay, calendar: ClinicCalendar, parameters: Parameters,
    limit: Intensity? = nil, status: PatientIdentity.Status? = nil
  ) {
    let known = record.through(day)
    let progress = Progress(known)
    self.progress = progress
    self.missed = known.missed
    self.sessions = known.terms.sessions
    self.remaining = max(0, known.terms.sessions - progress.done)
    let gap = Gap(known, before: day, calendar: calendar)
    self.gap = gap
    let state = Standing.state(known, progress: progress, gap: gap, on: day, parameters: parameters)
    self.state = state
    self.recall =
      state == .completed && known.terms.stages != nil && status == nil
      ? progress.lastDay.map { $0.adding(days: parameters.int(.recallDays)) } : nil
    guard state == .prescribed || state == .active, status != .deceased else {
      self.next = nil
      return
    }
    self.next = NextSession(
      known, progress: progress, on: day, calendar: calendar, parameters: parameters, limit: limit)
  }

  /// The state alone, for those who ask for nothing else.
  static func state(
    of record: CourseRecord, on day: CalendarDay, calendar: ClinicCalendar, parameters: Parameters
  ) -> CourseState {
    let known = record.through(day)
    return state(
      known, progress: Progress(known), gap: Gap(known, before: day, calendar: calendar), on: day,
      parameters: parameters)
  }

  private static func state(
    _ record: CourseRecord, progress: Progress, gap: Gap, on day: CalendarDay,
    parameters: Parameters
  ) -> CourseState {
    let choices = record.decisions.map(\.choice)
    if choices.contains(.cancel) { return .cancelled }
    if choices.contains(.discontinue) { return .discontinued }
    if progress.done >= record.terms.sessions { return .completed }
    if Suspension.periods(of: record).contains(where: { $0.contains(day) }) { return .suspended }
    if progress.done == 0 {
      let valid = record.course.prescription.day.adding(days: parameters.int(.prescriptionDays))
      if day > valid { return .expired }
      if record.sessions.isEmpty { return .prescribed }
    }
    return gap.class == .lapsed ? .lapsed : .active
  }
}

/// The session that comes next.
public struct NextSession: Hashable, Sendable {
  public let number: Int
  public let stage: Stage?
  /// Effective on `earliest`.
  public let minutes: Minutes
  public let intensity: Intensity
  /// The day by the calendar and the sessions alone.
  public let planned: CalendarDay
  /// The first open day that is neither before `planned` nor before the day that was asked about.
  public let earliest: CalendarDay
  /// The last day whose gap class is normal; before the first session, the last day on which the
  /// prescription is valid; nil in kinds without stages.
  public let latest: CalendarDay?

  init(
    _ record: CourseRecord, progress: Progress, on day: CalendarDay, calendar: ClinicCalendar,
    parameters: Parameters, limit: Intensity?
  ) {
    let terms = record.terms
    let prescription = record.course.prescription
    var from = prescription.start
    if let last = progress.lastDay { from = max(from, last.adding(days: terms.gapDays)) }
    if let latest = record.sessions.last?.day {
      from = max(from, latest.adding(days: terms.dosage.leastGapDays))
    }
    if let missed = record.missed.last?.day { from = max(from, missed.adding(days: 1)) }
    let planned = calendar.firstOpen(from: from)
    let earliest = calendar.firstOpen(from: max(planned, day))
    let dose = Dose(record, on: earliest, calendar: calendar, limit: limit)
    self.number = dose.number
    self.stage = dose.stage
    self.minutes = dose.minutes
    self.intensity = dose.intensity
    self.planned = planned
    self.earliest = earliest
    guard terms.stages != nil else {
      self.latest = nil
      return
    }
    guard progress.done > 0, let last = record.pausedSince else {
      self.latest = prescription.day.adding(days: parameters.int(.prescriptionDays))
      return
    }
    self.latest = terms.frequency.limits.map { last.adding(days: $0.normal) }
  }
}
