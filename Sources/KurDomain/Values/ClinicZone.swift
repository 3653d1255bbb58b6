import Foundation

/// The wall clock of a clinic.
public struct ClinicZone: Sendable {
  public let identifier: String

  public init(_ identifier: String) { self.identifier = identifier }

  /// True when the machine knows the zone.
  public var isKnown: Bool { identifier == "UTC" || TimeZone(identifier: identifier) != nil }

  public func day(of instant: Instant) -> CalendarDay { local(instant).day }

  public func local(_ instant: Instant) -> (day: CalendarDay, time: ClockTime) {
    instant.local(offset: offset(at: instant))
  }

  /// The moment at which the clinic's clock shows this day and time.
  public func instant(_ day: CalendarDay, _ time: ClockTime) -> Instant {
    let guess = Instant(day, time)
    return Instant(day, time, offset: offset(at: Instant(day, time, offset: offset(at: guess))))
  }

  /// Seconds east of Greenwich. Greenwich itself does without the table of zones, which costs a
  /// millisecond to load.
  private func offset(at instant: Instant) -> Int {
    guard identifier != "UTC", let zone = TimeZone(identifier: identifier) else { return 0 }
    return zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }
}
