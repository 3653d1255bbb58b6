import KurDomain
import KurRules
import KurStore

/// How far a patient's admission has come on a day.
/// - Source.
public struct Admission: Sendable {
  public let patient: Patient
  public let day: CalendarDay
  /// The consent to treatment that holds.
  public let consent: Consent?
  /// The last examination that a prescription may rest on.
  public let examined: CalendarDay?
  public let diagnosis: String?
  /// The last full screening that a first session may rest on.
  public let screened: CalendarDay?
  /// What bars, of the whole body and in any kind.
  public let bars: Bars
  /// A course that is open.
  public let course: Key<Course>?
}

extension Practice {
  public func admission(of text: String, by caller: Caller) throws(ServiceError) -> Admission {
    try look(by: caller.about(text), may: .arrange) { desk in
      let patient = try Roll(desk.records).patient(text, for: .writing)
      desk.sees(patient)
      let chart = try desk.loadChart(of: patient)
      let day = desk.today
      let examination = chart.examinations.filter { examination in
        examination.day <= day
          && day.days(since: examination.day) <= chart.parameters.int(.examinationDays)
      }.max { ($0.day, $0.key) < ($1.day, $1.key) }
      return Admission(
        patient: patient, day: day,
        consent: chart.consents.last { $0.scope == .treatment && $0.holds(on: day) },
        examined: examination?.day, diagnosis: examination?.draft.diagnosis,
        screened: chart.health.screenings.filter { screening in
          screening.asked == .full && screening.day <= day
            && day.days(since: screening.day) <= chart.parameters.int(.screeningFullDays)
        }.map(\.day).max(),
        bars: chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: day),
        course: chart.courses.last { chart.standing(of: $0, on: day).state.isOpen }?.course.key)
    }
  }
}
