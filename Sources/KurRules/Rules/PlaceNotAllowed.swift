import KurDomain

/// A medical session is given in the clinic or a hospital; only a child may be treated at home.
/// - Source: R-04; S4-04, S2-47, S2-117. Override: none.
public struct PlaceNotAllowed: SessionRule {
  public static let about = RuleAbout(
    "R-04", "PLACE_NOT_ALLOWED", .hard,
    """
    A medical session is given in the clinic or a hospital; at home only of kind child, by a \
    qualified specialist. What parents or patients do themselves is no session.
    """,
    why:
      """
      In a clinic or a hospital help is at hand when a sick patient bears a session badly; a child \
      may be calmer at home.
      """,
    source: "S4-04 S2-47 S2-117")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let kind = visit.terms.kind
    guard visit.given.place == .home, kind.category == .medical, kind.code != .child else {
      return []
    }
    return [
      RuleFinding(
        about, "\(kind.code) is not given at home; only kind child is.",
        passes: "clinic or hospital")
    ]
  }
}
