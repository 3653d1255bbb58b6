import KurDomain

/// The pause between the last session and a day.
/// - Source: specification 5.6; S2-68, S2-99.
public struct Gap: Hashable, Sendable {
  /// Calendar days; nil before the first session.
  public let days: Int?
  /// Nil before the first session and in kinds without stages.
  public let `class`: GapClass?

  public init(_ record: CourseRecord, before day: CalendarDay, calendar: ClinicCalendar) {
    let earlier = record.before(day)
    guard let last = earlier.pausedSince else {
      self.days = nil
      self.class = nil
      return
    }
    let days = day.days(since: last)
    self.days = days
    guard record.terms.stages != nil, let limits = record.terms.frequency.limits else {
      self.class = nil
      return
    }
    let reopened = earlier.decisions.last { $0.choice == .reopen && $0.day > last }?.day
    let idle = Gap.idleDays(earlier, from: reopened ?? last, to: day, calendar: calendar)
    var found = Gap.plain(days, limits)
    if idle > limits.stepBack { found = .lapsed }
    if reopened != nil { found = max(found, .stepBack) }
    if let latest = earlier.sessions.last, latest.reaction >= .moderate {
      found = max(found, .hold)
    }
    self.class = found
  }

  /// The class by calendar days alone, for which a course never lapses.
  static func plain(_ days: Int, _ limits: GapLimits) -> GapClass {
    if days <= limits.normal { return .normal }
    return days <= limits.hold ? .hold : .stepBack
  }

  /// The days of the pause that count towards a lapse: without closed days, days deferred for
  /// health and days of a suspension.
  private static func idleDays(
    _ record: CourseRecord, from start: CalendarDay, to end: CalendarDay, calendar: ClinicCalendar
  ) -> Int {
    guard start < end else { return 0 }
    let deferred = Set(record.missed.filter { $0.cause == .deferred }.map(\.day))
    let suspensions = Suspension.periods(of: record)
    let excused = (start.ordinal + 1..<end.ordinal).count { ordinal in
      let day = CalendarDay(ordinal: ordinal)
      return !calendar.isOpen(day) || deferred.contains(day)
        || suspensions.contains { $0.contains(day) }
    }
    return end.days(since: start) - excused
  }
}

extension CourseRecord {
  /// The day from which the pause runs: that of the last session that counts. One given against
  /// the rules happened to the body all the same, but does not bring back a course that has lapsed.
  var pausedSince: CalendarDay? {
    let last = sessions.last {
      $0.judged.gapClass != .lapsed
        && ($0.isCounted || $0.judged.isDeviation && terms.isComplete($0.given))
    }
    return last?.day ?? terms.takenOver?.lastDay
  }
}

/// A time during which a course rests, by a physician's decision or after a severe reaction.
struct Suspension {
  let from: CalendarDay
  /// The day of the resumption, or that on which it has run out; nil while it lasts.
  let until: CalendarDay?

  func contains(_ day: CalendarDay) -> Bool { day >= from && until.map { day < $0 } ?? true }

  /// What a physician decided runs out by itself, a severe reaction does not. Only a resumption that was decided after its cause was recorded ends it, so that one of the
  /// same morning does not lift what happened in the session after it.
  static func periods(of record: CourseRecord) -> [Suspension] {
    let reactions = record.sessions.filter { $0.reaction == .severe }.map {
      Suspension(from: $0.day, recorded: $0.reactionRecorded, runsOut: nil, record)
    }
    let decided = record.decisions.filter { $0.choice == .suspend }.map {
      Suspension(
        from: $0.day, recorded: $0.recorded,
        runsOut: $0.day.adding(days: record.terms.suspensionDays), record)
    }
    return (reactions + decided).sorted { $0.from < $1.from }
  }

  private init(
    from start: CalendarDay, recorded: Instant, runsOut: CalendarDay?, _ record: CourseRecord
  ) {
    let resumed = record.decisions.first {
      $0.choice == .resume && $0.day >= start && $0.recorded > recorded
    }
    self.from = start
    self.until = [resumed?.day, runsOut].compactMap { $0 }.min()
  }
}
