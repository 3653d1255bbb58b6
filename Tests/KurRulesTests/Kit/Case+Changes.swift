import KurDomain
import KurRules

/// What a physician changes of what is already known.
extension Case {
  mutating func narrow(
    _ code: Code<Contraindication>, to sites: Set<Site>, on day: CalendarDay = "2026-02-27"
  ) {
    revise(code, .narrowed(sites), on: day)
  }

  mutating func reclass(
    _ code: Code<Contraindication>, to target: Code<Contraindication>?,
    on day: CalendarDay = "2026-02-27"
  ) {
    revise(code, .reclassed(target), on: day)
  }

  private mutating func revise(
    _ code: Code<Contraindication>, _ choice: FindingRevision.Choice, on day: CalendarDay
  ) {
    health.revisions.append(
      FindingRevision(
        code: code, choice: choice, day: day, physician: Case.physician.key,
        reason: "seen by the physician", recorded: now(day)))
  }

  /// Changes the last course, whatever the rules say of it.
  mutating func amend(
    sessions: Int? = nil, target: Minutes? = nil, on day: CalendarDay
  ) throws {
    let old = try record()
    let amendment = CourseAmendment(
      course: old.course.key, sessions: sessions ?? old.terms.sessions,
      targetMinutes: target ?? old.terms.target, day: day, author: Case.physician.key,
      reason: "seen by the physician")
    courses[courses.count - 1] = CourseRecord(
      course: old.course, terms: old.prescribed, sessions: old.sessions, missed: old.missed,
      decisions: old.decisions,
      changes: CourseChanges(amendments: old.changes.amendments + [amendment]))
  }
}
