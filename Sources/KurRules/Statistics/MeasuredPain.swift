import KurDomain

extension CourseMeasures {
  /// How pain has changed from the start of a course that is over to its end, as its summary says.
  ///
  /// - Parameters:
  ///   - measurements: of the patient, the oldest first.
  ///   - pain: the measure.
  /// - Returns: in tenths of a point; nil where it was told once only.
  public static func painChange(
    of record: CourseRecord, on day: CalendarDay, measurements: [Measurement], pain: Measure,
    parameters: Parameters
  ) -> Int? {
    let known = record.through(day)
    let sessions = known.sessions.map(\.given)
    let phases = MeasurePhases(
      record, days: known.sessions.filter(\.isCounted).map(\.day), isOver: true,
      parameters: parameters)
    let own = measurements.filter {
      $0.measure == .pain && $0.day <= day
        && ($0.course == nil || $0.course == record.course.key)
    }
    let sites = own.map(\.site).unique.sorted {
      ($0?.description ?? "") < ($1?.description ?? "")
    }
    let outcomes = (sites.isEmpty ? [nil] : sites).map { site in
      MeasureOutcome(
        pain, at: site, measurements: own.filter { $0.site == site }, sessions: sessions,
        phases: phases, parameters: parameters)
    }
    guard let outcome = outcomes.first(where: { !$0.isEmpty }) else { return nil }
    // One value that was told before the only session is not a change of nothing.
    let isOneValue =
      own.isEmpty && sessions.count { $0.painBefore != nil || $0.painAfter != nil } == 1
      && !sessions.contains { $0.painAfter != nil }
    return isOneValue ? nil : outcome.change
  }
}
