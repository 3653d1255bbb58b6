import KurDomain

/// A crying child's session stops, and does not begin again on that day.
/// - Source: R-32; S2-51. Override: none.
public struct ChildCry: SessionRule {
  public static let about = RuleAbout(
    "R-32", "CHILD_CRY", .hard,
    """
    A child's session says how the child was: calm, unsettled or crying. When it cries the session \
    stops, is recorded as interrupted, and no other is given on that day.
    """,
    why: "A small child cannot say what hurts; crying is how it says that it has had enough.",
    source: "S2-51")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    [restart(visit, chart), mood(visit)].compactMap { $0 }
  }

  private func restart(_ visit: ProposedSession, _ chart: Chart) -> RuleFinding? {
    let cried = chart.courses.flatMap(\.sessions).first {
      $0.day == visit.day && $0.given.details.mood == .crying
    }
    guard let cried else { return nil }
    let next = visit.day.adding(days: 1)
    return RuleFinding(
      about,
      "The child cried in \(cried.cited); no other session is given on that day. The next is on "
        + "\(next) or later.", limit: Figure(visit.day), passes: Figure(next))
  }

  private func mood(_ visit: ProposedSession) -> RuleFinding? {
    guard visit.terms.kind.code == .child else { return nil }
    switch visit.given.details.mood {
    case nil:
      let option = AskedDetail.mood.option
      return RuleFinding(
        about, "Say how the child was during the session: \(option).", passes: .text(option))
    case .crying? where visit.given.interrupted == nil:
      let option = "--interrupted REASON"
      return RuleFinding(
        about, "The session of a crying child stops and is recorded as interrupted: \(option).",
        passes: .text(option))
    case .calm?, .unsettled?, .crying?:
      return nil
    }
  }
}
