import KurDomain

extension Transaction {
  /// The courses in stages that were completed in some days, as it was known on the last of them.
  ///
  /// - Parameters:
  ///   - first: a course whose last counted session was earlier is left out.
  ///   - last: what happened later is not looked at.
  public func completedCourses(
    since first: CalendarDay, through last: CalendarDay
  ) throws -> [CompletedCourse] {
    let merges = try merges()
    return try rows(
      """
      WITH candidate AS MATERIALIZED (
        SELECT DISTINCT course FROM session WHERE day BETWEEN $1 AND $2),
      given AS (
        SELECT session.course, count(*) AS done, max(session.day) AS last
        FROM candidate JOIN session ON session.course = candidate.course
        LEFT JOIN session_acceptance AS accepted ON accepted.session = session.id
        WHERE session.voided = 0 AND session.day <= $2
        AND (session.counted = 1 OR accepted.counted = 1)
        GROUP BY session.course)
      SELECT course.id, course.patient, course.kind, course.zone, course.side, given.last
      FROM given JOIN course ON course.id = given.course
      JOIN kinds ON kinds.code = course.kind
      WHERE course.retracted = 0 AND kinds.stages = 1 AND given.last >= $1
      AND given.done + coalesce(course.taken_over_done, 0) >= coalesce((
        SELECT amendment.sessions FROM course_amendment AS amendment
        WHERE amendment.course = course.id AND amendment.day <= $2 AND amendment.retracted = 0
        ORDER BY amendment.id DESC LIMIT 1), course.sessions)
      AND NOT EXISTS (
        SELECT 1 FROM course_decision AS decision
        WHERE decision.course = course.id AND decision.choice IN ('discontinue', 'cancel')
        AND decision.day <= $2 AND decision.retracted = 0)
      ORDER BY given.last, course.id
      """, [SQLValue(first), SQLValue(last)]
    ) {
      CompletedCourse(
        course: try $0.key("id"), patient: merges.person(try $0.key("patient")),
        kind: try $0.code("kind"), zone: try $0.code("zone"),
        side: try $0.word("side"), last: try $0.day("last"))
    }
  }
}
