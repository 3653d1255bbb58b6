import KurDomain
import KurRules
import KurService

/// Makes a clinic that never was, with people, courses and a history that keeps every rule.
public enum DemoClinic {
  /// What to make. The same plan makes the same clinic every time.
  public struct Plan: Sendable {
    public var patients: Int
    /// Days of history.
    public var days: Int
    public var seed: UInt64
    /// The last day of the history.
    public var until: CalendarDay

    public init(patients: Int = 24, days: Int = 120, seed: UInt64 = 1, until: CalendarDay) {
      self.patients = patients
      self.days = days
      self.seed = seed
      self.until = until
    }
  }

  /// The clock on the wall of every sample clinic.
  public static let zone = ClinicZone("UTC")

  /// What was made.
  public struct Made: Sendable {
    public let database: String
    public let staff: [Staff]
    public let patients: Int
    public let courses: Int
    public let sessions: Int
  }

  /// - Parameter progress: called with a share of the work from 0 to 1.
  public static func make(
    at database: String, _ plan: Plan, progress: (Double) -> Void = { _ in }
  ) throws(ServiceError) -> Made {
    guard plan.until.year >= 1990, plan.days <= 36_525 else {
      throw .invalid("a demo clinic ends after 1990 and has at most 36525 days")
    }
    let opening = plan.until.adding(days: -max(plan.days, 1))
    let clock = Clock { zone.instant(opening, ClockTime(clamping: 7 * 60)) }
    let made = try Practice.create(
      at: database, clinic: "Kur Demo Clinic", administrator: "Ada Administrator",
      timeZone: zone.identifier, currency: "EUR", clock: clock, command: "demo")
    let practice = made.practice

    var staff: ClinicStaff?
    try practice.batch { batch in
      staff = try ClinicStaff(
        hiredBy: made.administrator, on: opening, until: plan.until, in: batch)
    }
    guard let staff else {
      throw .storage(StorageFault(kind: .internalFault, message: "the demo clinic has no staff"))
    }
    var history = History(plan: plan, staff: staff, from: opening)
    for offset in 0...max(plan.days, 1) {
      let day = opening.adding(days: offset)
      try practice.batch { batch in try history.live(day, in: batch) }
      progress(Double(offset + 1) / Double(max(plan.days, 1) + 1))
    }
    return Made(
      database: database, staff: staff.all, patients: history.admitted,
      courses: history.prescribed, sessions: history.logged)
  }
}
