import KurDomain

/// Sessions are given on a course that is running, and after a pause they hold or step back.
/// - Source: R-29; S2-68, S2-99; specification 5.6, 5.7. Override: none; a physician resumes a
///   suspended course and reopens a lapsed one, once, on a new examination.
public struct CourseInterruption: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-29", "COURSE_INTERRUPTION", .hard,
    """
    A session is given on a prescribed or active course. After a pause (hold) minutes and \
    intensity do not rise; after a longer one (step-back) minutes fall by two steps, intensity is \
    at most 2, techniques are introductory; after a still longer one the course has lapsed, and a \
    physician may reopen it once, on a new examination.
    """,
    why:
      """
      In a pause the body loses some of what it was used to, so it is not loaded as if there had \
      been none.
      """,
    source: "S2-68 S2-99", parameters: [.suspendDays, .examinationDays],
    figures: [.gapLimits, .stepCap, .minutes, .introductoryTechniques])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    if let ended = ended(visit, chart) { return [ended] }
    switch visit.dose.gap.class {
    case .hold?: return [minutes(visit), heldIntensity(visit)].compactMap { $0 }
    case .stepBack?, .lapsed?:
      return [minutes(visit), gentleIntensity(visit), techniques(visit, chart)].compactMap { $0 }
    case .normal?, nil: return []
    }
  }

  /// A course whose pause elsewhere was too long is begun anew.
  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    guard let takenOver = order.terms.takenOver else { return [] }
    let start = max(order.prescription.start, order.day)
    let course = Course(
      key: Key(rawValue: 0), prescription: order.prescription, prescriber: order.prescriber.key)
    let record = CourseRecord(
      course: course, terms: order.terms, sessions: [], missed: [], decisions: [])
    let gap = Gap(record, before: start, calendar: chart.calendar)
    guard gap.class == .lapsed, let days = gap.days else { return [] }
    return [
      RuleFinding(
        about,
        "The last session elsewhere was on \(takenOver.lastDay), \(days.days) before the start on "
          + "\(start): after such a pause the course has lapsed. Prescribe a new one, without --done.",
        limit: .number(order.terms.frequency.limits?.stepBack ?? 0), passes: "a new course")
    ]
  }

  // MARK: State

  private func ended(_ visit: ProposedSession, _ chart: Chart) -> RuleFinding? {
    let (record, day) = (visit.record, visit.day)
    let course = record.course.key
    let whole = Progress(record)
    let known = record.through(day)
    func refusal(_ text: String, passes: Figure) -> RuleFinding {
      RuleFinding(about, "\(record.cited) \(text)", passes: passes)
    }
    let state = Standing.state(
      of: record, on: day, calendar: chart.calendar, parameters: chart.parameters)
    switch whole.done >= record.terms.sessions ? .completed : state {
    case .prescribed, .active, .expired:
      return nil
    case .completed:
      let last = whole.lastDay.map { " since \($0)" } ?? ""
      return refusal(
        "is completed\(last): all \(record.terms.sessions) sessions are counted. More take a new "
          + "prescription.", passes: "a new prescription")
    case .suspended:
      let cause = suspension(known, day)
      return refusal(
        "is suspended \(cause). A physician resumes it first: kur course resume \(course) "
          + "--reason TEXT.",
        passes: "resume")
    case .lapsed:
      let pause = visit.dose.gap.days.map { "\($0.days)" } ?? "long"
      let last = whole.lastDay.map { " on \($0)" } ?? ""
      return refusal(
        "has lapsed: the last counted session was\(last), \(pause) before \(day). A physician "
          + "examines and reopens it, once, or prescribes anew.", passes: "reopen")
    case .discontinued, .cancelled:
      let since = known.decisions.last { $0.choice == .discontinue || $0.choice == .cancel }?.day
      return refusal(
        "was \(state.rawValue)\(since.map { " on \($0)" } ?? ""). More sessions take a new "
          + "prescription.", passes: "a new prescription")
    }
  }

  private func suspension(_ record: CourseRecord, _ day: CalendarDay) -> String {
    let since = Suspension.periods(of: record).filter { $0.contains(day) }.map(\.from).max()
    let severe = record.sessions.last { $0.reaction == .severe && $0.day == since }
    if let severe { return "since \(severe.day), after the severe reaction to \(severe.key)" }
    return since.map { "since \($0)" } ?? "on \(day)"
  }

  // MARK: After a pause

  private func minutes(_ visit: ProposedSession) -> RuleFinding? {
    let (given, dose) = (visit.given.minutes, visit.dose)
    guard given > dose.ceiling, given <= visit.terms.bounds.upperBound else { return nil }
    return RuleFinding(
      about, "\(given) minutes are too many \(pause(visit)): at most \(dose.ceiling).",
      limit: Figure(dose.ceiling), passes: Figure(dose.ceiling))
  }

  private func heldIntensity(_ visit: ProposedSession) -> RuleFinding? {
    guard let last = visit.progress.lastIntensity, visit.given.intensity > last else { return nil }
    return RuleFinding(
      about,
      "Intensity is not raised \(pause(visit)): at most \(last); \(visit.given.intensity) was "
        + "recorded.", limit: Figure(last), passes: Figure(last))
  }

  private func gentleIntensity(_ visit: ProposedSession) -> RuleFinding? {
    let most = IntroIntensity.most
    guard visit.given.intensity > most else { return nil }
    return RuleFinding(
      about,
      "Intensity is at most \(most) \(pause(visit)); \(visit.given.intensity) was recorded.",
      limit: Figure(most), passes: Figure(most))
  }

  private func techniques(_ visit: ProposedSession, _ chart: Chart) -> RuleFinding? {
    let used = IntroTechnique.strong(visit.given.techniques, chart.catalogue)
    guard visit.dose.stage != .introductory, !used.isEmpty else { return nil }
    let allowed = IntroTechnique.gentle(chart.catalogue)
    return RuleFinding(
      about, "Only \(allowed) are used \(pause(visit)); \(used.listed) was recorded.",
      limit: .text(allowed), passes: .text(allowed))
  }

  /// `after a pause of 6 days (hold)`, or the reaction that makes it one.
  private func pause(_ visit: ProposedSession) -> String {
    let (gap, limits) = (visit.dose.gap, visit.terms.frequency.limits)
    let found = gap.class?.rawValue ?? ""
    guard let days = gap.days, let limits else { return "after a pause (\(found))" }
    if gap.class == .hold, Gap.plain(days, limits) == .normal,
      let last = visit.record.before(visit.day).sessions.last, last.reaction >= .moderate
    {
      return "after the \(last.reaction.rawValue) reaction to \(last.cited) (\(found))"
    }
    return "after a pause of \(days.days) (\(found))"
  }
}
