import KurDomain

/// What was recorded stays. The database refuses to change or delete it, so this rule never finds
/// anything.
/// - Source: R-53; S2-37. Override: none.
public struct RecordImmutable: Rule {
  public static let about = RuleAbout(
    "R-53", "RECORD_IMMUTABLE", .hard,
    """
    A session, a screening and a prescription are never overwritten: what corrects them is a new \
    record with author, time and reason. The database itself refuses anything else.
    """,
    why:
      """
      Whoever treats next, or has to answer for a treatment, sees what was known and done at the \
      time.
      """,
    source: "S2-37")

  public init() {}
}
