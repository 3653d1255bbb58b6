import KurDomain

/// Who performs a medical session has a medical education and a valid certificate.
/// - Source: R-03; S4-04. Override: none.
public struct PerformerNotQualified: SessionRule {
  public static let about = RuleAbout(
    "R-03", "PERFORMER_NOT_QUALIFIED", .hard,
    """
    A therapist or a physician performs a session. Of a medical course it is somebody with a \
    medical education and a certificate that is valid on the day.
    """,
    why: "Somebody trained in medicine notices in time when massage begins to harm a sick body.",
    source: "S4-04")

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    guard let reason = reason(visit) else { return [] }
    return [
      RuleFinding(
        about,
        "\(visit.performer.cited) \(reason). A \(visit.terms.kind.code) session on \(visit.day) "
          + "needs a performer who is qualified on that day.", passes: "a qualified performer")
    ]
  }

  private func reason(_ visit: ProposedSession) -> String? {
    let person = visit.performer
    guard person.holds(.therapist) || person.holds(.physician) else {
      return "is neither a therapist nor a physician"
    }
    guard visit.terms.kind.category == .medical, !person.isQualified(on: visit.day) else {
      return nil
    }
    guard person.profile.medicalEducation else { return "has no medical education on record" }
    guard let until = person.profile.certificateUntil else { return "has no certificate on record" }
    return "had a certificate until \(until)"
  }
}
