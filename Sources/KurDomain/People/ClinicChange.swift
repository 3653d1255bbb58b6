/// Something that the clinic changed of itself: a setting, its calendar, a price, its catalogue, its
/// staff.
public struct ClinicChange: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case clinic(Clinic)
    case parameter(String, value: String)
    case day(CalendarDay, isOpen: Bool)
    /// Nil for the whole day.
    case hours(Weekday, OpeningHours?)
    case price(Price)
    case row(list: String, code: String)
    case staff(Key<Staff>, StaffProfile)
    /// A user of the operating system who stands for somebody, or does not any more.
    case binding(StaffBinding, isBound: Bool)
    /// True for a new PIN, false for one that was taken away.
    case pin(Key<Staff>, isSet: Bool)
  }

  /// The event's number in the chain.
  public let event: Int64
  public let at: Instant
  /// Nil for what was made with the clinic itself.
  public let author: Key<Staff>?
  public let subject: Subject
  public let reason: String?

  public init(
    event: Int64, at: Instant, author: Key<Staff>?, subject: Subject, reason: String? = nil
  ) {
    self.event = event
    self.at = at
    self.author = author
    self.subject = subject
    self.reason = reason
  }
}
