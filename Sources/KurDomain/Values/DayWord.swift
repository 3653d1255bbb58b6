/// A day as people type it: `today`, `yesterday`, `tomorrow`, `monday` or `2026-03-02`.
public enum DayWord: Hashable, Sendable {
  case today, yesterday, tomorrow
  case weekday(Weekday)
  case day(CalendarDay)

  /// Which way a weekday's name points.
  public enum Direction: Sendable {
    /// The last one, today included: where the future is refused.
    case past
    /// The next one, today included.
    case future
  }

  public init?(_ text: String) {
    switch text.lowercased() {
    case "today": self = .today
    case "yesterday": self = .yesterday
    case "tomorrow": self = .tomorrow
    case let word:
      if let weekday = Weekday(word: word) {
        self = .weekday(weekday)
      } else if let day = CalendarDay(text) {
        self = .day(day)
      } else {
        return nil
      }
    }
  }

  public func resolved(today: CalendarDay, _ direction: Direction) -> CalendarDay {
    switch self {
    case .today: return today
    case .yesterday: return today.adding(days: -1)
    case .tomorrow: return today.adding(days: 1)
    case .day(let day): return day
    case .weekday(let weekday):
      let step = direction == .past ? -1 : 1
      let nearest = (0..<7).map { today.adding(days: step * $0) }
      return nearest.first { $0.weekday == weekday } ?? today
    }
  }
}
