/// A moment, in whole milliseconds of UTC since 1970.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The first moment of a day in a zone that is `offset` seconds east of Greenwich.
  public init(_ day: CalendarDay, _ time: ClockTime = .midnight, offset: Int = 0) {
    let seconds = day.ordinal * 86_400 + time.minuteOfDay * 60 - offset
    self.milliseconds = Int64(seconds) * 1000
  }

  /// The day and the time of day that a clock shows `offset` seconds east of Greenwich.
  public func local(offset: Int) -> (day: CalendarDay, time: ClockTime) {
    let seconds = Int((Double(milliseconds) / 1000).rounded(.down)) + offset
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return (CalendarDay(ordinal: day), ClockTime(clamping: (seconds - day * 86_400) / 60))
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant {
  /// For names of files, in the order of time: `2026-03-05-090000Z`.
  public var stamp: String {
    let (day, time) = local(offset: 0)
    let seconds = (milliseconds / 1000) % 60
    let digits = time.description.filter(\.isNumber)
    return "\(day)-\(digits)\(seconds < 10 ? "0" : "")\(seconds)Z"
  }
}
