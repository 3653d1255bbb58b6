import KurDomain

/// A medical course is prescribed by a physician whose registration is active on that day.
/// - Source: R-01; S2-07, S2-39, S2-117. Override: none.
public struct PrescriberNotPhysician: PrescriptionRule {
  public static let about = RuleAbout(
    "R-01", "PRESCRIBER_NOT_PHYSICIAN", .hard,
    """
    A medical course, or one for a medical indication, is prescribed by a physician whose \
    registration is active on that day. Other courses may be prescribed by a therapist.
    """,
    source: "S2-07 S2-39 S2-117")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let person = order.prescriber
    guard order.isMedical(in: chart) else {
      guard !person.may(.prescribeNonMedical) else { return [] }
      return [
        RuleFinding(
          about,
          "\(person.cited) is neither a physician nor a therapist; one of them prescribes "
            + "\(order.terms.kind.code).", passes: "a physician or a therapist")
      ]
    }
    guard !person.isRegisteredPhysician(on: order.day) else { return [] }
    return [
      RuleFinding(
        about,
        "\(person.cited) \(reason(person, on: order.day)); a registered physician prescribes "
          + "\(order.what(in: chart)).", passes: "a registered physician")
    ]
  }

  private func reason(_ person: Staff, on day: CalendarDay) -> String {
    guard person.holds(.physician) else { return "is no physician" }
    guard person.profile.registration != nil else { return "has no registration number" }
    let until = person.profile.registrationUntil?.description ?? "an unknown day"
    return "was registered until \(until), before \(day)"
  }
}

extension ProposedCourse {
  /// The leading indication, where the chart knows it.
  func indication(in chart: Chart) -> Indication? {
    prescription.indication.flatMap { chart.indications[$0] }
  }

  /// True where only a physician prescribes, on an examination: by the kind, or by an indication
  /// that is a disease.
  /// - Source.
  func isMedical(in chart: Chart) -> Bool {
    terms.kind.needsPrescription || terms.kind.category == .medical
      || indication(in: chart).map { !$0.isNonMedical } ?? false
  }

  fileprivate func what(in chart: Chart) -> String {
    guard !terms.kind.needsPrescription, let indication = indication(in: chart) else {
      return "\(terms.kind.code)"
    }
    return "\(terms.kind.code) for \(indication.code)"
  }
}
