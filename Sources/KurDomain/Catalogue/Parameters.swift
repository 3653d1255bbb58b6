/// The figures that rules read, by key, as the clinic has set them.
public struct Parameters: Sendable {
  private let values: [String: String]

  public init(_ parameters: some Sequence<Parameter>) {
    self.values = Dictionary(parameters.map { ($0.key, $0.value) }) { _, last in last }
  }

  /// A whole number. Every key that a rule reads is in the catalogue, which a test makes sure of;
  /// a missing one reads as the strictest value, 0.
  public func int(_ key: ParameterKey) -> Int { values[key.rawValue].flatMap { Int($0) } ?? 0 }

  /// Days, also of a parameter that is kept in hours, rounded up.
  public func days(_ key: String) -> Int {
    let value = values[key].flatMap { Int($0) } ?? 0
    return key.hasSuffix(".hours") ? (value + 23) / 24 : value
  }

  public func temperature(_ key: ParameterKey) -> Temperature {
    values[key.rawValue].flatMap(Temperature.init) ?? Temperature(tenths: 300)
  }

  /// A time of day; midnight where it is missing or no time.
  public func time(_ key: ParameterKey) -> ClockTime {
    values[key.rawValue].flatMap { ClockTime($0) } ?? .midnight
  }

  public func word(_ key: ParameterKey) -> String { values[key.rawValue] ?? "" }

  /// What the clinic hands out is written in it where nothing else is said.
  public var language: Language { Language(word(.clinicLanguage)) ?? .english }

  /// A share such as 0.3, in thousandths.
  public func thousandths(_ key: ParameterKey) -> Int {
    Int(((values[key.rawValue].flatMap { Double($0) } ?? 0) * 1000).rounded())
  }
}

/// The parameters that rules read by name.
public enum ParameterKey: String, CaseIterable, Sendable {
  case subfebrile = "temp.subfebrile.min"
  case subfebrileInfant = "temp.subfebrile.infant"
  case subfebrileOther = "temp.subfebrile.other"
  case fever = "temp.fever"
  case temperatureLow = "temp.low"
  case feverClearDays = "fever.clearDays"
  case subfebrileTimes = "subfebrile.times"
  case pressureWarningSystolic = "bp.warning.systolic"
  case pressureWarningDiastolic = "bp.warning.diastolic"
  case pressureClearanceSystolic = "bp.clearance.systolic"
  case pressureClearanceDiastolic = "bp.clearance.diastolic"
  case pressureDeferSystolic = "bp.defer.systolic"
  case pressureDeferDiastolic = "bp.defer.diastolic"
  case pressureLowSystolic = "bp.low.systolic"
  case pressureLowDiastolic = "bp.low.diastolic"
  case pressureLeastAge = "bp.leastAge.years"
  case pulseWarningLow = "pulse.warning.low"
  case pulseWarningHigh = "pulse.warning.high"
  case pulseDeferLow = "pulse.defer.low"
  case pulseDeferHigh = "pulse.defer.high"
  case pulseInfant = "pulse.child.infant"
  case pulseYoung = "pulse.child.young"
  case pulseSchool = "pulse.child.school"
  case painClearance = "pain.clearance"
  case painRise = "pain.rise"
  case fractureDays = "fracture.days"
  case respiratoryHours = "ari.hours"
  case gastroHours = "gastro.hours"
  case intoxicationDays = "intoxication.days"
  case menstruationDays = "menstruation.days"
  case distressDays = "distress.days"
  case infarctionAcuteDays = "mi.acuteDays"
  case infarctionRecentDays = "mi.recentDays"
  case strokeAcuteDays = "stroke.acuteDays"
  case firstTrimesterDays = "pregnancy.firstTrimester.days"
  case postpartumDays = "postpartum.days"
  case surgeryDays = "surgery.days"
  case injuryHours = "injury.hours"
  case examinationDays = "exam.validDays"
  case prescriptionDays = "prescription.startDays"
  case screeningFullDays = "screening.fullDays"
  case screeningYearDays = "screening.yearDays"
  case screeningVitals = "screening.vitals"
  case vitalsAge = "screening.vitals.age"
  case feverWatchDays = "screening.feverWatchDays"
  case clearanceDays = "clearance.maxDays"
  case introductorySessions = "stage.introCount"
  case mainLast = "stage.mainLast"
  case closingMinutes = "closing.minutes"
  case deviationMinutes = "plan.deviationMinutes"
  case dayLoadMinutes = "dayLoad.minutes"
  case childLeastAgeMonths = "child.minAgeMonths"
  case courseGapHard = "course.gap.hardDays"
  case courseGapSoft = "course.gap.softDays"
  case recallDays = "course.gap.recallDays"
  case noShowConsecutive = "noShow.consecutive"
  case noShowShare = "noShow.share"
  case lateDays = "late.days"
  case suspendDays = "suspend.maxDays"
  case measureChangePain = "measure.pain.change"
  case measureChangePainShare = "measure.pain.share"
  case measureDays = "measure.days"
  case saturationWarning = "saturation.warning"
  case saturationDefer = "saturation.defer"
  case thrombosisPastDays = "thrombosis.pastDays"
  case generalLeastGroups = "general.leastGroups"
  case generalLatestStart = "general.latestStart"
  case longVibrationMinutes = "vibration.longMinutes"
  case lymphDirectionLevel = "level.lymphDirection"
  case restLevel = "level.rest"
  case afterAdviceLevel = "level.afterAdvice"
  case morningLevel = "level.morning"
  case restMedical = "rest.medical"
  case restSoothing = "rest.soothing"
  case childMealMinutes = "child.mealMinutes"
  case childBedtimeMinutes = "child.bedtimeMinutes"
  case childLatestEnd = "child.latestEnd"
  case adultMealMinutes = "adult.mealMinutes"
  case unitMinutes = "unit.minutes"
  case dayUnits = "unit.dayLoad"
  case auditReads = "audit.reads"
  case clinicLanguage = "clinic.language"
  case retentionYears = "retain.years"
  case retentionMinorYears = "retain.minorAfter18"
}
