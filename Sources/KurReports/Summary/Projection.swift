import KurDomain
import KurRules

/// The sessions still to come, if each is given as it is dosed on its first possible day.
/// - Source: specification 5.4, 5.6.
public struct Projection: Sendable {
  public let sessions: [PlannedSession]

  /// - Parameters:
  ///   - record: the course as it stands, with nothing later than the day of `next`.
  ///   - next: the session that comes next; nil gives no sessions.
  ///   - limit: the strongest pressure that findings and clearances leave on a day.
  public init(
    _ record: CourseRecord, next: NextSession?, calendar: ClinicCalendar,
    limit: (CalendarDay) -> Intensity? = { _ in nil }
  ) {
    let terms = record.terms
    var imagined = record
    var day = next?.earliest
    var sessions: [PlannedSession] = []
    while let today = day, sessions.count < terms.sessions {
      let dose = Dose(imagined, on: today, calendar: calendar, limit: limit(today))
      guard dose.number <= terms.sessions else { break }
      sessions.append(
        PlannedSession(
          number: dose.number, stage: dose.stage, minutes: dose.minutes,
          intensity: dose.intensity, day: today))
      imagined = imagined.adding(dose, on: today)
      day = calendar.firstOpen(from: today.adding(days: terms.gapDays))
    }
    self.sessions = sessions
  }
}

extension CourseRecord {
  fileprivate func adding(_ dose: Dose, on day: CalendarDay) -> CourseRecord {
    let given = SessionAsGiven(
      day: day, minutes: dose.minutes, intensity: dose.intensity, techniques: [], sites: [],
      closing: 0, condition: .same, reaction: .none, performer: course.prescriber)
    let judged = SessionAsJudged(
      stage: dose.stage, plannedMinutes: dose.planned, plannedIntensity: dose.plannedIntensity,
      ceiling: dose.ceiling, gapClass: dose.gap.class, isCounted: true)
    let session = Session(
      key: Key(rawValue: .max), course: course.key, given: given, judged: judged,
      entry: SessionEntry(author: course.prescriber, recorded: Instant(day)))
    return CourseRecord(
      course: course, terms: terms, sessions: sessions + [session], missed: missed,
      decisions: decisions, changes: changes)
  }
}
