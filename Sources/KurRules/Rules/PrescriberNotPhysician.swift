import KurDomain

/// A medical course is prescribed by a physician whose registration is active on that day.
/// - Source: R-01; S2-07, S2-39, S2-117. Override: none.
public struct PrescriberNotPhysician: PrescriptionRule {
  public static let about = RuleAbout(
    "R-01", "PRESCRIBER_NOT_PHYSICIAN", .hard,
    """
    A medical course is prescribed by a physician whose registration is active on that day. Other \
    courses may be prescribed by a therapist.
    """,
    why:
      """
      What is worked, how strongly and for how long depends on the illness, and that is a \
      physician's to judge.
      """,
    source: "S2-07 S2-39 S2-117")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let person = order.prescriber
    let kind = order.terms.kind
    guard kind.isMedical else {
      guard !person.may(.prescribeNonMedical) else { return [] }
      return [
        RuleFinding(
          about,
          "\(person.cited) is neither a physician nor a therapist; one of them prescribes "
            + "\(kind.code).", passes: "a physician or a therapist")
      ]
    }
    guard !person.isRegisteredPhysician(on: order.day) else { return [] }
    return [
      RuleFinding(
        about,
        "\(person.cited) \(person.lack(on: order.day)); a registered physician prescribes "
          + "\(kind.code).", passes: "a registered physician")
    ]
  }
}

extension Staff {
  /// Why somebody is no registered physician on a day.
  func lack(on day: CalendarDay) -> String {
    guard holds(.physician) else { return "is no physician" }
    guard profile.registration != nil else { return "has no registration number" }
    let until = profile.registrationUntil?.description ?? "an unknown day"
    return "was registered until \(until), before \(day)"
  }
}

extension Kind {
  /// True where only a physician prescribes, whatever for.
  var isMedical: Bool { needsPrescription || category == .medical }
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
    terms.kind.isMedical || indications(in: chart).contains { !$0.isNonMedical }
  }
}
