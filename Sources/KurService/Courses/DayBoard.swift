import KurDomain
import KurRules
import KurStore

extension Practice {
  /// The board of a day: who comes, who is late, what ends.
  /// - Parameter ofCaller: true for the courses alone that are in the hands of who asks.
  public func board(
    on word: DayWord?, ofCaller: Bool = false, by caller: Caller
  ) throws(ServiceError) -> DayBoard {
    try look(by: caller, may: .review) { desk in
      try desk.board(
        on: (word ?? .today).resolved(today: desk.today, .future),
        of: ofCaller ? desk.person : nil)
    }
  }
}

extension DayBoard {
  /// How long before its end a clearance or a finding is shown.
  static let noticeDays = 14
}

extension Desk {
  fileprivate func board(on day: CalendarDay, of therapist: Staff?) throws -> DayBoard {
    let lines = try openLines(on: day).filter { line in
      therapist.map { line.isIn(handsOf: $0, on: day) } ?? true
    }
    let parameters = Parameters(try records.entries())
    let ordered = lines.sorted {
      ($0.standing.next?.planned ?? day, $0.patient.name, $0.record.course.key)
        < ($1.standing.next?.planned ?? day, $1.patient.name, $1.record.course.key)
    }
    func planned(_ passes: (CalendarDay) -> Bool) -> [CourseLine] {
      ordered.filter { $0.standing.next.map { passes($0.planned) } ?? false }
    }
    func isOwn(_ session: Session) -> Bool {
      therapist.map { session.given.performer == $0.key } ?? true
    }
    let since = day.adding(days: -DayBoard.lookBackDays)
    let patients = Set(lines.map(\.patient.key))
    return DayBoard(
      clinic: clinic.name, day: day, therapist: therapist, due: planned { $0 == day }.byTime,
      booked: try booked(among: lines, on: day).byTime, overdue: planned { $0 < day },
      lapsing: ordered.filter {
        $0.standing.state == .active && $0.standing.gap.class == .stepBack
      },
      finishing: ordered.filter { $0.standing.next != nil && $0.standing.remaining <= 2 },
      attention: ordered.compactMap { line in
        line.attention(on: day, parameters).map { (line, $0) }
      },
      barred: ordered.filter { !($0.allowance?.bars.isEmpty ?? true) },
      clearances: try records.clearances(
        endingFrom: day, until: day.adding(days: DayBoard.noticeDays)
      ).compactMap { clearance in
        guard therapist == nil || patients.contains(clearance.patient),
          let patient = try records.patient(clearance.patient), !patient.isDeceased
        else { return nil }
        return (patient, clearance)
      },
      findings: ordered.endingFindings(from: day, until: day.adding(days: DayBoard.noticeDays)),
      unconfirmed: try named(records.unconfirmedSessions(since: since).filter(isOwn), on: day),
      deviations: try named(records.openDeviations(since: since).filter(isOwn), on: day))
  }

  /// The courses that are booked for a day although they are planned for a later one.
  private func booked(among lines: [CourseLine], on day: CalendarDay) throws -> [CourseLine] {
    let found = lines.filter { $0.isBookedBesides(on: day) }
    guard !found.isEmpty else { return [] }
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    return found.map {
      CourseLine(
        patient: $0.patient, record: $0.record, standing: $0.standing,
        booked: BookedTime($0.record.changes.booking(on: day), staff: staff),
        allowance: $0.allowance, hands: $0.hands)
    }
  }

  /// Sessions up to a day, with their patients.
  private func named(
    _ sessions: [Session], on day: CalendarDay
  ) throws -> [(patient: Patient, session: Session)] {
    let known = sessions.filter { $0.day <= day }
    let patients = try records.patients(ofCourses: known.map(\.course).unique)
    return known.compactMap { session in patients[session.course].map { ($0, session) } }
  }
}

extension CourseLine {
  /// What somebody should be told or asked about the course; nil when nothing is.
  /// - Source: R-52; specification 5.6.
  fileprivate func attention(on day: CalendarDay, _ parameters: Parameters) -> [String]? {
    let known = record.through(day)
    var words = Attendance(known, parameters: parameters).warnings
    if let last = known.sessions.last, last.reaction >= .moderate {
      words.insert(
        "\(last.reaction.rawValue) reaction in \(last.key) on \(last.day): tell a physician", at: 0)
    }
    return words.isEmpty ? nil : words
  }

  /// True for a course that was given into somebody's hands, is booked with them, or whose last
  /// session they gave.
  fileprivate func isIn(handsOf person: Staff, on day: CalendarDay) -> Bool {
    let changes = record.changes
    return [
      changes.assignments.last?.therapist, changes.booking(on: day)?.therapist,
      booked?.therapist.key, record.sessions.last?.given.performer,
    ].contains(person.key)
  }

  /// True where a day before the planned one has a booking of its own that is still to be kept.
  fileprivate func isBookedBesides(on day: CalendarDay) -> Bool {
    guard let next = standing.next, next.planned > day,
      record.changes.bookings.contains(where: { $0.day == day })
    else { return false }
    return !record.sessions.contains { $0.day == day }
      && !record.missed.contains { $0.day == day }
  }
}

extension [CourseLine] {
  /// Those with a time by it; the others behind them, in their order.
  fileprivate var byTime: [CourseLine] {
    let timed = filter { $0.booked != nil }
    return timed.sorted { left, right in
      guard let (one, other) = left.booked.flatMap({ one in right.booked.map { (one, $0) } }) else {
        return false
      }
      return (one.time, left.patient.name) < (other.time, right.patient.name)
    } + filter { $0.booked == nil }
  }

  /// What bars their next sessions and runs out in some days, the first to end first; of each patient
  /// a code once.
  fileprivate func endingFindings(
    from first: CalendarDay, until last: CalendarDay
  ) -> [(patient: Patient, finding: ActiveFinding)] {
    var seen: Set<[String]> = []
    return flatMap { line in
      (line.allowance?.bars ?? []).filter { bar in
        bar.clearance == nil && bar.finding.until.map { (first...last).contains($0) } ?? false
          && seen.insert([line.patient.key.description, bar.code.rawValue]).inserted
      }.map { (line.patient, $0.finding) }
    }
    .sorted {
      ($0.1.until ?? last, $0.0.name, $0.0.key) < ($1.1.until ?? last, $1.0.name, $1.0.key)
    }
  }
}
