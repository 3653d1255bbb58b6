import KurDomain

/// Another course is advised after half a year. The list of patients who are due is made from it,
/// and no session or prescription is judged by it.
/// - Source: R-42; S2-35. Override: none.
public struct RecallAdvised: Rule {
  public static let about = RuleAbout(
    "R-42", "RECALL", .information,
    """
    A patient is called again 183 days after the last counted session; two courses a year are \
    advised.
    """,
    why:
      """
      The effect of a course wears off over months, and a second one in the year keeps the patient \
      well.
      """,
    source: "S2-35", parameters: [.recallDays])

  public init() {}
}
