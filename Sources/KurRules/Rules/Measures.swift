import KurDomain

/// A medical course is measured at its start, in its middle and at its end.
/// - Source: R-55; S1-15, S1-18, S1-20, S4-08, S4-10, S4-11. Override: acknowledged.
public struct Measures: SessionRule {
  public static let about = RuleAbout(
    "R-55", "MEASURES", .soft,
    """
    A medical course has the measures of its indication at the start, from the middle session on, \
    and at the end; pain that is given with a session counts. What is missing is warned of at the \
    first session, at those after the middle one, and at the last.
    """,
    why:
      """
      Scores from before, during and after a course show whether massage helped this patient.
      """,
    source: "S1-15 S1-18 S1-20 S4-08 S4-10 S4-11",
    parameters: [.measureDays, .measureChangePain, .measureChangePainShare])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let (record, terms) = (visit.record, visit.terms)
    guard terms.kind.category == .medical, visit.isCounted,
      let indication = chart.indication(of: record), !indication.scores.isEmpty,
      let phase = MeasurePhases.phase(askedAt: visit.dose.number, of: terms)
    else { return [] }
    let measures = CourseMeasures(
      record.before(visit.day), in: chart, on: visit.day, with: visit.given)
    let missing = measures.missing(at: phase)
    guard !missing.isEmpty else { return [] }
    let names = missing.map { $0.map(\.rawValue).joined(separator: " or ") }
    let commands = missing.compactMap(\.first).map { code in
      let place = chart.beside.measureRows[code]?.isPlaced == true ? " --leaf LEAF" : ""
      return "kur measure \(record.course.key) \(code) VALUE\(place)"
    }
    return [
      RuleFinding(
        about,
        "\(indication.name) is measured \(phase.words(of: terms)): \(names.joined(separator: ", ")) "
          + "\(names.count == 1 ? "is" : "are") missing. Record it: "
          + "\(commands.joined(separator: "; ")).", passes: commands.first.map { .text($0) })
    ]
  }
}

extension MeasurePhases.Phase {
  /// `at the start`, `in the middle, from session 5 on`.
  public func words(of terms: CourseTerms) -> String {
    switch self {
    case .start: "at the start"
    case .middle:
      "in the middle, from session \(MeasurePhases.middle(of: terms.sessions)) on"
    case .end: "at the end"
    }
  }
}
