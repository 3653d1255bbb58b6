import KurDomain

extension Dose {
  /// The minutes of a session that works on some of the course's sites only: those of the whole in
  /// their proportion, and never more than the session may have.
  ///
  /// What earlier sessions left out does not shorten it once more: they count here with the minutes
  /// that the whole would have had.
  /// - Source: specification 5.4, 5.5.
  ///
  /// - Parameters:
  ///   - record: the course that the dose is of.
  ///   - day: the day that the dose is of.
  public func minutes(
    on worked: Set<Site>, of record: CourseRecord, on day: CalendarDay, calendar: ClinicCalendar
  ) -> Minutes {
    let terms = record.terms
    let worked = record.withInjured(worked, on: day)
    guard !terms.sites.isSubset(of: worked) else { return minutes }
    let whole = record.withWholeMinutes.map { Dose($0, on: day, calendar: calendar).minutes }
    return min(ceiling, terms.minutes(whole ?? minutes, on: worked))
  }
}

extension CourseRecord {
  /// What is worked on, and the injured place off which an introductory session keeps: its minutes go
  /// to the rest.
  fileprivate func withInjured(_ worked: Set<Site>, on day: CalendarDay) -> Set<Site> {
    worked.union(terms.sites.subtracting(usualSites(on: day)))
  }

  /// The record with every session as long as it would have been on all of the course's sites; nil
  /// where none left any out.
  fileprivate var withWholeMinutes: CourseRecord? {
    let whole = sessions.map {
      $0.lasting(terms.wholeMinutes($0.minutes, on: withInjured($0.given.sites, on: $0.day)))
    }
    guard whole != sessions else { return nil }
    return CourseRecord(
      course: course, terms: prescribed, sessions: whole, missed: missed, decisions: decisions,
      changes: changes)
  }
}

extension Session {
  fileprivate func lasting(_ minutes: Minutes) -> Session {
    guard minutes != given.minutes else { return self }
    var given = given
    given.minutes = minutes
    return Session(
      key: key, course: course, given: given, judged: judged, entry: entry, reaction: reaction,
      reactionRecorded: reactionRecorded, deviation: deviation)
  }
}
