import KurDomain

/// Other treatments keep their distance from massage.
/// - Source: R-50; S1-04, S1-76, S2-62, S2-63. Override: a physician with a reason.
public struct CombinedTiming: SessionRule, TherapyRule {
  public static let about = RuleAbout(
    "R-50", "COMBINED_TIMING", .soft,
    """
    A treatment beside massage keeps the order and the minutes that its row in the list of \
    therapies gives, keeps off the same leaves or the day of general massage where it says so, and \
    on its first day off the leaves that are massaged. Where minutes matter both times are given.
    """,
    why:
      """
      Two treatments too close together may be more than the patient bears, or undo one another.
      """,
    override: .physician, source: "S1-04 S1-76 S2-62 S2-63", figures: [.spacing])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    chart.beside.held(on: visit.day).flatMap { given -> [RuleFinding] in
      guard let therapy = chart.beside.therapyRows[given.therapy] else { return [] }
      let spacing = TherapySpacing(
        therapy: therapy, given: given, session: visit.given, terms: visit.terms,
        isFirstUse: chart.beside.isFirstUse(given))
      return spacing.conflicts.map { finding($0, of: spacing, in: chart, logging: nil) }
    }
  }

  public func findings(for proposal: ProposedTherapy, in chart: Chart) -> [RuleFinding] {
    sessions(of: proposal, in: chart).flatMap { findings(for: proposal, beside: $0, in: chart) }
  }

  /// The sessions of the day that the treatment is too close to.
  public func disturbed(by proposal: ProposedTherapy, in chart: Chart) -> [Session] {
    sessions(of: proposal, in: chart).filter {
      findings(for: proposal, beside: $0, in: chart).contains(where: \.needsReason)
    }
  }

  private func sessions(of proposal: ProposedTherapy, in chart: Chart) -> [Session] {
    chart.courses.flatMap(\.sessions).filter { $0.day == proposal.day }
  }

  private func findings(
    for proposal: ProposedTherapy, beside session: Session, in chart: Chart
  ) -> [RuleFinding] {
    guard let record = chart.record(of: session.course) else { return [] }
    let spacing = TherapySpacing(
      therapy: proposal.therapy, given: proposal.given, session: session.given,
      terms: record.terms, isFirstUse: chart.beside.isFirstUse(proposal.given))
    return spacing.conflicts.map { finding($0, of: spacing, in: chart, logging: session) }
  }

  // MARK: Words

  /// - Parameter session: the one that was logged already; nil where it is the session that is
  ///   about to be logged.
  private func finding(
    _ conflict: TherapySpacing.Conflict, of spacing: TherapySpacing, in chart: Chart,
    logging session: Session?
  ) -> RuleFinding {
    let name = "\(spacing.therapy.name) of \(spacing.given.day)"
    let massage = session.map { "massage (\($0.key))" } ?? "massage"
    let tomorrow = spacing.given.day.adding(days: 1)
    let record = "kur therapy \(chart.patient.key) \(spacing.therapy.code)"
    var (limit, passes): (Figure?, Figure?)
    var needsReason = true
    let message: String
    switch conflict {
    case .sameLeaves(let sites):
      message =
        "\(name) does not share its day with \(massage) of the same leaves: \(sites.listed). One "
        + "of them leaves these out\(named(spacing)), or is given on \(tomorrow)."
      passes = Figure(tomorrow)
    case .firstUse(let sites):
      message =
        "\(name) is the first: on that day it keeps off the leaves of the \(massage): "
        + "\(sites.listed). One of them leaves these out\(named(spacing)), or is given on "
        + "\(tomorrow)."
      passes = Figure(tomorrow)
    case .general:
      message =
        "\(name) is not given on the day of general \(massage): one of them on \(tomorrow)."
      passes = Figure(tomorrow)
    case .child:
      message = "\(name) is not used with children's \(massage), unless a physician wants it."
      passes = "without it"
    case .comesBefore:
      message =
        "\(name) began at \(words(spacing.given.time)), and comes after \(massage), which began "
        + "at \(words(spacing.session.time))."
      passes = "after massage"
    case .comesAfter:
      message =
        "\(name) began at \(words(spacing.given.time)), and comes before \(massage), which began "
        + "at \(words(spacing.session.time))."
      passes = "before massage"
    case .tooSoonAfterIt(let minutes, let least):
      let from = later(spacing.given.time, by: least)
      message =
        "\(name) began at \(words(spacing.given.time)) and \(massage) \(minutes.words) later, at "
        + "\(words(spacing.session.time)); at least \(least) lie between them: massage from "
        + "\(from) on."
      (limit, passes) = (Figure(least), .text(from))
    case .duringMassage(let least):
      let end = later(spacing.session.time, by: spacing.session.minutes)
      let from = later(spacing.session.time, by: spacing.session.minutes + least)
      message =
        "\(name) began at \(words(spacing.given.time)), during \(massage) from "
        + "\(words(spacing.session.time)) to \(end); it is given from \(from) on."
      (limit, passes) = (Figure(least), .text(from))
    case .tooSoonAfterMassage(let minutes, let least):
      let from = later(spacing.session.time, by: spacing.session.minutes + least)
      message =
        "\(name) began at \(words(spacing.given.time)), \(minutes.words) after the end of "
        + "\(massage); at least \(least) lie between them: it is given from \(from) on."
      (limit, passes) = (Figure(least), .text(from))
    case .therapyHasNoTime:
      message =
        "\(name) keeps its minutes from \(massage) (\(spacing.therapy.spacing)), and has no time. "
        + (session == nil ? "Say when it began: \(record) --at HH:MM." : "Say when: --at HH:MM.")
      passes = .text(session == nil ? "\(record) --at HH:MM" : "--at HH:MM")
    case .massageHasNoTime:
      message =
        "\(name) began at \(words(spacing.given.time)), and keeps its minutes from \(massage) "
        + "(\(spacing.therapy.spacing)), which has no time."
        + (session == nil ? " Say when it begins: --at HH:MM." : "")
      passes = session == nil ? "--at HH:MM" : nil
      // Of a session that was logged without its time nothing can be said any more.
      needsReason = session == nil
    }
    return RuleFinding(
      about, message, limit: limit, passes: passes, needsReason: needsReason)
  }

  private func named(_ spacing: TherapySpacing) -> String {
    spacing.given.sites.isEmpty ? " (--leaf names where the treatment was)" : ""
  }

  private func words(_ time: ClockTime?) -> String { time?.description ?? "a time not given" }

  private func later(_ time: ClockTime?, by minutes: Minutes) -> String {
    let minute = (time?.minuteOfDay ?? 0) + minutes.rawValue
    return minute < 1440 ? ClockTime(clamping: minute).description : "the next day"
  }
}

extension Beside {
  fileprivate func isFirstUse(_ given: TherapyGiven) -> Bool {
    !therapies.contains { $0.therapy == given.therapy && $0.day < given.day }
  }
}
