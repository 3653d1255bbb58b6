import KurDomain

/// When a course is measured: before its first session, half-way and after its last one.
/// - Source: R-55.
public struct MeasurePhases: Sendable {
  public enum Phase: String, CaseIterable, Sendable { case start, middle, end }

  /// The number of the session in the middle.
  public let middleNumber: Int
  let first: CalendarDay?
  let middle: CalendarDay?
  let last: CalendarDay?
  private let earliest: CalendarDay
  private let window: Int

  /// - Parameters:
  ///   - days: of the counted sessions, the oldest first.
  ///   - isOver: true where no more sessions come: the last one given is then the last one.
  init(
    _ record: CourseRecord, days: [CalendarDay], isOver: Bool, parameters: Parameters
  ) {
    let (sessions, before) = (record.terms.sessions, record.terms.takenOver?.done ?? 0)
    let middleNumber = (sessions + 1) / 2
    func day(_ number: Int) -> CalendarDay? {
      let index = number - before - 1
      return days.indices.contains(index) ? days[index] : nil
    }
    self.middleNumber = middleNumber
    self.first = days.first
    self.middle = 1 < middleNumber && middleNumber < sessions ? day(middleNumber) : nil
    self.last = isOver ? days.last : day(sessions)
    self.window = parameters.int(.measureDays)
    self.earliest = (days.first ?? record.course.prescription.day).adding(days: -window)
  }

  /// True where a value of the day stands for the phase.
  func takes(_ day: CalendarDay, as phase: Phase) -> Bool {
    switch phase {
    case .start: day >= earliest && first.map { day <= $0 } ?? true
    case .middle: middle.map { day >= $0 } ?? false && last.map { day < $0 } ?? true
    case .end: last.map { day >= $0 } ?? false && isInTime(day)
    }
  }

  /// True up to the last day on which a value still belongs to the course.
  func isInTime(_ day: CalendarDay) -> Bool {
    last.map { day <= $0.adding(days: window) } ?? true
  }

  /// The phase of a course of which so many sessions are counted.
  public static func phase(done: Int, of sessions: Int) -> Phase {
    if done >= sessions { return .end }
    return done < (sessions + 1) / 2 ? .start : .middle
  }
}
