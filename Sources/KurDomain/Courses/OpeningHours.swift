/// From when to when the clinic is open on a day: `08:00-18:00`.
public struct OpeningHours: Hashable, Sendable, LosslessStringConvertible {
  public let opens: ClockTime
  /// Minutes since midnight, 1 to 1440: later than `opens`.
  public let closes: Int

  /// Nil for hours that end before they begin.
  public init?(opens: ClockTime, closes: Int) {
    guard closes > opens.minuteOfDay, closes <= 1440 else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Reads `8:00-18:00`; `24:00` is the end of the day.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let opens = ClockTime(String(parts[0])) else { return nil }
    let end = parts[1] == "24:00" ? 1440 : ClockTime(String(parts[1]))?.minuteOfDay
    guard let end else { return nil }
    self.init(opens: opens, closes: end)
  }

  public var description: String {
    "\(opens)-\(closes == 1440 ? "24:00" : ClockTime(clamping: closes).description)"
  }

  /// True for a time at which a session may begin.
  public func contains(_ time: ClockTime) -> Bool {
    time >= opens && time.minuteOfDay < closes
  }
}
