import KurDomain

/// Which changes a course takes while it goes on.
/// - Source: specification 5.3, 5.4.
public enum CourseAmendments {
  /// - Parameters:
  ///   - sessions: as many as the course is to have in all.
  ///   - target: the minutes that it is to grow to.
  public static func findings(
    changing record: CourseRecord, to sessions: Int, target: Minutes, on day: CalendarDay,
    in chart: Chart
  ) -> [RuleFinding] {
    let standing = chart.standing(of: record, on: day)
    let course = record.course.key
    guard standing.state.isOpen else {
      return [
        RuleFinding(
          CourseInterruption.about,
          "\(course) is \(standing.state.rawValue): only an open course is changed. Prescribe a new "
            + "one.", passes: "a new prescription", override: .nobody)
      ]
    }
    let (old, progress) = (record.terms, standing.progress)
    let terms = old.changed(sessions: sessions, target: target)
    var found: [RuleFinding] = []
    if sessions != old.sessions {
      let count = count(terms, record, progress)
      found += count
      if count.isEmpty {
        found += judged(terms, by: [SessionCount(), BackMinimum()], in: chart)
        found += order(terms, record, progress)
      }
    }
    if target != old.target {
      found += judged(terms, by: [MinutesBounds(), PlannedCourse()], in: chart)
    }
    guard !found.contains(where: { $0.level == .hard }) else { return found }
    return found + reach(terms, old, progress, in: chart)
  }

  private static func judged(
    _ terms: CourseTerms, by rules: [any PlanRule], in chart: Chart
  ) -> [RuleFinding] {
    rules.flatMap { $0.findings(for: terms, parameters: chart.parameters) }
  }

  // MARK: Sessions

  private static func count(
    _ terms: CourseTerms, _ record: CourseRecord, _ progress: Progress
  ) -> [RuleFinding] {
    let (old, asked, done) = (record.terms.sessions, terms.sessions, progress.done)
    let course = record.course.key
    if asked > old, let first = firstFinal(record, progress) {
      return [
        refusal(
          SessionCount.about,
          "\(course) has begun its final stage with \(first); sessions are added before that only. "
            + "It has \(old); \(asked) were asked for.", limit: .number(old), passes: .number(old))
      ]
    }
    if asked <= done {
      return [
        refusal(
          SessionCount.about,
          "\(done) sessions of \(course) are counted, so \(done + 1) are the least; \(asked) were "
            + "asked for. To end it here: kur course discontinue \(course).",
          limit: .number(done + 1), passes: .number(done + 1))
      ]
    }
    guard terms.frequency.code == .single, asked > 1 else { return [] }
    return [
      refusal(
        SessionCount.about,
        "\(course) is a single visit; \(asked) sessions take a prescription of their own.",
        limit: 1, passes: "a new prescription")
    ]
  }

  /// The first counted session of the final stage, as people cite it.
  private static func firstFinal(_ record: CourseRecord, _ progress: Progress) -> String? {
    if let elsewhere = record.terms.takenOver,
      record.terms.stage(of: elsewhere.done) == .final
    {
      return "a session elsewhere, of \(elsewhere.lastDay) or before"
    }
    return progress.counted.first { $0.judged.stage == .final }?.cited
  }

  /// What is counted keeps its stage, and what remains falls into no earlier one. A main session is
  /// always among them: the least number of sessions has one.
  private static func order(
    _ terms: CourseTerms, _ record: CourseRecord, _ progress: Progress
  ) -> [RuleFinding] {
    let last =
      progress.counted.last?.judged.stage
      ?? record.terms.takenOver.flatMap { record.terms.stage(of: $0.done) }
    guard let last, let next = terms.stage(of: progress.nextNumber), next < last else { return [] }
    return [
      refusal(
        StageOrder.about,
        "Of \(terms.sessions) sessions number \(progress.nextNumber) would be \(next.rawValue), after "
          + "one that was \(last.rawValue); no stage comes back.", limit: .text(last.rawValue),
        passes: .number(record.terms.sessions))
    ]
  }

  // MARK: Minutes

  /// A target that is asked for is reached from the last session by the kind's steps; one that
  /// stays, by the plan of the new number.
  private static func reach(
    _ terms: CourseTerms, _ old: CourseTerms, _ progress: Progress, in chart: Chart
  ) -> [RuleFinding] {
    guard terms.target != old.target else {
      return judged(terms, by: [RampTooSteep()], in: chart)
    }
    guard let cap = terms.dosage.stepCap else { return [] }
    let reachable = reachable(terms, by: cap, progress)
    guard terms.target > reachable else { return [] }
    let left = terms.sessions - progress.done
    return [
      refusal(
        RampTooSteep.about,
        "From \(progress.lastMinutes ?? terms.start) minutes the "
          + "\(left == 1 ? "session" : "\(left) sessions") to come cannot grow to \(terms.target) "
          + "by at most \(cap) each: \(reachable) can be reached.", limit: Figure(reachable),
        passes: Figure(reachable))
    ]
  }

  /// The longest that a session of the course may still become.
  private static func reachable(
    _ terms: CourseTerms, by cap: Minutes, _ progress: Progress
  ) -> Minutes {
    guard let last = progress.lastMinutes else { return terms.ramp.reachable(by: cap) }
    let growing = max(0, terms.ramp.growing - progress.done)
    return max(progress.longest ?? last, last + growing * cap)
  }

  private static func refusal(
    _ about: RuleAbout, _ message: String, limit: Figure, passes: Figure
  ) -> RuleFinding {
    RuleFinding(about, message, level: .hard, limit: limit, passes: passes, override: .nobody)
  }
}
