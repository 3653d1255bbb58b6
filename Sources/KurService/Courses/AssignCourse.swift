import KurDomain
import KurRules
import KurStore

/// What is said to the hands into which a course went.
public struct Handover: Hashable, Sendable {
  /// By whom the course was handed over, and to whom; by name.
  public let from: String
  public let to: String
  public let day: CalendarDay
  public let note: String
}

/// A course in other hands.
public struct AssignedCourse: Sendable {
  public let line: CourseLine
  public let therapist: Staff
  public let note: String?
  /// What should be looked at, in words.
  public let warnings: [String]
}

extension Practice {
  /// Hands a course over to another therapist. Who performs a session stays whoever logs it.
  public func assign(
    _ target: String, to therapist: String, note: String?, by caller: Caller
  ) throws(ServiceError) -> AssignedCourse {
    try write(
      by: caller.about(target), may: .handOver,
      again: { desk, event in
        let course = try Roll(desk.records).course(event.subject ?? "")
        guard let first = try desk.records.assignment(request: event.request ?? "")
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return try desk.assigned(first, in: try desk.courseLine(of: course, on: desk.today))
      }
    ) { try $0.assign(target, to: therapist, note: note) }
  }
}

extension Desk {
  package func assign(
    _ target: String, to name: String, note: String?
  ) throws -> Result<AssignedCourse, ServiceError> {
    let (patient, named) = try Roll(records).target(target, for: .writing)
    let chart = try loadChart(of: patient)
    let record = try chart.course(named, on: today)
    let course = record.course.key
    try mustBeOpen(record, in: chart)
    let therapist = try Roll(records).performer(name, called: "--to", on: today)
    let note = try Wording.text(ifAny: note, "--note")
    if record.changes.assignments.last?.therapist == therapist.key, note == nil {
      throw ServiceError.invalid(
        "\(course) is in the hands of \(therapist.name) (\(therapist.key)) already")
    }
    let assignment = CourseAssignment(
      course: course, therapist: therapist.key, day: today, author: person.key, note: note,
      recorded: now)
    try records.insert(assignment)
    try recordEvent(.assigned, of: patient.key, subject: course.description)
    return .success(
      try assigned(assignment, in: try courseLine(of: record.course, on: today)))
  }

  fileprivate func assigned(
    _ assignment: CourseAssignment, in line: CourseLine
  ) throws -> AssignedCourse {
    guard let therapist = try records.staff(assignment.therapist) else {
      throw ServiceError.notFound(
        "the therapist of \(line.record.course.key) is gone", suggestions: [])
    }
    let day = line.standing.next?.earliest ?? today
    return AssignedCourse(
      line: line, therapist: therapist, note: assignment.note,
      warnings: [line.record.terms.obstacle(to: therapist, on: day)].compactMap { $0 })
  }

  /// Courses change hands and times only while sessions are still to come.
  func mustBeOpen(_ record: CourseRecord, in chart: Chart) throws(ServiceError) {
    let state = chart.standing(of: record, on: today).state
    guard state.isOpen || state == .lapsed else {
      throw .invalid("\(record.course.key) is \(state.rawValue): no session of it is to come")
    }
  }

  /// What was said at the last handing over, while it is to be read; nil for who sees no notes.
  func handover(of record: CourseRecord, at instant: Instant, in chart: Chart) -> Handover? {
    guard person.may(.reportNotes),
      let last = record.changes.handover(at: instant, record.sessions), let note = last.note
    else { return nil }
    func name(_ key: Key<Staff>) -> String { chart.staff[key]?.name ?? key.description }
    return Handover(
      from: name(last.author), to: name(last.therapist), day: last.day, note: note)
  }
}

extension Roll {
  /// Somebody who gives sessions on a day.
  func performer(_ text: String, called name: String, on day: CalendarDay) throws -> Staff {
    let found = try person(text, called: name, presentOn: day)
    guard found.holds(.therapist) || found.holds(.physician) else {
      throw ServiceError.invalid(
        "\(name) \(found.name) (\(found.key)) is neither a therapist nor a physician, and gives no "
          + "sessions")
    }
    return found
  }
}

extension CourseTerms {
  /// Why somebody may not give its sessions on a day, in words.
  /// - Source: R-03.
  func obstacle(to person: Staff, on day: CalendarDay) -> String? {
    guard kind.category == .medical, !person.isQualified(on: day) else { return nil }
    return "\(person.name) (\(person.key)) may not give \(kind.code) on \(day): that takes a "
      + "medical education and a certificate valid on the day"
  }
}
