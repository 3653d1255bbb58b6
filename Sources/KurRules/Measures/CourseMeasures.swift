import KurDomain

/// What a course is measured by, and what was measured, up to a day.
/// - Source: R-55; specification 4b, 8.
public struct CourseMeasures: Sendable {
  /// What the indication asks for; of each list one will do.
  public let asked: [[Code<Measure>]]
  /// What the indication asks for first, then the rest; a measure once for each of its places.
  public let outcomes: [MeasureOutcome]
  /// What is asked for on the day, before the next session; nil where that is nothing.
  public let phase: MeasurePhases.Phase?

  /// - Parameters:
  ///   - day: what is dated later is left out.
  ///   - given: a session that is about to be recorded as a counted one.
  public init(
    _ record: CourseRecord, in chart: Chart, on day: CalendarDay, with given: SessionAsGiven? = nil
  ) {
    let known = record.through(day)
    let sessions = known.sessions.map(\.given) + (given.map { [$0] } ?? [])
    let isOver = given == nil && !chart.standing(of: record, on: day).state.isOpen
    let phases = MeasurePhases(
      record, days: known.sessions.filter(\.isCounted).map(\.day) + (given.map { [$0.day] } ?? []),
      isOver: isOver, parameters: chart.parameters)
    self.phase = phases.phase(
      asked: day, before: Progress(known).nextNumber, of: record.terms, isOver: isOver)
    let measured = chart.beside.measurements.filter {
      $0.day <= day && ($0.course == nil || $0.course == record.course.key)
    }
    let asked = chart.indication(of: record)?.scores ?? []
    let named = asked.flatMap { $0 } + [.pain] + measured.map(\.measure)
    self.asked = asked
    self.outcomes = named.unique.flatMap { code -> [MeasureOutcome] in
      guard let measure = chart.beside.measureRows[code] else { return [] }
      let own = measured.filter { $0.measure == code }
      let sites = own.map(\.site).unique.sorted {
        ($0?.description ?? "") < ($1?.description ?? "")
      }
      return (sites.isEmpty ? [nil] : sites).map { site in
        MeasureOutcome(
          measure, at: site, measurements: own.filter { $0.site == site },
          sessions: code == .pain ? sessions : [], phases: phases, parameters: chart.parameters)
      }
    }.filter { !$0.isEmpty }
  }

  /// What the indication asks for in a phase and nobody measured.
  public func missing(at phase: MeasurePhases.Phase) -> [[Code<Measure>]] {
    asked.filter { codes in
      !outcomes.contains { codes.contains($0.measure.code) && $0.value(phase) != nil }
    }
  }

  /// Pain, which sessions tell as well.
  public var pain: MeasureOutcome? { outcomes.first { $0.measure.code == .pain } }
}
