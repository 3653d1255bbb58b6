import KurDomain

/// A prescription rests on a physician's recent and complete examination.
/// - Source: R-02; S2-07, S2-55, S2-56. Override: none.
public struct ExamMissing: PrescriptionRule {
  public static let about = RuleAbout(
    "R-02", "EXAM_MISSING", .hard,
    """
    A medical course rests on an examination of the patient by a registered physician, with \
    history, visual examination, diagnosis and the effect to be expected, not later than the \
    prescription and at most 30 days older.
    """,
    why:
      """
      What a physician sees and hears shows whether massage will help, and after a month the patient \
      may have changed.
      """,
    source: "S2-07 S2-55 S2-56", parameters: [.examinationDays])

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    guard order.isMedical(in: chart) else { return [] }
    let valid = chart.parameters.int(.examinationDays)
    let known = chart.examinations.filter {
      $0.draft.patient == chart.patient.key && $0.day <= order.day
    }
    let usable = known.filter { examination in
      examination.isComplete
        && chart.staff[examination.physician]?.isRegisteredPhysician(on: examination.day) ?? false
    }
    let command = "kur examine \(chart.patient.key)"
    guard let latest = usable.max(by: { ($0.day, $0.key) < ($1.day, $1.key) }) else {
      let cause =
        known.isEmpty
        ? "There is no examination of \(chart.patient.key) up to \(order.day)"
        : "No examination of \(chart.patient.key) up to \(order.day) is complete and by a "
          + "registered physician"
      return [
        RuleFinding(
          about, "\(cause); a physician examines first: \(command).",
          limit: .number(valid), passes: "an examination")
      ]
    }
    let age = order.day.days(since: latest.day)
    guard age > valid else { return [] }
    return [
      RuleFinding(
        about,
        "The last examination, \(latest.key) of \(latest.day), is \(age.days) old; at most "
          + "\(valid) are allowed. A physician examines again: \(command).",
        limit: .number(valid), passes: "a new examination")
    ]
  }
}

extension Examination {
  /// True when every part that a prescription rests on is filled in.
  var isComplete: Bool {
    [draft.complaint, draft.history, draft.visual, draft.conclusion, draft.diagnosis]
      .allSatisfy { $0.contains { !$0.isWhitespace } }
  }
}
