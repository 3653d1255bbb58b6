import KurDomain
import KurRules
import KurStore

/// What a prescription would be, and what the rules would say of it; nothing is stored.
public struct PrescriptionPreview: Sendable {
  public let patient: Patient
  public let terms: CourseTerms
  public let plan: CoursePlan
  public let judgement: Judgement

  /// The rules that the caller could set aside with a reason; nil where one of them stands.
  public let liftable: [RuleCode]?
}

extension Practice {
  public func previewPrescription(
    _ text: String, _ request: PrescriptionRequest, by caller: Caller
  ) throws(ServiceError) -> PrescriptionPreview {
    try read(by: caller.about(text), may: .prescribeNonMedical) { desk in
      let patient = try Roll(desk.records).patient(text, for: .reading)
      let catalogue = try desk.records.fullCatalogue()
      try CourseWords.check(request, in: catalogue, indications: try desk.records.entries())
      let drafted = try desk.drafted(request, for: patient, catalogue: catalogue)
      let chart = try desk.loadChart(
        of: patient, wishes: drafted.wishes, indications: drafted.value.indications)
      let order = ProposedCourse(
        prescription: drafted.value, terms: drafted.terms, prescriber: desk.person)
      let reasons = try request.reasons.paired()
      let judgement = Judgement(
        RuleBook.judge(order, in: chart), overrides: reasons.overrides, reason: reasons.reason,
        by: desk.person)
      let isLiftable = judgement.refusals.allSatisfy { finding in
        finding.level == .soft || finding.override.isHeld(by: desk.person)
      }
      return PrescriptionPreview(
        patient: patient, terms: drafted.terms,
        plan: CoursePlan(drafted.terms, start: drafted.value.start, calendar: chart.calendar),
        judgement: judgement,
        liftable: isLiftable
          ? judgement.refusals.filter { $0.level == .hard }.map(\.rule).unique : nil)
    }
  }
}
