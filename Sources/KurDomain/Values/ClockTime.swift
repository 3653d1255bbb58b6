/// A time of day on the clinic's wall clock, to the minute: `09:30`.
public struct ClockTime: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public static let midnight = ClockTime(clamping: 0)

  /// 0 to 1439.
  public let minuteOfDay: Int

  public init(clamping minuteOfDay: Int) { self.minuteOfDay = min(max(minuteOfDay, 0), 1439) }

  /// Reads `9:30` and `09:30`, 24 hours.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.minuteOfDay = hour * 60 + minute
  }

  public var description: String {
    let (hour, minute) = minuteOfDay.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }
}
