import KurDomain

/// All rules of the house, in the order in which they are looked at.
/// - Source: specification 5.1, 5.8.
public enum RuleBook {
  /// Over the terms of a course.
  public static let plan: [any PlanRule] = [
    ZoneNotAllowed(), GeneralExcludesHead(), SessionCount(), BackMinimum(), MinutesBounds(),
    PlannedCourse(), RampTooSteep(), GeneralNotDaily(), FrequencyGap(), LeafLimit(),
    MethodReason(), RelaxLight(),
  ]

  /// Over a prescription for a patient, beside those over its terms.
  public static let prescription: [any PrescriptionRule] = [
    PrescriberNotPhysician(), ExamMissing(), AgeUnderThreeMonths(), KindAge(), Contraindicated(),
    ClearanceValid(), TechniqueNotPrescribed(), CourseOverlap(), CourseInterruption(), CourseGap(),
    SessionCount(),
    NonMedicalLimits(), ChildTechnique(), FacialPluck(), IntroProximal(), MethodReason(),
  ]

  /// Over a session.
  public static let session: [any SessionRule] = [
    PerformerNotQualified(), PlaceNotAllowed(),
    CourseInterruption(), PrescriptionExpired(), AgeUnderThreeMonths(), KindAge(),
    ConsentMissing(), ScreeningMissing(),
    Contraindicated(), ClearanceValid(),
    ClosedDay(), OnePerDay(), GeneralNotDaily(), FrequencyGap(), DayLoad(), CourseGap(),
    LateEntry(),
    ZoneNotAllowed(), LocalOneZone(), GeneralExcludesHead(),
    ChildMeal(), ChildBedtime(), ChildCry(), ChildCream(), ChildTechnique(), AdultMeal(),
    IntroTechnique(), IntroIntensity(), IntroProximal(), SelfMassageStage(), FacialPluck(),
    TechniqueNotPrescribed(), LeafLimit(),
    MinutesBounds(), StepCap(), FinalHold(), PlannedCourse(), ClosingTaper(),
    ConditionNote(), VibrationFields(), AdverseReaction(), RestOffered(), AfterAdvice(),
    LymphDirection(), MorningPreferred(), MethodReason(), CountsWhen(), CombinedTiming(),
    Measures(),
  ]

  /// Over a treatment beside massage.
  public static let therapy: [any TherapyRule] = [Contraindicated(), CombinedTiming()]

  /// Kept by the way Kur is made; they find nothing.
  private static let inherent: [any Rule] = [
    StageOrder(), RecallAdvised(), PriceSnapshot(), RecordImmutable(),
  ]

  /// What is known of each rule, in the order of their ids.
  public static let all: [RuleAbout] = {
    let rules: [any Rule] =
      plan.map { $0 as any Rule } + prescription.map { $0 as any Rule }
      + session.map { $0 as any Rule } + inherent
    return Set(rules.map(\.about)).sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }()

  public static let codes: [RuleCode] = all.map(\.code)

  /// What is known of a rule; nil for an unknown code.
  public static func about(_ code: RuleCode) -> RuleAbout? { all.first { $0.code == code } }

  /// What is known of the rule of an id, as `R-21`; nil for one that is unknown or several rules'.
  public static func about(id: String) -> RuleAbout? {
    let found = all.filter { $0.id.lowercased() == id.lowercased() }
    return found.count == 1 ? found.first : nil
  }

  /// What all rules say of the terms of a course.
  public static func judgePlan(_ terms: CourseTerms, parameters: Parameters) -> [RuleFinding] {
    plan.flatMap { $0.findings(for: terms, parameters: parameters) }
  }

  /// What all rules say of a prescription, those over its terms included.
  public static func judge(_ order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    prescription.flatMap { $0.findings(for: order, in: chart) }
      + judgePlan(order.terms, parameters: chart.parameters)
  }

  /// What all rules say of a treatment beside massage.
  public static func judge(_ proposal: ProposedTherapy, in chart: Chart) -> [RuleFinding] {
    therapy.flatMap { $0.findings(for: proposal, in: chart) }
  }

  /// What all rules say of a session.
  public static func judge(_ visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    session.flatMap { $0.findings(for: visit, in: chart) }
  }
}

extension RuleAbout {
  /// `R-32a` comes after `R-32` and before `R-33`.
  fileprivate var place: String {
    let number = id.dropFirst(2)
    let digits = number.prefix { $0.isNumber }.count
    return String(repeating: "0", count: max(0, 3 - digits)) + number
  }
}
