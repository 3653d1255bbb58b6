import KurDomain

/// What a member of staff worked on a day.
public struct WorkedDay: Hashable, Sendable {
  public let performer: Key<Staff>
  public let day: CalendarDay
  public let sessions: Int
  public let minutes: Int
  /// Work units of the zones that have some, in tenths.
  public let unitTenths: Int
  /// Minutes on the zones whose units follow from the minutes.
  public let minutesWithoutUnits: Int
}

extension Transaction {
  /// The live sessions of some days, added up by who worked and by day; interrupted ones and
  /// deviations are work too.
  /// - Parameter performer: of whom alone; of everybody when nil.
  public func workedDays(
    from first: CalendarDay, to last: CalendarDay, performer: Key<Staff>? = nil
  ) throws -> [WorkedDay] {
    try rows(
      """
      SELECT session.performer, session.day, count(*) AS sessions,
        CAST(sum(session.minutes) AS INTEGER) AS minutes,
        CAST(sum(coalesce(zones.unit_tenths, 0)
          * CASE WHEN zones.per_side = 1 AND course.side = 'both' THEN 2 ELSE 1 END)
          AS INTEGER) AS tenths,
        CAST(sum(CASE WHEN zones.unit_tenths IS NULL THEN session.minutes ELSE 0 END)
          AS INTEGER) AS others
      FROM session JOIN course ON course.id = session.course
      JOIN zones ON zones.code = course.zone
      WHERE session.day BETWEEN $1 AND $2 AND session.voided = 0
      AND session.performer = coalesce($3, session.performer)
      GROUP BY session.performer, session.day ORDER BY session.performer, session.day
      """, [SQLValue(first), SQLValue(last), SQLValue(performer)]
    ) {
      WorkedDay(
        performer: try $0.key("performer"), day: try $0.day("day"),
        sessions: try $0.int("sessions"), minutes: try $0.int("minutes"),
        unitTenths: try $0.int("tenths"), minutesWithoutUnits: try $0.int("others"))
    }
  }
}
