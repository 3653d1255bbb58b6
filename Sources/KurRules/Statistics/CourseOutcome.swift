import KurDomain

/// How a course has ended by a day, and when; by the same rules as `Standing`.
/// - Source: specification 5.7.
public struct CourseOutcome: Hashable, Sendable {
  public enum Ending: String, CaseIterable, Sendable {
    case completed, discontinued, lapsed, expired, cancelled, open

    /// True where sessions were given before.
    public var hasBegun: Bool { self == .completed || self == .discontinued || self == .lapsed }
  }

  public let ending: Ending
  /// The day of the last session or of the decision, or that on which the course lapsed or expired;
  /// nil for one that is open.
  public let ended: CalendarDay?

  public init(ending: Ending, ended: CalendarDay?) {
    self.ending = ending
    self.ended = ended
  }

  /// From the whole record.
  public init(
    _ record: CourseRecord, on day: CalendarDay, calendar: ClinicCalendar, parameters: Parameters
  ) {
    let known = record.through(day)
    func state(_ day: CalendarDay) -> CourseState {
      Standing.state(of: known, on: day, calendar: calendar, parameters: parameters)
    }
    func decided(_ choice: CourseDecision.Choice) -> CalendarDay? {
      known.decisions.first { $0.choice == choice }?.day
    }
    let prescribed = known.course.prescription.day
    // What has lapsed or expired stays so while nothing more happens: years of closed and open days are
    // not counted.
    let soon = min(day, known.lastDay.adding(days: CourseOutcome.quietDays))
    let soonEnded = soon < day && [.lapsed, .expired].contains(state(soon))
    let day = soonEnded ? soon : day
    switch state(day) {
    case .prescribed, .active, .suspended: (ending, ended) = (.open, nil)
    case .completed:
      (ending, ended) = (.completed, known.sessions.last(where: \.isCounted)?.day ?? prescribed)
    case .cancelled: (ending, ended) = (.cancelled, decided(.cancel))
    case .discontinued: (ending, ended) = (.discontinued, decided(.discontinue))
    case .expired:
      (ending, ended) = (
        .expired, CourseOutcome.first(.expired, from: prescribed, to: day, state)
      )
    case .lapsed:
      let from = max(prescribed, decided(.reopen) ?? prescribed)
      (ending, ended) = (.lapsed, CourseOutcome.first(.lapsed, from: from, to: day, state))
    }
  }

  /// After so many days without anything most courses have lapsed.
  private static let quietDays = 60

  /// From what was added up of the course; nil where only its record tells, which is that of open
  /// courses, of lapsed ones and of a few others.
  public init?(_ figures: CourseFigures, on day: CalendarDay, parameters: Parameters) {
    if let cancelled = figures.cancelled {
      (ending, ended) = (.cancelled, cancelled)
    } else if let discontinued = figures.discontinued {
      (ending, ended) = (.discontinued, discontinued)
    } else if figures.done >= figures.sessions {
      (ending, ended) = (.completed, figures.lastCounted ?? figures.day)
    } else {
      let valid = figures.day.adding(days: parameters.int(.prescriptionDays))
      guard figures.given == 0, figures.takenOver == 0, !figures.isSuspended, day > valid else {
        return nil
      }
      (ending, ended) = (.expired, valid.adding(days: 1))
    }
  }

  /// A day on which the state began that holds on the last of some days; the first of them where it
  /// held before.
  private static func first(
    _ state: CourseState, from first: CalendarDay, to last: CalendarDay,
    _ on: (CalendarDay) -> CourseState
  ) -> CalendarDay {
    guard first < last, on(first) != state else { return first }
    var (before, after) = (first, last)
    while after.days(since: before) > 1 {
      let middle = before.adding(days: after.days(since: before) / 2)
      if on(middle) == state { after = middle } else { before = middle }
    }
    return after
  }
}

extension CourseRecord {
  /// The last day on which anything happened.
  fileprivate var lastDay: CalendarDay {
    let days = [sessions.last?.day, missed.last?.day, decisions.last?.day].compactMap { $0 }
    let changed = changes.amendments.map(\.day).max()
    return (days + [course.prescription.day] + [changed].compactMap { $0 }).max()
      ?? course.prescription.day
  }
}
