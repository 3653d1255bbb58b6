import KurDomain

/// Nobody is treated unasked: a full screening before the course, a short one every day.
/// - Source: R-07; S2-55; specification 4g, 5.6. Override: none.
public struct ScreeningMissing: SessionRule {
  public static let about = RuleAbout(
    "R-07", "SCREENING_MISSING", .hard,
    """
    A full screening is at most 30 days old at the first session and at most 365 days at any; \
    after a long pause it is repeated on the day. The daily questions are answered on the day of \
    every session, and pressure and temperature are measured where they matter.
    """,
    why:
      """
      What bars massage comes and goes between sessions, so it is asked before hands are laid on and \
      not found out by harm.
      """,
    source: "S2-55",
    parameters: [
      .screeningFullDays, .screeningYearDays, .screeningVitals, .vitalsAge, .feverWatchDays,
      .pressureLeastAge, .pressureWarningSystolic, .pressureWarningDiastolic, .fever,
    ], figures: [.gapLimits])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let screenings = chart.health.screenings.filter { $0.day <= visit.day }
    var findings: [RuleFinding] = []
    if let full = full(visit, chart, screenings) { findings.append(full) }
    if !screenings.contains(where: { $0.day == visit.day && $0.asked.coversTheDay }) {
      findings.append(
        RuleFinding(
          about,
          "The daily questions were not answered on \(visit.day). Ask them: kur screen "
            + "\(chart.patient.key) --daily, or log a session that went as planned with --routine.",
          passes: "a daily screening"))
    }
    return findings
      + Vitals(visit, chart).missing.map {
        RuleFinding(about, $0.message, passes: .text($0.passes))
      }
  }

  private func full(
    _ visit: ProposedSession, _ chart: Chart, _ screenings: [Screening]
  ) -> RuleFinding? {
    let last = screenings.filter { $0.asked == .full }.map(\.day).max()
    let command = "kur screen \(chart.patient.key) --full"
    if let pause = longPause(visit, chart.calendar), last != visit.day {
      return RuleFinding(
        about,
        "The last session was \(pause.days.days) ago, which is a step back; the full screening is "
          + "repeated on \(visit.day). Screen: \(command).", limit: .number(pause.limit),
        passes: "a full screening on the day")
    }
    let isFirst = visit.dose.number == 1
    let valid = chart.parameters.int(isFirst ? .screeningFullDays : .screeningYearDays)
    guard let last else {
      return RuleFinding(
        about, "There is no full screening up to \(visit.day). Screen first: \(command).",
        limit: .number(valid), passes: "a full screening")
    }
    let age = visit.day.days(since: last)
    guard age > valid else { return nil }
    return RuleFinding(
      about,
      "The last full screening, of \(last), is \(age.days) old; before "
        + "\(isFirst ? "the first session" : "a session") it is at most \(valid). Screen again: "
        + "\(command).", limit: .number(valid), passes: "a full screening")
  }

  /// The pause, where it is a step back even without the days on which the clinic was closed.
  private func longPause(
    _ visit: ProposedSession, _ calendar: ClinicCalendar
  ) -> (days: Int, limit: Int)? {
    guard visit.dose.gap.class != nil, let days = visit.dose.gap.days,
      let limits = visit.terms.frequency.limits
    else { return nil }
    let closed = calendar.closedDays(after: visit.day.adding(days: -days), before: visit.day)
    return days - closed > limits.hold ? (days, limits.hold) : nil
  }
}
