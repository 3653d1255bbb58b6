import KurDomain

/// The clinic in figures: added up by the engine, so that memory does not grow with the sessions.
extension Transaction {
  /// Live sessions by month and by kind of their courses.
  /// - Parameter performer: of whom alone; of everybody when nil.
  public func sessionFigures(
    from first: CalendarDay, to last: CalendarDay, performer: Key<Staff>? = nil
  ) throws -> [SessionFigures] {
    try rows(
      """
      SELECT month, kind, count(*) AS sessions, CAST(sum(counted) AS INTEGER) AS counted,
        CAST(sum(minutes) AS INTEGER) AS minutes,
        count(*) FILTER (WHERE gravest = 1) AS mild,
        count(*) FILTER (WHERE gravest = 2) AS moderate,
        count(*) FILTER (WHERE gravest = 3) AS severe
      FROM (
        SELECT substr(session.day, 1, 7) AS month, course.kind, session.minutes,
          CASE WHEN session.counted = 1 OR accepted.counted = 1 THEN 1 ELSE 0 END AS counted,
          CASE WHEN session.reaction = 'severe' OR later.gravest = 3 THEN 3
            WHEN session.reaction = 'moderate' OR later.gravest = 2 THEN 2
            WHEN session.reaction = 'mild' OR later.gravest = 1 THEN 1 ELSE 0 END AS gravest
        FROM session
        JOIN course ON course.id = session.course
        LEFT JOIN session_acceptance AS accepted ON accepted.session = session.id
        LEFT JOIN (
          SELECT session, max(CASE reaction
            WHEN 'severe' THEN 3 WHEN 'moderate' THEN 2 WHEN 'mild' THEN 1 ELSE 0 END) AS gravest
          FROM reaction
          WHERE retracted = 0
          AND session IN (SELECT id FROM session WHERE day BETWEEN $1 AND $2)
          GROUP BY session
        ) AS later ON later.session = session.id
        WHERE session.voided = 0 AND session.day BETWEEN $1 AND $2
        AND ($3 IS NULL OR session.performer = $3)
      ) AS given
      GROUP BY month, kind ORDER BY month, kind
      """, [SQLValue(first), SQLValue(last), SQLValue(performer)]
    ) { row in
      let reactions = [
        Reaction.mild: try row.int("mild"), .moderate: try row.int("moderate"),
        .severe: try row.int("severe"),
      ]
      return SessionFigures(
        month: try row.month("month"), kind: try row.code("kind"),
        sessions: try row.int("sessions"), counted: try row.int("counted"),
        minutes: try row.int("minutes"),
        reactions: reactions)
    }
  }

  /// Missed dates by month, by kind and by cause; a day on which a session was given after all was
  /// not missed.
  /// - Parameter performer: in whose courses alone; in all when nil.
  public func missedFigures(
    from first: CalendarDay, to last: CalendarDay, performer: Key<Staff>? = nil
  ) throws -> [MissedFigures] {
    try rows(
      """
      SELECT substr(missed_date.day, 1, 7) AS month, course.kind, missed_date.cause,
        count(*) AS dates
      FROM missed_date JOIN course ON course.id = missed_date.course
      WHERE missed_date.retracted = 0 AND missed_date.day BETWEEN $1 AND $2
      AND NOT EXISTS (
        SELECT 1 FROM session
        WHERE session.course = missed_date.course AND session.day = missed_date.day
        AND session.voided = 0)
      AND ($3 IS NULL OR EXISTS (
        SELECT 1 FROM session AS own
        WHERE own.course = missed_date.course AND own.performer = $3 AND own.voided = 0))
      GROUP BY substr(missed_date.day, 1, 7), course.kind, missed_date.cause
      ORDER BY month, course.kind, missed_date.cause
      """, [SQLValue(first), SQLValue(last), SQLValue(performer)]
    ) {
      MissedFigures(
        month: try $0.month("month"), kind: try $0.code("kind"), cause: try $0.word("cause"),
        dates: try $0.int("dates"))
    }
  }

  /// What was refused in a time, the oldest first. The start belongs to the time, the end does not.
  /// - Parameter actor: to whom alone; to anybody when nil.
  public func eachRefusal(
    from start: Instant, until end: Instant, to actor: Key<Staff>? = nil,
    _ body: (RuleUse) throws -> Void
  ) throws {
    try each(
      """
      SELECT at, rules FROM event
      WHERE kind = 'refused' AND at >= $1 AND at < $2 AND ($3 IS NULL OR actor = $3)
      ORDER BY at
      """, [SQLValue(start), SQLValue(end), SQLValue(actor)]
    ) { try body(RuleUse($0, rules: "rules", isExplained: false)) }
  }

  /// What was let by in a time with what counts still, the oldest first.
  /// - Parameter performer: in whose sessions, or with whose prescriptions, alone; all when nil.
  public func eachOverride(
    from start: Instant, until end: Instant, performer: Key<Staff>? = nil,
    _ body: (RuleUse) throws -> Void
  ) throws {
    try each(
      """
      SELECT event.at, event.rules, override.rule
      FROM override JOIN event ON event.id = override.event
      LEFT JOIN session ON session.id = override.session
      JOIN course ON course.id = coalesce(override.course, session.course)
      WHERE event.at >= $1 AND event.at < $2
      AND coalesce(session.voided, 0) = 0 AND course.retracted = 0
      AND ($3 IS NULL OR coalesce(session.performer, course.prescriber) = $3)
      ORDER BY event.at, override.id
      """, [SQLValue(start), SQLValue(end), SQLValue(performer)]
    ) { row in
      let rule = try row.text("rule")
      let setAside = try row.text("rules").split(separator: " ")
      try body(RuleUse(row, rules: "rule", isExplained: !setAside.contains { $0 == rule }))
    }
  }

  /// Courses in which something has happened since a day, with what was recorded up to another, in
  /// the order of their numbers.
  /// - Parameters:
  ///   - first: a course in which nothing happened since then is left out.
  ///   - day: sessions, decisions and changes up to and on this day are looked at.
  ///   - performer: in whose courses alone; all when nil.
  public func eachCourse(
    since first: CalendarDay, through day: CalendarDay, performer: Key<Staff>? = nil,
    _ body: (CourseFigures) throws -> Void
  ) throws {
    let merges = try merges()
    try each(
      """
      SELECT course.id, course.patient, course.kind, course.day,
        coalesce((
          SELECT amendment.sessions FROM course_amendment AS amendment
          WHERE amendment.course = course.id AND amendment.day <= $2 AND amendment.retracted = 0
          ORDER BY amendment.id DESC LIMIT 1), course.sessions) AS sessions,
        coalesce(course.taken_over_done, 0) AS taken_over, count(session.id) AS given,
        count(session.id) FILTER (WHERE session.counted = 1 OR accepted.counted = 1) AS counted,
        max(CASE WHEN session.counted = 1 OR accepted.counted = 1 THEN session.day END)
          AS last_counted,
        min(session.day || ' ' || session.pain_before) AS pain_start,
        max(session.day || CASE WHEN session.pain_after IS NULL THEN ' before ' ELSE ' after ' END
          || coalesce(session.pain_after, session.pain_before)) AS pain_end,
        (SELECT min(decision.day) FROM course_decision AS decision
          WHERE decision.course = course.id AND decision.choice = 'cancel'
          AND decision.day <= $2 AND decision.retracted = 0) AS cancelled,
        (SELECT min(decision.day) FROM course_decision AS decision
          WHERE decision.course = course.id AND decision.choice = 'discontinue'
          AND decision.day <= $2 AND decision.retracted = 0) AS discontinued,
        (SELECT count(*) FROM course_decision AS decision
          WHERE decision.course = course.id AND decision.choice = 'suspend'
          AND decision.day <= $2 AND decision.retracted = 0) AS suspended,
        (SELECT count(*) FROM measurement
          WHERE measurement.patient = course.patient AND measurement.measure = 'pain'
          AND measurement.day <= $2 AND measurement.retracted = 0) AS measured
      FROM course
      LEFT JOIN session ON session.course = course.id AND session.voided = 0
        AND session.day <= $2
      LEFT JOIN session_acceptance AS accepted ON accepted.session = session.id
      WHERE course.id IN (
        SELECT id FROM course WHERE day >= $1
        UNION SELECT id FROM course WHERE start_day >= $1
        UNION SELECT course FROM session WHERE day >= $1
        UNION SELECT course FROM missed_date WHERE day >= $1
        UNION SELECT course FROM course_decision WHERE day >= $1)
      AND course.retracted = 0 AND course.day <= $2
      GROUP BY course.id
      HAVING $3 IS NULL OR count(session.id) FILTER (WHERE session.performer = $3) > 0
      ORDER BY course.id
      """, [SQLValue(first), SQLValue(day), SQLValue(performer)]
    ) { try body(CourseFigures($0, merges)) }
  }
}

extension Row {
  func month(_ column: String) throws -> CalendarMonth {
    guard let month = CalendarMonth(try text(column)) else {
      throw StoreFailure(.corrupt, "the value of \(column) cannot be read")
    }
    return month
  }
}

extension RuleUse {
  fileprivate init(_ row: Row, rules column: String, isExplained: Bool) throws {
    self.init(
      at: try row.instant("at"),
      rules: try row.text(column).split(separator: " ").map { RuleCode(String($0)) },
      isExplained: isExplained)
  }
}

extension CourseFigures {
  fileprivate init(_ row: Row, _ merges: PatientMerges) throws {
    let patient: Key<Patient> = try row.key("patient")
    self.init(
      course: try row.key("id"), patient: merges.person(patient), kind: try row.code("kind"),
      day: try row.day("day"), sessions: try row.int("sessions"),
      takenOver: try row.int("taken_over"), given: try row.int("given"),
      counted: try row.int("counted"), lastCounted: try row.optionalDay("last_counted"),
      cancelled: try row.optionalDay("cancelled"),
      discontinued: try row.optionalDay("discontinued"), isSuspended: try row.flag("suspended"),
      painChange: try CourseFigures.painChange(row),
      isMeasured: try row.flag("measured") || !merges.others(of: patient).isEmpty)
  }

  /// From the first pain before a session to the last pain after one. What was told before a session
  /// stands for the end only where another day began the course.
  private static func painChange(_ row: Row) throws -> Int? {
    guard let start = try row.optionalText("pain_start"), let end = try row.optionalText("pain_end")
    else { return nil }
    let (first, last) = (start.split(separator: " "), end.split(separator: " "))
    guard first.count == 2, last.count == 3, let before = Int(first[1]), let after = Int(last[2])
    else { throw StoreFailure(.corrupt, "the pain of a course cannot be read") }
    return last[1] == "before" && first[0] == last[0] ? nil : after - before
  }
}
