import KurDomain

/// When a course is measured: before its first session, half-way and after its last one.
/// - Source: R-55.
public struct MeasurePhases: Sendable {
  public enum Phase: String, CaseIterable, Sendable { case start, middle, end }

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
    let middleNumber = MeasurePhases.middle(of: sessions)
    func day(_ number: Int) -> CalendarDay? {
      let index = number - before - 1
      return days.indices.contains(index) ? days[index] : nil
    }
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

  /// The number of the session in the middle of a course.
  public static func middle(of sessions: Int) -> Int { (sessions + 1) / 2 }

  /// What is asked for at a session, by its number: one phase, so that its words stay the same. Nil
  /// where the start is over and the middle is still to come, or was before the course came here.
  public static func phase(askedAt number: Int, of terms: CourseTerms) -> Phase? {
    let (middle, elsewhere) = (middle(of: terms.sessions), terms.takenOver?.done ?? 0)
    guard number < terms.sessions else { return number == terms.sessions ? .end : nil }
    if number == elsewhere + 1 { return .start }
    return number > middle && middle > elsewhere && middle > 1 ? .middle : nil
  }

  /// What is asked for between sessions: that of the session to come, and until the first day is over
  /// still the start; of a course that is over the end.
  func phase(
    asked day: CalendarDay, before number: Int, of terms: CourseTerms, isOver: Bool
  ) -> Phase? {
    if isOver { return last == nil ? nil : .end }
    return MeasurePhases.phase(askedAt: number, of: terms) ?? (first == day ? .start : nil)
  }
}
