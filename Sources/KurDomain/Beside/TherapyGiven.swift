/// A treatment given beside massage, one row a therapy and day.
/// - Source: specification 4f; S1-04, S1-76.
public struct TherapyGiven: Hashable, Sendable {
  /// What the massage does for it.
  /// - Source: S1-06.
  public enum Role: String, CaseIterable, Sendable, Codable { case prepares, starts, produces }

  public let patient: Key<Patient>
  public let therapy: Code<Therapy>
  public let day: CalendarDay
  public let time: ClockTime?
  public let role: Role?
  /// Where on the body; empty where no place was named.
  public let sites: Set<Site>
  /// Of a medicine or an ointment, its name.
  public let name: String?

  public init(
    patient: Key<Patient>, therapy: Code<Therapy>, day: CalendarDay, time: ClockTime? = nil,
    role: Role? = nil, sites: Set<Site> = [], name: String? = nil
  ) {
    self.patient = patient
    self.therapy = therapy
    self.day = day
    self.time = time
    self.role = role
    self.sites = sites
    self.name = name
  }
}

/// Massage at home by the patient or a parent: it never counts as a session.
/// - Source: R-04; S2-47, S2-77.
public struct HomePractice: Hashable, Sendable {
  public enum Giver: String, CaseIterable, Sendable, Codable { case patient, parent }

  public let course: Key<Course>
  public let day: CalendarDay
  public let giver: Giver
  public let minutes: Minutes
  public let sites: Set<Site>
  public let reaction: Reaction?
  public let note: String?

  public init(
    course: Key<Course>, day: CalendarDay, giver: Giver, minutes: Minutes, sites: Set<Site> = [],
    reaction: Reaction? = nil, note: String? = nil
  ) {
    self.course = course
    self.day = day
    self.giver = giver
    self.minutes = minutes
    self.sites = sites
    self.reaction = reaction
    self.note = note
  }
}
