/// A month of a year, written `2026-03`.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  private let ordinal: Int

  private init(ordinal: Int) { self.ordinal = ordinal }

  public init(of day: CalendarDay) { self.ordinal = day.year * 12 + day.month - 1 }

  public var next: CalendarMonth { CalendarMonth(ordinal: ordinal + 1) }

  /// Nil beyond the years of the calendar.
  public var firstDay: CalendarDay? {
    CalendarDay(year: ordinal / 12, month: ordinal % 12 + 1, day: 1)
  }

  /// The months from that of the first day to that of the last.
  public static func through(_ first: CalendarDay, _ last: CalendarDay) -> [CalendarMonth] {
    let (first, last) = (CalendarMonth(of: first).ordinal, CalendarMonth(of: last).ordinal)
    return first <= last ? (first...last).map { CalendarMonth(ordinal: $0) } : []
  }

  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.ordinal < right.ordinal
  }
}

extension CalendarMonth: LosslessStringConvertible {
  /// Reads `YYYY-MM` and nothing else.
  public init?(_ description: String) {
    guard let day = CalendarDay(description + "-01") else { return nil }
    self.init(of: day)
  }

  public var description: String {
    let month = ordinal % 12 + 1
    return "\(ordinal / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}
