/// A patient's agreement to be treated, or to one thing that needs an agreement of its own.
/// - Source: R-06.
public struct Consent: Hashable, Sendable {
  public enum Scope: Hashable, Sendable {
    case treatment
    /// The sensitive leaves of a zone.
    case zone(Code<Zone>)
    /// The pain of facial massage.
    case facialPain
  }

  public let patient: Key<Patient>
  public let scope: Scope
  public let day: CalendarDay
  /// Who gave it: the patient (nil), or the guardian named.
  public let givenBy: String?
  public let withdrawn: CalendarDay?

  public init(
    patient: Key<Patient>, scope: Scope, day: CalendarDay, givenBy: String? = nil,
    withdrawn: CalendarDay? = nil
  ) {
    self.patient = patient
    self.scope = scope
    self.day = day
    self.givenBy = givenBy
    self.withdrawn = withdrawn
  }

  public func holds(on day: CalendarDay) -> Bool {
    self.day <= day && withdrawn.map { $0 > day } ?? true
  }
}
