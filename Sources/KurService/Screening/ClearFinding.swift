import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records a physician's clearance of a code, within limits and for a time.
  public func clear(
    _ request: ClearanceRequest, by caller: Caller
  ) throws(ServiceError) -> (patient: Patient, clearance: Clearance, isActive: Bool) {
    try write(
      by: caller.about(request.patient), may: .clear,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        guard
          let clearance = try desk.records.healthRecord(of: patient.key).clearances.last(where: {
            $0.code == request.code
          })
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        let chart = try desk.loadChart(of: patient)
        return (patient, clearance, desk.isActive(clearance.code, in: chart))
      }
    ) { try $0.clear(request) }
  }

  /// A physician ends a finding.
  public func close(
    _ text: String, code: Code<Contraindication>, reason: String, on word: DayWord?,
    by caller: Caller
  ) throws(ServiceError) -> (patient: Patient, closure: FindingClosure, bars: Bars) {
    try write(
      by: caller.about(text), may: .clear,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        let chart = try desk.loadChart(of: patient)
        guard let closure = chart.health.closures.last(where: { $0.code == code }) else {
          throw ServiceError.notFound("the first answer is gone", suggestions: [])
        }
        return (
          patient, closure,
          chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: desk.today)
        )
      }
    ) { try $0.close(text, code: code, reason: reason, on: word) }
  }
}

extension Desk {
  package func clear(
    _ request: ClearanceRequest
  ) throws -> Result<(patient: Patient, clearance: Clearance, isActive: Bool), ServiceError> {
    let patient = try Roll(records).patient(request.patient, for: .writing)
    guard let row = try records.entry(request.code) else {
      throw try unknown(
        request.code.rawValue, "contraindication", among: .contraindications)
    }
    let from = (request.from ?? .today).resolved(today: today, .future)
    let until = request.until.resolved(today: today, .future)
    try mustBeRegistered(on: today)
    let clearance = Clearance(
      patient: patient.key, code: row.code, leaves: request.leaves, kinds: request.kinds,
      maximumIntensity: request.maximumIntensity, from: from, until: until,
      physician: person.key, reason: try Wording.text(request.reason, "--reason"))
    let body = BodyMap(try records.entries())
    for leaf in clearance.leaves where body.leaves[leaf] == nil {
      throw try unknown(leaf.rawValue, "leaf", among: .leaves)
    }
    for kind in clearance.kinds where try records.entry(kind) == nil {
      throw try unknown(kind.rawValue, "kind of massage", among: .kinds)
    }
    let chart = try loadChart(of: patient, adding: [row.code])
    let refusals = ClearanceValid().findings(
      for: clearance, of: row, parameters: chart.parameters)
    guard refusals.isEmpty else {
      try recordEvent(.refused, of: patient.key, rules: refusals.map(\.rule))
      return .failure(.refused(Refusal(findings: refusals)))
    }
    try records.insert(clearance)
    try recordEvent(.cleared, of: patient.key, subject: patient.key.description)
    return .success((patient, clearance, isActive(row.code, in: chart)))
  }

  fileprivate func isActive(_ code: Code<Contraindication>, in chart: Chart) -> Bool {
    chart.activeFindings(on: today).findings.contains { $0.row.code == code }
  }

  /// The examination on which what is absolute is ended; nil for anything less.
  /// - Source: specification 4a.
  private func basis(
    for finding: ActiveFinding, on day: CalendarDay, in chart: Chart
  ) throws(ServiceError) -> Key<Examination>? {
    let stated = chart.health.findings.filter {
      $0.stated.code == finding.row.code && $0.day <= day
    }
    guard finding.row.class == .absolute, let since = stated.map(\.day).max() else { return nil }
    let first = max(since, day.adding(days: -chart.parameters.int(.examinationDays)))
    let examination = chart.examinations.last { $0.day >= first && $0.day <= day }
    guard let examination else {
      throw .missing([
        "an examination between \(first) and \(day), on which \(finding.row.code) is closed: it is "
          + "absolute. Record it: kur examine \(chart.patient.key)"
      ])
    }
    return examination.key
  }

  package func close(
    _ text: String, code: Code<Contraindication>, reason: String, on word: DayWord?
  ) throws -> Result<(patient: Patient, closure: FindingClosure, bars: Bars), ServiceError> {
    let patient = try Roll(records).patient(text, for: .writing)
    let day = try dayMeant(word, .past)
    try mustBeRegistered(on: today)
    guard try records.entry(code) != nil else {
      throw try unknown(code.rawValue, "contraindication", among: .contraindications)
    }
    var chart = try loadChart(of: patient)
    let active = chart.activeFindings(on: day).findings
    guard let finding = active.last(where: { $0.row.code == code }) else {
      throw ServiceError.notFound(
        "\(patient.name) has no open finding '\(code)' on \(day)",
        suggestions: active.map(\.row.code.rawValue))
    }
    let examination = try basis(for: finding, on: day, in: chart)
    let closure = FindingClosure(code: code, basis: .closed, day: day, recorded: now)
    try records.insert(
      closure, of: patient.key, on: examination, reason: try Wording.text(reason, "--reason"))
    try recordEvent(.findingClosed, of: patient.key, subject: patient.key.description)
    chart.health.closures.append(closure)
    return .success(
      (patient, closure, chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: today))
    )
  }
}
