import KurDomain

/// What a session cost stands with the session. Prices are kept by the day from which they hold and
/// the charge is a record of its own, so this rule never finds anything.
/// - Source: R-51; S2-119, S2-120. Override: an administrator corrects a charge by a new record.
public struct PriceSnapshot: Rule {
  public static let about = RuleAbout(
    "R-51", "PRICE_SNAPSHOT", .hard,
    """
    A session keeps zone, minutes and price as they were on its day; later prices do not touch it. \
    A charge is corrected by a new record.
    """,
    why:
      """
      A patient owes what was the price on that day, and an account can still be checked years \
      later.
      """,
    source: "S2-119 S2-120")

  public init() {}
}
