import KurDomain

/// What is said of a session after it was stored, and the rules that were set aside for it.
extension Transaction {
  /// Stores what showed after a session.
  public func insert(reaction: Reaction, of session: Key<Session>, note: String?) throws {
    _ = try insert(
      .reaction, ["session": SQLValue(session), "reaction": SQLValue(word: reaction)],
      sealed: ["note": SQLValue(note)])
  }

  /// Stores that the performer has confirmed an entry.
  /// - Throws: `unique` for a second time.
  public func confirm(_ session: Key<Session>) throws {
    _ = try insert(.sessionConfirmation, ["session": SQLValue(session)])
  }

  /// Makes a session count no more; its record is kept.
  /// - Throws: `unique` for a second time.
  public func void(_ session: Key<Session>, reason: String) throws {
    _ = try insert(
      .sessionVoid, ["session": SQLValue(session)], sealed: ["reason": .text(reason)])
    try mark("UPDATE session SET voided = 1 WHERE id = $1 AND voided = 0", [SQLValue(session)])
  }

  /// Warnings that were shown with a session, in the order in which they were.
  public func warnings(ofSession session: Key<Session>) throws -> [ShownWarning] {
    try rows(
      "SELECT * FROM session_warning WHERE session = $1 ORDER BY position", [SQLValue(session)]
    ) { row in
      ShownWarning(
        rule: RuleCode(try row.text("rule")), level: try row.word("level"),
        message: try row.text("message"))
    }
  }

  /// Warnings that were shown with any session of a course.
  public func warnings(ofCourse course: Key<Course>) throws -> [ShownWarning] {
    try rows(
      """
      SELECT session_warning.* FROM session
      JOIN session_warning ON session_warning.session = session.id
      WHERE session.course = $1 AND session.voided = 0
      ORDER BY session.day, session.id, session_warning.position
      """, [SQLValue(course)]
    ) { row in
      ShownWarning(
        rule: RuleCode(try row.text("rule")), level: try row.word("level"),
        message: try row.text("message"))
    }
  }

  public func overrides(ofSession session: Key<Session>) throws -> [Override] {
    try rows(
      """
      SELECT override.*, event.rules FROM override JOIN event ON event.id = override.event
      WHERE override.session = $1 ORDER BY override.id
      """, [SQLValue(session)]
    ) { try Override($0) }
  }

  public func overrides(ofCourse course: Key<Course>) throws -> [Override] {
    try rows(
      """
      SELECT override.*, event.rules FROM override JOIN event ON event.id = override.event
      WHERE override.course = $1 ORDER BY override.id
      """, [SQLValue(course)]
    ) { try Override($0) }
  }

  /// What was set aside or explained for the patient's sessions, by session.
  public func sessionOverrides(
    ofPatient patient: Key<Patient>
  ) throws -> [Key<Session>: [Override]] {
    let whole = try whole(patient)
    let found = try rows(
      """
      SELECT override.*, event.rules FROM course
      JOIN session ON session.course = course.id
      JOIN override ON override.session = session.id
      JOIN event ON event.id = override.event
      WHERE course.patient
      """ + whole.is + "ORDER BY override.id", [whole.key]
    ) { (try $0.key("session", of: Session.self), try Override($0)) }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }

  /// What was set aside or explained for the patient's prescriptions, by course.
  public func courseOverrides(
    ofPatient patient: Key<Patient>
  ) throws -> [Key<Course>: [Override]] {
    let whole = try whole(patient)
    let found = try rows(
      """
      SELECT override.*, event.rules FROM course
      JOIN override ON override.course = course.id
      JOIN event ON event.id = override.event
      WHERE course.patient
      """ + whole.is + "ORDER BY override.id", [whole.key]
    ) { (try $0.key("course", of: Course.self), try Override($0)) }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The rules that were set aside in a time and the warnings that were let by with a reason, the
  /// oldest first. The start belongs to the time, the end does not.
  public func overrides(from start: Instant, until end: Instant) throws -> [RecordedOverride] {
    let merges = try merges()
    return try rows(
      RecordedOverride.rows
        + "WHERE event.at >= $1 AND event.at < $2" + RecordedOverride.order,
      [SQLValue(start), SQLValue(end)]
    ) { try RecordedOverride($0, merges) }
  }

  /// The same of one patient.
  public func overrides(
    ofPatient patient: Key<Patient>, from start: Instant, until end: Instant
  ) throws -> [RecordedOverride] {
    let whole = try whole(patient)
    let merges = try merges()
    return try rows(
      RecordedOverride.rows
        + "WHERE course.patient" + whole.is + "AND event.at >= $2 AND event.at < $3"
        + RecordedOverride.order,
      [whole.key, SQLValue(start), SQLValue(end)]
    ) { try RecordedOverride($0, merges) }
  }

  /// Stores that a rule was set aside for a session that was logged before.
  /// - Throws: `unique` where that rule was set aside for it already.
  public func insert(_ override: Override, of session: Key<Session>) throws {
    try insert(override, session: session.rawValue, course: nil)
  }

  func insert(_ override: Override, session: Int64?, course: Int64?) throws {
    _ = try insert(
      .override,
      [
        "session": session.map { .integer($0) } ?? .null,
        "course": course.map { .integer($0) } ?? .null, "rule": .text(override.rule.rawValue),
      ], sealed: ["reason": .text(override.reason)])
  }
}

extension Override {
  /// What the event names was set aside; all else was explained.
  fileprivate init(_ row: Row) throws {
    let rule = try row.text("rule")
    let setAside = try row.text("rules").split(separator: " ")
    self.init(
      rule: RuleCode(rule), reason: try row.optionalText("reason") ?? "",
      isExplained: !setAside.contains { $0 == rule })
  }
}

extension RecordedOverride {
  fileprivate static let rows: SQLText = """
    SELECT override.rule, override.reason, override.session, course.id AS course, course.patient,
      CASE WHEN session.event = override.event
        THEN coalesce(session.authoriser, event.actor) ELSE event.actor END AS person,
      event.at, event.rules,
      max(coalesce(session.voided, 0), course.retracted) AS voided
    FROM override
    JOIN event ON event.id = override.event
    LEFT JOIN session ON session.id = override.session
    JOIN course ON course.id = coalesce(override.course, session.course)
    """
  fileprivate static let order: SQLText = "ORDER BY event.at, override.id"

  fileprivate init(_ row: Row, _ merges: PatientMerges) throws {
    self.init(
      override: try Override(row), patient: merges.person(try row.key("patient")),
      course: try row.key("course"), session: try row.optionalKey("session"),
      person: try row.optionalKey("person"),
      at: try row.instant("at"), isVoid: try row.flag("voided"))
  }
}
