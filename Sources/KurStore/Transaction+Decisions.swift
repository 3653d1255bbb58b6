import KurDomain

extension Transaction {
  public func insert(_ decision: CourseDecision) throws {
    _ = try insert(
      .courseDecision,
      [
        "course": SQLValue(decision.course), "choice": SQLValue(word: decision.choice),
        "day": SQLValue(decision.day), "author": SQLValue(decision.author),
      ], sealed: ["reason": .text(decision.reason)])
  }

  /// About all courses of a patient, oldest first.
  public func decisions(ofPatient patient: Key<Patient>) throws -> [CourseDecision] {
    let whole = try whole(patient)
    return try rows(
      CourseDecision.rows
        + "JOIN course ON course.id = course_decision.course WHERE course.patient" + whole.is
        + "AND course_decision.retracted = 0" + CourseDecision.order, [whole.key]
    ) { try decision($0) }
  }

  /// About some courses, oldest first within a course.
  public func decisions(ofCourses courses: [Key<Course>]) throws -> [CourseDecision] {
    try rows(
      CourseDecision.rows + "WHERE course_decision.retracted = 0 AND course_decision.course"
        + .among
        + CourseDecision.order,
      among: courses.map { SQLValue($0) }
    ) { try decision($0) }
  }

  /// - Throws: `unique` for a second missed date of a course on one day.
  public func insert(_ missed: MissedDate) throws {
    _ = try insert(
      .missedDate,
      [
        "course": SQLValue(missed.course), "day": SQLValue(missed.day),
        "cause": SQLValue(word: missed.cause),
      ])
  }

  /// Of all courses of a patient, oldest first.
  public func missedDates(ofPatient patient: Key<Patient>) throws -> [MissedDate] {
    let whole = try whole(patient)
    return try rows(
      "SELECT missed_date.* FROM missed_date JOIN course ON course.id = missed_date.course "
        + "WHERE course.patient" + whole.is
        + "AND missed_date.retracted = 0 ORDER BY missed_date.day, missed_date.id", [whole.key]
    ) { try MissedDate($0) }
  }

  /// Of some courses, oldest first within a course.
  public func missedDates(ofCourses courses: [Key<Course>]) throws -> [MissedDate] {
    try rows(
      "SELECT * FROM missed_date WHERE retracted = 0 AND course" + .among + "ORDER BY day, id",
      among: courses.map { SQLValue($0) }
    ) { try MissedDate($0) }
  }

  private func decision(_ row: Row) throws -> CourseDecision {
    CourseDecision(
      course: try row.key("course"), choice: try row.word("choice"), day: try row.day("day"),
      author: try row.key("author"), reason: try row.optionalText("reason") ?? "",
      recorded: try recorded(row))
  }
}

extension CourseDecision {
  fileprivate static let rows: SQLText = """
    SELECT course_decision.*, event.at AS recorded FROM course_decision
    LEFT JOIN event ON event.id = course_decision.event
    """
  fileprivate static let order: SQLText = "ORDER BY course_decision.day, course_decision.id"
}

extension MissedDate {
  fileprivate init(_ row: Row) throws {
    self.init(
      course: try row.key("course"), day: try row.day("day"), cause: try row.word("cause"))
  }
}
