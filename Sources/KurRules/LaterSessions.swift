import KurDomain

/// What an earlier record, entered late, amended or voided, does to the sessions after it: they are
/// not judged again, but somebody should know.
/// - Source: design 3; R-53.
public enum LaterSessions {
  public static func conflicts(
    after session: Session, in record: CourseRecord, _ chart: Chart
  ) -> [String] {
    conflicts(since: session.day, except: session, in: record, chart)
  }

  /// - Parameters:
  ///   - day: what changed happened on it; sessions of later days are looked at.
  ///   - session: the one that changed, where it still counts.
  public static func conflicts(
    since day: CalendarDay, except session: Session?, in record: CourseRecord, _ chart: Chart
  ) -> [String] {
    record.sessions.filter { $0.day > day && $0.key != session?.key && $0.isCounted }
      .compactMap { later in
        let dose = Dose(record, on: later.day, calendar: chart.calendar)
        if later.minutes > dose.ceiling {
          return "\(later.key) of \(later.day) has \(later.minutes) minutes; at most "
            + "\(dose.ceiling) would now pass"
        }
        if dose.stage != later.judged.stage, let stage = dose.stage {
          return
            "\(later.key) of \(later.day) would now be session \(dose.number), \(stage.rawValue)"
        }
        guard let session, later.day > session.day else { return nil }
        let gap = later.day.days(since: session.day)
        if gap < record.terms.dosage.leastGapDays {
          return "\(later.key) of \(later.day) is \(gap) days after it; "
            + "\(record.terms.dosage.leastGapDays) are the least"
        }
        return nil
      }
  }
}
