import KurDomain
import KurRules

struct NotInCatalogue: Error { let kind: Code<Kind> }
struct NoCourse: Error {}

extension Case {
  /// A request for classical-local massage of the back, to be changed.
  static func wishes(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    _ change: (inout CourseWishes) -> Void = { _ in }
  ) -> CourseWishes {
    var wishes = CourseWishes(kind: kind, zone: zone)
    change(&wishes)
    return wishes
  }

  func terms(_ wishes: CourseWishes) throws -> CourseTerms {
    guard let terms = CourseTerms(wishes, catalogue: catalogue) else {
      throw NotInCatalogue(kind: wishes.kind)
    }
    return terms
  }

  func order(
    _ wishes: CourseWishes, day: CalendarDay = "2026-02-27", start: CalendarDay? = nil,
    indication: Code<Indication>? = nil, techniques: [Code<Technique>]? = nil,
    details: PrescriptionDetails = PrescriptionDetails(), by prescriber: Staff = Case.physician
  ) throws -> ProposedCourse {
    let terms = try terms(wishes)
    return ProposedCourse(
      prescription: Prescription(
        patient: patient.key, day: day, kind: terms.kind.code, zone: terms.zone.code,
        side: terms.side, exclusions: wishes.exclusions, sessions: terms.sessions,
        startMinutes: terms.start, targetMinutes: terms.target,
        intensityTarget: terms.intensityTarget, frequency: terms.frequency.code,
        start: start ?? day, indication: indication,
        techniques: techniques ?? terms.kind.techniques, takenOver: wishes.takenOver,
        details: details),
      terms: terms, prescriber: prescriber)
  }

  /// Adds a course; the last one added is the one that sessions are given on.
  @discardableResult
  mutating func prescribe(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    day: CalendarDay = "2026-02-27", indication: Code<Indication>? = nil,
    techniques: [Code<Technique>]? = nil, details: PrescriptionDetails = PrescriptionDetails(),
    _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> Key<Course> {
    let order = try order(
      Case.wishes(kind, zone) {
        $0.ageMonths = patient.age(on: day).months
        change(&$0)
      }, day: day, indication: indication, techniques: techniques, details: details)
    let course = Course(
      key: Key(rawValue: Int64(courses.count + 1)), prescription: order.prescription,
      prescriber: Case.physician.key)
    courses.append(
      CourseRecord(course: course, terms: order.terms, sessions: [], missed: [], decisions: []))
    return course.key
  }

  func record() throws -> CourseRecord {
    guard let record = courses.last else { throw NoCourse() }
    return record
  }

  /// A routine session of the last course, to be changed.
  func given(
    _ day: CalendarDay, _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> SessionAsGiven {
    let record = try record()
    let dose = Dose(record, on: day, calendar: calendar)
    let techniques = record.course.prescription.techniques.filter { code in
      guard let technique = catalogue.techniques[code] else { return false }
      if dose.isGentle { return technique.stages.contains(.introductory) }
      return dose.stage.map(technique.stages.contains) ?? true
    }
    var given = SessionAsGiven(
      day: day, minutes: dose.minutes, intensity: dose.intensity, techniques: techniques,
      sites: record.terms.sites, closing: 3, painBefore: 4, painAfter: 3, condition: .same,
      reaction: .none, performer: performer.key)
    given.time = ClockTime(clamping: 600)
    given.details.meal = ClockTime(clamping: 510)
    if record.terms.kind.code == .child { given.details.mood = .calm }
    if techniques.contains(.pluck) {
      (given.details.painDuring, given.details.isUnstretched) = (3, true)
    }
    if techniques.contains(.vibrateDevice) {
      given.details.device = "Vibromat 2"
      given.details.vibration = Vibration(hertz: 50, amplitude: 5, minutes: 6)
    }
    change(&given)
    return given
  }

  /// A session asked about, with the day's questions answered unless that was done already.
  func visit(
    _ day: CalendarDay, _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> (visit: ProposedSession, chart: Chart) {
    var asked = self
    asked.screen(day, .routine)
    return try asked.visitUnasked(day, change)
  }

  func visitUnasked(
    _ day: CalendarDay, _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> (visit: ProposedSession, chart: Chart) {
    let chart = chart(on: day)
    let visit = ProposedSession(
      record: try record(), given: try given(day, change), chart: chart, performer: performer,
      author: author)
    return (visit, chart)
  }

  /// What one rule says of a session.
  func findings(
    _ rule: some SessionRule, _ day: CalendarDay,
    _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> [RuleFinding] {
    let (visit, chart) = try visit(day, change)
    return rule.findings(for: visit, in: chart)
  }

  /// The codes of all that refuses a session, with a reason given and nothing set aside.
  func refusals(
    _ day: CalendarDay, reason: String? = "seen by the physician",
    _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> [RuleCode] {
    let (visit, chart) = try visit(day, change)
    let judgement = Judgement(RuleBook.judge(visit, in: chart), reason: reason, by: author)
    return judgement.refusals.map(\.rule)
  }

  /// Records a session of the last course, whatever the rules say of it.
  /// - Parameter deviation: where it is recorded as one.
  @discardableResult
  mutating func give(
    _ day: CalendarDay, as deviation: Deviation? = nil,
    _ change: (inout SessionAsGiven) -> Void = { _ in }
  ) throws -> Key<Session> {
    let (visit, _) = try visit(day, change)
    let dose = visit.dose
    let count = courses.reduce(0) { $0 + $1.sessions.count }
    let session = Session(
      key: Key(rawValue: Int64(count + 1)), course: visit.record.course.key, given: visit.given,
      judged: SessionAsJudged(
        stage: dose.stage, plannedMinutes: dose.minutes, plannedIntensity: dose.intensity,
        ceiling: dose.ceiling, gapClass: dose.gap.class,
        isCounted: visit.isCounted && deviation == nil, isDeviation: deviation != nil),
      entry: SessionEntry(author: author.key, recorded: now(day)), deviation: deviation)
    try alter { sessions, _, _ in sessions.append(session) }
    return session.key
  }

  /// Routine sessions on the first planned days.
  mutating func give(sessions count: Int, from start: CalendarDay = "2026-03-02") throws {
    let plan = CoursePlan(try record().terms, start: start, calendar: calendar)
    for planned in plan.sessions.prefix(count) { try give(planned.day) }
  }

  mutating func miss(_ day: CalendarDay, _ cause: MissedDate.Cause) throws {
    let course = try record().course.key
    try alter { _, missed, _ in
      missed.append(MissedDate(course: course, day: day, cause: cause))
    }
  }

  mutating func decide(_ choice: CourseDecision.Choice, on day: CalendarDay) throws {
    let course = try record().course.key
    let recorded = now(day)
    try alter { _, _, decisions in
      decisions.append(
        CourseDecision(
          course: course, choice: choice, day: day, author: Case.physician.key,
          reason: "by the physician", recorded: recorded))
    }
  }

  private mutating func alter(
    _ change: (inout [Session], inout [MissedDate], inout [CourseDecision]) -> Void
  ) throws {
    let old = try record()
    var (sessions, missed, decisions) = (old.sessions, old.missed, old.decisions)
    change(&sessions, &missed, &decisions)
    courses[courses.count - 1] = CourseRecord(
      course: old.course, terms: old.prescribed, sessions: sessions, missed: missed,
      decisions: decisions, changes: old.changes)
  }
}
