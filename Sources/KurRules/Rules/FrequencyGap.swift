import KurDomain

/// Sessions keep the course's frequency, which is one of its kind's.
/// - Source: R-58; S2-65. Override: acknowledged by whoever logs; of the plan nobody.
public struct FrequencyGap: PlanRule, SessionRule {
  public static let about = RuleAbout(
    "R-58", "FREQUENCY_GAP", .soft,
    """
    Sessions closer together than the course's frequency says are warned of; the kind's own least \
    gap refuses. A course is planned with a frequency of its kind.
    """,
    why: "The body recovers between sessions, and a course is planned with the time for it.",
    source: "S2-65", figures: [.frequencies, .frequencyGap, .leastGap])

  public init() {}

  public func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    let allowed = terms.dosage.frequencies
    guard !allowed.contains(terms.frequency.code),
      GeneralNotDaily().findings(for: terms, parameters: parameters).isEmpty
    else { return [] }
    let named = allowed.map(\.rawValue).joined(separator: ", ")
    return [
      RuleFinding(
        about, "\(terms.kind.code) is given \(named); \(terms.frequency.code) was asked for.",
        level: .hard, limit: .text(named), passes: .text(named), override: .nobody)
    ]
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard let last = visit.progress.lastDay else { return [] }
    let days = visit.day.days(since: last)
    let least = visit.terms.gapDays
    guard days >= visit.terms.dosage.leastGapDays, days < least else { return [] }
    let next = last.adding(days: least)
    return [
      RuleFinding(
        about,
        "The last counted session was on \(last), \(days.days) before; \(visit.record.course.key) is "
          + "\(visit.terms.frequency.code), so the next is planned for \(next) or later.",
        limit: .number(least), passes: Figure(next))
    ]
  }
}
