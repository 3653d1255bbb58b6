import KurDomain

/// How prescribed courses change length, hands and times.
extension Transaction {
  func insert(details: PrescriptionDetails, of course: Int64) throws {
    guard !details.isEmpty else { return }
    _ = try insert(
      .courseDetail,
      [
        "course": .integer(course), "phase": SQLValue(word: details.phase),
        "purpose": SQLValue(word: details.purpose), "action": SQLValue(word: details.action),
        "accompanying": .words(details.accompanying.map(\.rawValue)),
        "injured": .words(details.injured.sorted().map(\.description)),
      ])
  }

  func courseDetails(of courses: [SQLValue]) throws -> [Key<Course>: PrescriptionDetails] {
    let found = try rows("SELECT * FROM course_detail WHERE course" + .among, among: courses) {
      (try $0.key("course", of: Course.self), try PrescriptionDetails($0))
    }
    return Dictionary(found) { _, last in last }
  }

  public func insert(_ amendment: CourseAmendment) throws {
    _ = try insert(
      .courseAmendment,
      [
        "course": SQLValue(amendment.course), "sessions": SQLValue(amendment.sessions),
        "target_minutes": SQLValue(amendment.targetMinutes),
        "techniques": .words(amendment.techniques?.map(\.rawValue) ?? []),
        "day": SQLValue(amendment.day), "author": SQLValue(amendment.author),
      ], sealed: ["reason": .text(amendment.reason)])
  }

  /// The changes of some courses, the oldest first.
  public func amendments(ofCourses courses: [Key<Course>]) throws -> [CourseAmendment] {
    try rows(
      "SELECT * FROM course_amendment WHERE retracted = 0 AND course" + .among + "ORDER BY id",
      among: courses.map { SQLValue($0) }
    ) { row in
      CourseAmendment(
        course: try row.key("course"), sessions: try row.int("sessions"),
        targetMinutes: try row.quantity("target_minutes"),
        techniques: try row.optionalText("techniques")
          .map { $0.split(separator: " ").map { Code(String($0)) } },
        day: try row.day("day"), author: try row.key("author"),
        reason: try row.optionalText("reason") ?? "")
    }
  }

  public func insert(_ assignment: CourseAssignment) throws {
    _ = try insert(
      .courseAssignment,
      [
        "course": SQLValue(assignment.course), "therapist": SQLValue(assignment.therapist),
        "day": SQLValue(assignment.day), "author": SQLValue(assignment.author),
      ], sealed: ["note": SQLValue(assignment.note)])
  }

  /// Through whose hands some courses went, the oldest first.
  public func assignments(ofCourses courses: [Key<Course>]) throws -> [CourseAssignment] {
    try rows(
      """
      SELECT course_assignment.*, event.at AS recorded FROM course_assignment
      LEFT JOIN event ON event.id = course_assignment.event
      WHERE course_assignment.retracted = 0 AND course_assignment.course
      """ + .among + "ORDER BY course_assignment.id", among: courses.map { SQLValue($0) }
    ) { try assignment($0) }
  }

  /// The handing over that an accepted write has recorded.
  public func assignment(request: String) throws -> CourseAssignment? {
    try first(
      """
      SELECT course_assignment.*, event.at AS recorded
      FROM event JOIN course_assignment ON course_assignment.event = event.id
      WHERE event.request = $1
      """, [.text(request)]
    ) { try assignment($0) }
  }

  private func assignment(_ row: Row) throws -> CourseAssignment {
    CourseAssignment(
      course: try row.key("course"), therapist: try row.key("therapist"),
      day: try row.day("day"), author: try row.key("author"),
      note: try row.optionalText("note"), recorded: try recorded(row))
  }

  public func insert(_ booking: Booking) throws {
    _ = try insert(
      .booking,
      [
        "course": SQLValue(booking.course), "day": SQLValue(booking.day),
        "start_time": SQLValue(booking.time), "therapist": SQLValue(booking.therapist),
      ])
  }

  /// The bookings of some courses, the oldest first.
  public func bookings(ofCourses courses: [Key<Course>]) throws -> [Booking] {
    try rows(
      "SELECT * FROM booking WHERE retracted = 0 AND course" + .among + "ORDER BY id",
      among: courses.map { SQLValue($0) }
    ) { try Booking($0) }
  }

  /// The booking that an accepted write has made.
  public func booking(request: String) throws -> Booking? {
    try first(
      """
      SELECT booking.* FROM event JOIN booking ON booking.event = event.id
      WHERE event.request = $1
      """, [.text(request)]
    ) { try Booking($0) }
  }
}

extension Booking {
  fileprivate init(_ row: Row) throws {
    self.init(
      course: try row.key("course"), day: try row.optionalDay("day"),
      time: ClockTime(clamping: try row.int("start_time")),
      therapist: try row.key("therapist"))
  }
}

extension SQLValue {
  /// Words separated by spaces; null for none.
  static func words(_ words: [String]) -> SQLValue {
    words.isEmpty ? .null : .text(words.joined(separator: " "))
  }
}

extension PrescriptionDetails {
  fileprivate init(_ row: Row) throws {
    func words(_ column: String) throws -> [String] {
      (try row.optionalText(column) ?? "").split(separator: " ").map(String.init)
    }
    self.init(
      phase: try row.optionalWord("phase"), purpose: try row.optionalWord("purpose"),
      action: try row.optionalWord("action"),
      accompanying: try words("accompanying").map { Code($0) },
      injured: Set(try words("injured").compactMap(Site.init)))
  }
}
