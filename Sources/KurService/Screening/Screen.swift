import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records what was asked, measured and found on a day, and says what it means.
  public func screen(
    _ request: ScreeningRequest, by caller: Caller
  ) throws(ServiceError) -> ScreeningAnswer {
    let act: Act = request.asked == .full ? .screenFully : .log
    return try write(
      by: caller.about(request.patient), may: act,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        guard let number = event.subject, let key = Key<Screening>(number: number) else {
          throw ServiceError.notFound("the first answer is gone", suggestions: [])
        }
        return try desk.screeningAnswer(
          key, patient, on: desk.dayMeant(request.on, .past, at: event))
      }
    ) { try $0.screen(request) }
  }
}

extension Desk {
  package func screen(
    _ request: ScreeningRequest
  ) throws -> Result<ScreeningAnswer, ServiceError> {
    let patient = try Roll(records).patient(request.patient, for: .writing)
    let day = try dayMeant(request.on, .past)
    guard request.asked != .nothing || !request.observed.isEmpty else {
      throw ServiceError.missing([
        "--clear (all was asked, and answered with no but for what is stated), --finding CODE, "
          + "or a reading"
      ])
    }
    return .success(try store(request, of: patient, on: day))
  }

  /// Keeps what was asked and found as one screening.
  func store(
    _ request: ScreeningRequest, of patient: Patient, on day: CalendarDay,
    answers: [Answer] = [], reaction: (Reaction, of: Session, words: String)? = nil,
    notes: [String] = []
  ) throws -> ScreeningAnswer {
    let observed = try checked(request.observed, of: patient, on: day)
    var new = observed.screening(on: day, asked: request.asked)
    new.answers = answers
    let screening = try records.insert(new, of: patient.key, by: person.key)
    if let reaction {
      try records.insert(reaction: reaction.0, of: reaction.of.key, note: reaction.words)
    }
    try recordEvent(.screened, of: patient.key, subject: screening.key.description)
    var answer = try screeningAnswer(screening.key, patient, on: day)
    answer.notes = notes
    return answer
  }
}

extension Observed {
  func screening(on day: CalendarDay, asked: Screening.Asked) -> NewScreening {
    NewScreening(day: day, asked: asked, readings: readings, findings: findings, healed: healed)
  }
}

extension Desk {
  /// What a patient's health allows on a day, of the whole body and in any kind.
  func screeningAnswer(
    _ screening: Key<Screening>, _ patient: Patient, on day: CalendarDay
  ) throws -> ScreeningAnswer {
    let chart = try loadChart(of: patient)
    let bars = chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: day)
    return ScreeningAnswer(
      screening: screening, patient: patient, day: day,
      outcome: ScreeningAnswer.Outcome(bars, of: chart.catalogue.body.sites), bars: bars,
      allowance: Allowance(
        chart, on: day, zones: try records.entries(), kinds: try records.entries()),
      answers: try records.answers(of: screening),
      asked: chart.health.screenings.first { $0.key == screening }?.asked ?? .nothing)
  }

  /// What was observed with its sites in full, once it is sure that it can be stated: codes and
  /// sites exist, days are not to come. A leaf with sides but without one named means both.
  func checked(_ observed: Observed, of patient: Patient, on day: CalendarDay) throws -> Observed {
    guard !observed.findings.isEmpty || !observed.healed.isEmpty else { return observed }
    for finding in observed.findings {
      guard let row = try records.entry(finding.code) else {
        throw try unknown(finding.code.rawValue, "contraindication", among: .contraindications)
      }
      let isPlaced = row.scope == .site || row.scope == .siteAndNeighbours
      guard !isPlaced || !finding.sites.isEmpty || row.code == "skin-hypersensitivity" else {
        throw ServiceError.missing([
          "where \(row.code) is, as \(row.code):knee.left (kur catalogue leaves lists the places)"
        ])
      }
      switch row.origin {
      case .asserted, .event, .pain: break
      case .age:
        throw ServiceError.invalid("\(row.code) follows from the birth date and is not stated")
      case .temperature, .pressure, .pulse:
        throw ServiceError.invalid(
          "\(row.code) follows from a reading and is not stated: give --temperature, --pressure "
            + "or --pulse")
      }
      if let since = finding.since, since > day {
        throw ServiceError.invalid("\(row.code)@\(since) is later than the screening of \(day)")
      }
      if let since = finding.since, since < patient.born {
        throw ServiceError.invalid("\(row.code)@\(since) is before \(patient.name) was born")
      }
    }
    let body = BodyMap(try records.entries())
    for site in observed.findings.flatMap(\.sites) {
      guard let leaf = body.leaves[site.leaf] else {
        throw try unknown(site.leaf.rawValue, "leaf", among: .leaves)
      }
      guard leaf.isSided || site.side == .none else {
        throw ServiceError.invalid("\(leaf.code) has no left and right")
      }
    }
    if !observed.healed.isEmpty {
      try checkHealing(observed, in: patient, on: day)
    }
    var placed = observed
    placed.findings = observed.findings.map { finding in
      StatedFinding(
        code: finding.code,
        sites: Set(finding.sites.flatMap { body.sites(of: $0.leaf, [$0.side]) }),
        since: finding.since)
    }
    return placed
  }

  private func checkHealing(
    _ observed: Observed, in patient: Patient, on day: CalendarDay
  ) throws {
    let active = try loadChart(of: patient).activeFindings(on: day).findings
    for code in observed.healed {
      guard let finding = active.first(where: { $0.row.code == code }) else {
        throw ServiceError.invalid("\(patient.name) has no \(code) that could be healed")
      }
      guard finding.row.release == .healed else {
        throw ServiceError.invalid(
          "\(code) does not end by being seen healed: \(finding.row.releaseText)")
      }
      let places = active.filter { $0.row.code == code }.map(\.sites)
      guard Set(places).count <= 1 || observed.findings.contains(where: { $0.code == code }) else {
        let named = places.map { $0.sorted().map(\.description).joined(separator: ", ") }
        throw ServiceError.invalid(
          "\(code) is open at several places (\(named.joined(separator: "; "))): state again, on the "
            + "same line, what is not healed: --healed \(code) --finding \(code):LEAF")
      }
    }
  }
}

extension ScreeningAnswer.Outcome {
  /// Refused by any absolute bar, or by uncleared and regional ones that leave nothing of the body,
  /// else deferred, else limited by any bar or limit.
  init(_ bars: Bars, of bodySites: Set<Site>) {
    // A code of some kinds only limits the choice of kinds.
    let barring = bars.barring.filter(\.kinds.isEmpty)
    let standing = barring.filter { $0.level != .deferring }
    let isCovered = Set(standing.flatMap(\.sites)).isSuperset(of: bodySites)
    if standing.contains(where: { $0.level == .absolute }) || isCovered {
      self = .refused
    } else if barring.contains(where: { $0.level == .deferring })
      || bars.signs.contains(where: \.isBarring)
    {
      self = .deferred
    } else if !bars.barring.isEmpty || bars.maximumIntensity != nil {
      self = .limited
    } else {
      self = .clear
    }
  }
}
