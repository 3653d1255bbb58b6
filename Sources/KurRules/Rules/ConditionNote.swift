import KurDomain

/// Every session says how the patient came, and pain where the course is measured by it.
/// - Source: R-46; S2-75, S2-96; specification 'Proportion'. Override: none.
public struct ConditionNote: SessionRule {
  public static let about = RuleAbout(
    "R-46", "CONDITION_NOTE", .hard,
    """
    Every session has a condition before: better, same or worse, with a note where it is not the \
    same. In medical courses pain before and after is asked at the first, the middle and the last \
    session.
    """,
    why:
      """
      The work follows the patient's condition, and what is written down shows whether massage \
      helps.
      """,
    source: "S2-75 S2-96")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    [note(visit.given), pain(visit)].compactMap { $0 }
  }

  private func note(_ given: SessionAsGiven) -> RuleFinding? {
    let isEmpty = given.note.map { $0.allSatisfy(\.isWhitespace) } ?? true
    guard given.condition != .same, isEmpty else { return nil }
    return RuleFinding(
      about,
      "The patient came \(given.condition.rawValue) than last time; a note says how: --note TEXT.",
      passes: "--note TEXT")
  }

  private func pain(_ visit: ProposedSession) -> RuleFinding? {
    let asked = Self.painSessions(of: visit.terms)
    // Where the day has its session already, R-25 says all there is to say.
    guard visit.isCounted, asked.contains(visit.dose.number),
      !visit.record.sessions.contains(where: { $0.day == visit.day }),
      visit.given.painBefore == nil || visit.given.painAfter == nil
    else { return nil }
    let numbers = asked.map(String.init)
    let named =
      numbers.count == 1
      ? "session \(numbers.joined())"
      : "sessions \(numbers.dropLast().joined(separator: ", ")) and \(numbers.last ?? "")"
    return RuleFinding(
      about,
      "Pain before and after is asked at \(named); this is session \(visit.dose.number): "
        + "--pain BEFORE/AFTER.", passes: "--pain BEFORE/AFTER")
  }

  /// The sessions at which pain is asked: the first, the middle and the last of a medical course.
  public static func painSessions(of terms: CourseTerms) -> [Int] {
    terms.kind.category == .medical ? measured(of: terms.sessions) : []
  }

  /// The first, the middle and the last session, without repetitions.
  public static func measured(of sessions: Int) -> [Int] {
    Set([1, MeasurePhases.middle(of: sessions), sessions]).sorted()
  }
}
