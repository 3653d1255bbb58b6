import KurDomain

/// The sessions of a course as they are planned, one after another.
/// - Source: specification 5.3, 5.4, 5.6.
public struct CoursePlan: Hashable, Sendable {
  public let sessions: [PlannedSession]

  public init(_ sessions: [PlannedSession]) { self.sessions = sessions }

  /// - Parameters:
  ///   - start: the day from which the first session is looked for.
  ///   - calendar: the clinic's open days.
  public init(_ terms: CourseTerms, start: CalendarDay, calendar: ClinicCalendar) {
    let done = terms.takenOver?.done ?? 0
    var day = calendar.firstOpen(from: start)
    var sessions: [PlannedSession] = []
    for number in (done + 1)..<(max(done, terms.sessions) + 1) {
      sessions.append(
        PlannedSession(
          number: number, stage: terms.stage(of: number),
          minutes: terms.plannedMinutes(of: number),
          intensity: terms.plannedIntensity(of: number), day: day))
      day = calendar.firstOpen(from: day.adding(days: terms.gapDays))
    }
    self.sessions = sessions
  }
}

/// One session of a plan.
public struct PlannedSession: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// Nil in kinds without stages.
  public let stage: Stage?
  public let minutes: Minutes
  public let intensity: Intensity
  public let day: CalendarDay

  public init(number: Int, stage: Stage?, minutes: Minutes, intensity: Intensity, day: CalendarDay)
  {
    self.number = number
    self.stage = stage
    self.minutes = minutes
    self.intensity = intensity
    self.day = day
  }
}
