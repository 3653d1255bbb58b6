import KurDomain

/// The stage of a session follows from how many were counted before it. It is derived and nobody
/// can give it, so this rule holds by construction and never finds anything.
/// - Source: R-16; S2-42, S2-71, S2-73, S2-74. Override: none.
public struct StageOrder: Rule {
  public static let about = RuleAbout(
    "R-16", "STAGE_ORDER", .hard,
    """
    Introductory, main and final stage follow one another by the number of counted sessions: the \
    first 3 are introductory, about the last fifth final. Kur derives the stage, so it cannot be \
    entered or changed.
    """,
    why:
      """
      The body is made ready before strong work and brought to rest after it, and nobody can skip \
      either by mistake.
      """,
    source: "S2-42 S2-71 S2-73 S2-74", parameters: [.introductorySessions, .mainLast])

  public init() {}
}
