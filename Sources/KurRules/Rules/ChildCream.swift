import KurDomain

/// Nothing is put on a child's skin.
/// - Source: R-33; S2-50. Override: a therapist, with a reason.
public struct ChildCream: SessionRule {
  public static let about = RuleAbout(
    "R-33", "CHILD_CREAM", .soft,
    "A child is massaged without cream, oil, ointment or powder, unless a therapist says why.",
    why: "A child's skin is thin and easily irritated by what is put on it.",
    override: .therapist, source: "S2-50")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard visit.terms.kind.code == .child, let lubricant = visit.given.details.lubricant,
      lubricant != .none
    else { return [] }
    return [
      RuleFinding(
        about, "A child is massaged without a lubricant; \(lubricant.rawValue) was recorded.",
        limit: "none", passes: "--lubricant none", needsReason: true)
    ]
  }
}
