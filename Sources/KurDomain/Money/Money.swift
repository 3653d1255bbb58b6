/// An amount in minor units of the clinic's currency, as cents.
public struct Money: Hashable, Comparable, Sendable {
  public let minorUnits: Int64

  public init(minorUnits: Int64) { self.minorUnits = minorUnits }

  public static let zero = Money(minorUnits: 0)
  /// The most that one price or one payment may be.
  public static let limit = Money(minorUnits: 1_000_000_000)
  public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }

  public static func + (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }

  public static func - (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }

  public static func * (count: Int, price: Money) -> Money {
    Money(minorUnits: Int64(count) * price.minorUnits)
  }
}

/// What a session on a zone costs from a day on.
/// - Source: S2-119, S2-120.
public struct Price: Hashable, Sendable {
  public let zone: Code<Zone>
  /// The longest session that it is for; nil for any length.
  public let minutes: Minutes?
  /// For one side of a zone that has sides.
  public let amount: Money
  public let from: CalendarDay
  /// Why it was set.
  public let reason: String?

  public init(
    zone: Code<Zone>, minutes: Minutes?, amount: Money, from: CalendarDay, reason: String? = nil
  ) {
    self.zone = zone
    self.minutes = minutes
    self.amount = amount
    self.from = from
    self.reason = reason
  }
}

/// The price of a session as it was on its day; a correction is a later one.
/// - Source: R-51.
public struct Charge: Hashable, Sendable {
  public let session: Key<Session>
  public let zone: Code<Zone>
  public let minutes: Minutes
  public let amount: Money
  /// Why it was corrected.
  public let reason: String?

  public init(
    session: Key<Session>, zone: Code<Zone>, minutes: Minutes, amount: Money, reason: String? = nil
  ) {
    self.session = session
    self.zone = zone
    self.minutes = minutes
    self.amount = amount
    self.reason = reason
  }
}

/// Money that a patient paid; below zero what the patient got back.
public struct Payment: Hashable, Sendable {
  public enum Method: String, CaseIterable, Sendable, Codable { case cash, card, transfer }

  public let patient: Key<Patient>
  public let course: Key<Course>?
  public let day: CalendarDay
  public let amount: Money
  public let method: Method
  public let note: String?

  public init(
    patient: Key<Patient>, course: Key<Course>? = nil, day: CalendarDay, amount: Money,
    method: Method, note: String? = nil
  ) {
    self.patient = patient
    self.course = course
    self.day = day
    self.amount = amount
    self.method = method
    self.note = note
  }
}
