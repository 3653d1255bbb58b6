import KurDomain

/// Which measurements a session's day asks for, and which of them were not taken.
/// - Source: specification 'Proportion', 4g; parameter `screening.vitals`.
struct Vitals {
  /// What was to be measured and was not, and why.
  let missing: [(message: String, passes: String)]

  init(_ visit: ProposedSession, _ chart: Chart) {
    let today = chart.health.readings.filter { $0.day == visit.day }.map(\.reading)
    var missing: [(message: String, passes: String)] = []
    let isPressed = today.contains { if case .pressure = $0 { true } else { false } }
    if !isPressed,
      let why = Vitals.needsPressure(
        chart, on: visit.day, isGeneral: visit.terms.isGeneral,
        courseStart: visit.record.course.prescription.day)
    {
      missing.append(
        (
          "Blood pressure is measured on \(visit.day): \(why). Give it: --pressure S/D.",
          "--pressure S/D"
        ))
    }
    let isTaken = today.contains { if case .temperature = $0 { true } else { false } }
    if !isTaken, let why = Vitals.needsTemperature(chart, on: visit.day) {
      missing.append(
        (
          "Temperature is measured on \(visit.day): \(why). Give it: --temperature C.",
          "--temperature C"
        ))
    }
    self.missing = missing
  }

  /// Why pressure is measured on the day; nil where it need not be.
  static func needsPressure(
    _ chart: Chart, on day: CalendarDay, isGeneral: Bool, courseStart: CalendarDay?
  ) -> String? {
    let policy = chart.parameters.word(.screeningVitals)
    let years = chart.patient.age(on: day).years
    guard policy != "never", years >= chart.parameters.int(.pressureLeastAge) else { return nil }
    if policy == "all" { return "the clinic measures it every day" }
    let active = chart.activeFindings(on: day, courseStart: courseStart)
    if let finding = active.findings.first(where: { $0.row.vital == .pressure }) {
      return "\(finding.row.code) (\(finding.evidence))"
    }
    let last = chart.health.readings.filter { $0.day <= day }
      .sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
      .compactMap { if case .pressure(let value) = $0.reading { (value, $0.day) } else { nil } }
      .last
    if let (value, day) = last,
      value.systolic >= chart.parameters.int(.pressureWarningSystolic)
        || value.diastolic >= chart.parameters.int(.pressureWarningDiastolic)
    {
      return "it was \(value) on \(day)"
    }
    if chart.health.readings.contains(where: { $0.day == day && $0.reading == .dizziness(true) }) {
      return "dizziness today"
    }
    let age = chart.parameters.int(.vitalsAge)
    return isGeneral && years >= age ? "general massage from \(age) years on" : nil
  }

  /// Why temperature is measured on the day; nil where it need not be.
  static func needsTemperature(_ chart: Chart, on today: CalendarDay) -> String? {
    let policy = chart.parameters.word(.screeningVitals)
    guard policy != "never" else { return nil }
    if policy == "all" { return "the clinic measures it every day" }
    if chart.patient.age(on: today).months < 12 { return "a child under 12 months" }
    let watched = chart.parameters.int(.feverWatchDays)
    guard mayHaveBeenFeverish(chart) else { return nil }
    for past in 0...max(watched, 0) {
      let day = today.adding(days: -past)
      let found = chart.activeFindings(on: day).findings
      if let finding = found.first(where: { $0.row.vital == .temperature }) {
        return "\(finding.row.code) on \(day), in the last \(watched) days"
      }
    }
    return nil
  }

  /// A cheap look that spares most patients the search day by day.
  private static func mayHaveBeenFeverish(_ chart: Chart) -> Bool {
    let rows = chart.catalogue.contraindications
    return chart.health.findings.contains { rows[$0.stated.code]?.vital == .temperature }
      || chart.health.readings.contains {
        guard case .temperature(let value, _, _) = $0.reading else { return false }
        return value >= chart.parameters.temperature(.fever)
      }
  }
}
