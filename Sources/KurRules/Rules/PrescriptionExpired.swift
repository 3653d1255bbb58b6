import KurDomain

/// A course starts within the days for which its prescription is valid.
/// - Source: R-05; S2-07. Override: none; a physician prescribes anew.
public struct PrescriptionExpired: SessionRule {
  public static let about = RuleAbout(
    "R-05", "PRESCRIPTION_EXPIRED", .hard,
    """
    The first session is given no earlier than the day of the prescription and at most 30 days \
    after it. Later a physician examines and prescribes anew.
    """,
    why:
      """
      After a month the patient may no longer be in the state for which massage was prescribed.
      """,
    source: "S2-07", parameters: [.prescriptionDays])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let prescribed = visit.record.course.prescription.day
    guard visit.day >= prescribed else {
      return [
        RuleFinding(
          about,
          "\(visit.record.cited) was prescribed on \(prescribed); a session of \(visit.day) comes "
            + "before it.", limit: Figure(prescribed), passes: Figure(prescribed))
      ]
    }
    let valid = chart.parameters.int(.prescriptionDays)
    let last = prescribed.adding(days: valid)
    guard visit.dose.number == 1, visit.day > last else { return [] }
    return [
      RuleFinding(
        about,
        "\(visit.record.cited) was prescribed on \(prescribed) and had to start by \(last), "
          + "\(valid) days later; \(visit.day) is too late. A physician examines and prescribes "
          + "anew.", limit: Figure(last), passes: "a new prescription")
    ]
  }
}
