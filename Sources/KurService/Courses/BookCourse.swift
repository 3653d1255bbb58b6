import KurDomain
import KurRules
import KurStore

/// When and with whom a session is booked.
public struct BookedTime: Sendable {
  public let time: ClockTime
  public let therapist: Staff

  init?(_ booking: Booking?, staff: [Key<Staff>: Staff]) {
    guard let booking, let therapist = staff[booking.therapist] else { return nil }
    self.time = booking.time
    self.therapist = therapist
  }
}

/// A booking as it was stored.
public struct BookedCourse: Sendable {
  public let booking: Booking
  public let therapist: Staff
  public let line: CourseLine
  /// What should be looked at, in words.
  public let warnings: [String]
}

extension Practice {
  /// Books the course's usual time and hands, or those of one day. No session depends on it.
  public func book(
    _ target: String, on word: DayWord?, at time: ClockTime, with therapist: String,
    by caller: Caller
  ) throws(ServiceError) -> BookedCourse {
    try write(
      by: caller.about(target), may: .arrange,
      again: { desk, event in
        let course = try Roll(desk.records).course(event.subject ?? "")
        guard let first = try desk.records.booking(request: event.request ?? "")
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return try desk.booked(first, in: try desk.courseLine(of: course, on: desk.today))
      }
    ) { try $0.book(target, on: word, at: time, with: therapist) }
  }
}

extension Desk {
  package func book(
    _ target: String, on word: DayWord?, at time: ClockTime, with name: String
  ) throws -> Result<BookedCourse, ServiceError> {
    let (patient, named) = try Roll(records).target(target, for: .writing)
    try mustBeAlive(patient)
    let chart = try loadChart(of: patient)
    let record = try chart.course(named, on: today)
    try mustBeOpen(record, in: chart)
    let day = word.map { $0.resolved(today: today, .future) }
    if let day { try mustBeFree(day, in: record) }
    let therapist = try Roll(records).performer(name, called: "--with", on: day ?? today)
    let booking = Booking(
      course: record.course.key, day: day, time: time, therapist: therapist.key)
    guard record.changes.bookings.last(where: { $0.day == day }) != booking else {
      throw ServiceError.invalid(
        "\(record.course.key) is booked so already: \(time) with \(therapist.name)")
    }
    try records.insert(booking)
    try recordEvent(.booked, of: patient.key, subject: record.course.key.description)
    return .success(try booked(booking, in: try courseLine(of: record.course, on: today)))
  }

  private func mustBeFree(_ day: CalendarDay, in record: CourseRecord) throws(ServiceError) {
    guard day >= today else {
      throw .invalid("--on \(day) is past; today is \(today)")
    }
    if let session = record.sessions.first(where: { $0.day == day }) {
      throw .invalid("\(session.key) took place on \(day); that day is booked no more")
    }
    if let missed = record.missed.first(where: { $0.day == day }) {
      throw .invalid(
        "\(day) is recorded as missed (\(missed.cause.rawValue)); that day is booked no more")
    }
  }

  fileprivate func booked(_ booking: Booking, in line: CourseLine) throws -> BookedCourse {
    guard let therapist = try records.staff(booking.therapist) else {
      throw ServiceError.notFound("the therapist of the booking is gone", suggestions: [])
    }
    let calendar = try records.calendar()
    let planned = PlannedDays(line.record, line.standing, calendar: calendar).days
    // A course that rests has no planned days; its usual time is looked at on none.
    let usual = planned.filter { line.record.changes.booking(on: $0.day)?.day == nil }
    let slots =
      booking.day.map { day in
        let minutes = planned.last { $0.day <= day }?.minutes
        return [(day: day, minutes: minutes ?? line.minutes(on: day, calendar: calendar))]
      } ?? usual

    var warnings: [String] = []
    if let day = booking.day, !calendar.isOpen(day) {
      warnings.append(
        "the clinic is closed on \(day); the next open day is \(calendar.firstOpen(from: day))")
    }
    let barred = slots.lazy.compactMap { line.record.terms.obstacle(to: therapist, on: $0.day) }
    if let obstacle = barred.first { warnings.append(obstacle) }
    warnings += try clashes(of: booking, slots, calendar: calendar)
    return BookedCourse(booking: booking, therapist: therapist, line: line, warnings: warnings)
  }

  /// The other courses that the therapist has at overlapping times, each on its first such day.
  private func clashes(
    of booking: Booking, _ slots: [(day: CalendarDay, minutes: Minutes)], calendar: ClinicCalendar
  ) throws -> [String] {
    let slotOf = Dictionary(slots.map { ($0.day, Slot(at: booking.time, minutes: $0.minutes)) }) {
      first, _ in first
    }
    return try openLines(on: today, withHealth: false).compactMap { other in
      let changes = other.record.changes
      guard other.record.course.key != booking.course,
        changes.bookings.contains(where: { $0.therapist == booking.therapist })
      else { return nil }
      let planned = PlannedDays(other.record, other.standing, calendar: calendar).days
      // A day's own booking holds although the plan has another day.
      let own = Set(changes.bookings.compactMap(\.day)).subtracting(planned.map(\.day)).map {
        (day: $0, minutes: other.minutes(on: $0, calendar: calendar))
      }
      let clash = (planned + own).sorted { $0.day < $1.day }.first { day, minutes in
        guard let slot = slotOf[day], let theirs = changes.booking(on: day),
          theirs.therapist == booking.therapist,
          !other.record.sessions.contains(where: { $0.day == day })
        else { return false }
        return slot.overlaps(Slot(at: theirs.time, minutes: minutes))
      }
      guard let day = clash?.day, let theirs = changes.booking(on: day) else { return nil }
      return "on \(day) \(theirs.time) is booked with the same person for \(other.patient.name) "
        + "(\(other.patient.key)), \(other.record.course.key)"
    }
  }
}

extension CourseLine {
  /// What the session would have if the next one were given on the day.
  fileprivate func minutes(on day: CalendarDay, calendar: ClinicCalendar) -> Minutes {
    Dose(record, on: day, calendar: calendar).minutes
  }
}
