import KurDomain
import KurService
import Synchronization

/// A clock that a test sets; each look at it is a second later than the one before.
final class Watch: Sendable {
  private static let zone = ClinicZone("Europe/Chisinau")
  private let moment: Mutex<Instant>

  init(_ day: CalendarDay) {
    self.moment = Mutex(Self.zone.instant(day, ClockTime(clamping: 480)))
  }

  var clock: Clock { Clock { [self] in next() } }

  /// Sets it to a time of the clinic.
  func set(_ day: CalendarDay, _ time: ClockTime) {
    let instant = Self.zone.instant(day, time)
    moment.withLock { $0 = instant }
  }

  func set(_ instant: Instant) { moment.withLock { $0 = instant } }

  private func next() -> Instant {
    moment.withLock { moment in
      moment = Instant(milliseconds: moment.milliseconds + 1000)
      return moment
    }
  }
}
