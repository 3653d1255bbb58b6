import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records a session, if every rule lets it. A refusal stores nothing of the session and keeps
  /// what was learnt about the patient. One that is recorded as it was given is a deviation instead.
  public func log(_ request: LogRequest, by caller: Caller) throws(ServiceError) -> LoggedSession {
    try write(
      by: caller.about(request.target), may: request.asGiven ? .deviate : .log,
      takesProof: !request.reasons.overrides.isEmpty,
      again: { desk, event in
        return try desk.logged(event)
      }
    ) { try $0.log(request) }
  }
}

extension Desk {
  /// - Parameter known: readings of the day that are kept already; a refusal keeps none twice.
  package func log(
    _ request: LogRequest, knowing known: [Reading] = []
  ) throws -> Result<LoggedSession, ServiceError> {
    let day = try dayMeant(request.on, .past)
    let (patient, named) = try Roll(records).target(request.target, for: .writing) {
      try loadChart(of: $0).hasOpenCourse(on: day)
    }
    try mustBeAlive(patient)
    let observed = try checked(request.observed, of: patient, on: day)
    var chart = try loadChart(of: patient, adding: observed.findings.map(\.code))
    let record = try chart.course(named, on: day)
    let screening = request.screening(observed, on: day)
    chart.health = chart.health.adding(screening, by: person.key, at: now)

    let performer: Staff
    let given: SessionAsGiven
    let reasons: (overrides: [Override], reason: String?)
    do {
      performer = try performerMeant(by: request, on: day)
      reasons = try request.checkedReasons()
      given = try request.given(
        on: day, by: performer, record: record, chart: chart,
        isScreened: request.asGiven
          || chart.health.screenings.contains { $0.day == day && $0.asked.coversTheDay })
    } catch let error as ServiceError {
      // An incomplete line loses nothing of what was learnt either.
      guard !observed.isEmpty else { throw error }
      let kept = try records.insert(
        observed.screening(on: day, asked: .nothing), of: patient.key, by: person.key)
      // What was asked is not done: the same request may still bring it.
      try recordEvent(
        .screened, of: patient.key, subject: kept.key.description, isAnswer: false)
      return .failure(error)
    }
    let visit = ProposedSession(
      record: record, given: given, chart: chart, performer: performer, author: person)
    let judgement = Judgement(
      RuleBook.judge(visit, in: chart), overrides: reasons.overrides, reason: reasons.reason,
      by: person)
    let deviation = request.deviation(for: visit, judgement, reasons.reason)
    // What explains a deviation is kept with it: it sets no rule aside.
    let overridden = deviation == nil ? judgement.overridden : []
    guard judgement.isAccepted || deviation != nil else {
      return .failure(
        .refused(
          try refuse(
            visit, judgement, request, observed: observed, knowing: known, in: chart)))
    }
    if !screening.isEmpty || screening.asked != .nothing {
      _ = try records.insert(screening, of: patient.key, by: person.key)
    }
    let shown = Set(try records.warnings(ofCourse: record.course.key).map(\.message))
    let session = try records.insert(
      course: record.course.key, given: given, judged: visit.judged(asDeviation: deviation != nil),
      author: person.key,
      authoriser: overridden.isEmpty ? nil : person.key,
      isUnconfirmed: performer.key != person.key,
      warnings: judgement.warnings.map {
        ShownWarning(rule: $0.rule, level: $0.level.shown, message: $0.message)
      },
      overrides: deviation == nil ? overridden + judgement.explained : [],
      limits: chart.catalogue.body.leaves.compactMapValues(\.maximumIntensity),
      deviation: deviation)
    try charge(session, of: record)
    try recordEvent(
      .logged, of: patient.key, subject: session.key.description, rules: overridden.map(\.rule))
    return .success(
      try logged(
        session, in: record.adding(session), chart, warnings: judgement.warnings, known: shown,
        overridden: overridden, against: deviation == nil ? [] : judgement.refusals))
  }
}

extension ProposedSession {
  /// The facts by which it was judged. A deviation does not count until a physician has accepted it.
  func judged(asDeviation isDeviation: Bool) -> SessionAsJudged {
    SessionAsJudged(
      stage: dose.stage, plannedMinutes: planned, plannedIntensity: dose.intensity,
      ceiling: dose.ceiling, gapClass: dose.gap.class, isCounted: isCounted && !isDeviation,
      isDeviation: isDeviation)
  }
}

extension Desk {
  /// Who works: the one named, or the one at the desk. A receptionist names somebody else, and
  /// enters routine sessions only.
  fileprivate func performerMeant(by request: LogRequest, on day: CalendarDay) throws -> Staff {
    guard person.holds(.therapist) || person.holds(.physician) else {
      guard request.routine else {
        throw ServiceError.notPermitted(
          "\(person.name) (\(person.key)) may enter a routine session for a named performer: "
            + "add --routine")
      }
      guard let performer = request.performer else {
        throw ServiceError.missing(["--performer STAFF: who worked"])
      }
      return try Roll(records).person(performer, called: "--performer", presentOn: day)
    }
    return try request.performer.map {
      try Roll(records).person($0, called: "--performer", presentOn: day)
    } ?? person
  }

  /// Keeps what was learnt, writes a deferred date where health deferred the session, and says why.
  fileprivate func refuse(
    _ visit: ProposedSession, _ judgement: Judgement, _ request: LogRequest, observed: Observed,
    knowing known: [Reading], in chart: Chart
  ) throws -> Refusal {
    let patient = chart.patient.key
    var kept = observed.screening(on: visit.day, asked: .nothing)
    if let pain = visit.given.painBefore, !known.contains(.pain(pain)) {
      kept.readings.append(.pain(pain))
    }
    if visit.given.details.mood == .crying, visit.terms.kind.code == .child {
      kept.findings.append(StatedFinding(code: .childDistress))
    }
    let screening =
      kept.isEmpty ? nil : try records.insert(kept, of: patient, by: person.key).key
    var deferred: CalendarDay?
    let isDeferring = visit.isDeferred(by: judgement.refusals)
    if isDeferring, chart.standing(of: visit.record, on: visit.day).state.isOpen,
      !visit.record.sessions.contains(where: { $0.day == visit.day }),
      !visit.record.missed.contains(where: { $0.day == visit.day })
    {
      try records.insert(
        MissedDate(course: visit.record.course.key, day: visit.day, cause: .deferred))
      deferred = visit.day
    }
    let rules = request.refusing(judgement.refusals, of: visit).map(\.rule).unique
    try recordEvent(
      .refused, of: patient, subject: visit.record.course.key.description, rules: rules)
    return Refusal(
      findings: judgement.findings, rules: rules, screening: screening, deferred: deferred,
      asked: request.reasons.overrides, of: person)
  }

  /// The first answer once more.
  fileprivate func logged(_ event: Event) throws -> LoggedSession {
    guard
      let session = try event.subject.flatMap(Key<Session>.init(number:))
        .flatMap({ try records.sessionAsWritten($0) })
    else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
    let earlier = try records.sessions(ofCourse: session.course).filter { $0.key < session.key }
    let known = try earlier.flatMap { try records.warnings(ofSession: $0.key) }.map(\.message)
    let chart = try loadChart(of: try patient(of: event))
    guard let record = chart.record(of: session.course) else {
      throw ServiceError.notFound("\(session.key) cannot be read back", suggestions: [])
    }
    return try logged(
      session, in: record, chart,
      warnings: try records.warnings(ofSession: session.key).compactMap(\.finding),
      known: Set(known),
      overridden: try records.overrides(ofSession: session.key)
        .filter { !$0.isExplained })
  }

  private func logged(
    _ session: Session, in record: CourseRecord, _ chart: Chart, warnings: [RuleFinding],
    known: Set<String>, overridden: [Override], against: [RuleFinding] = []
  ) throws -> LoggedSession {
    guard let performer = chart.staff[session.given.performer] else {
      throw ServiceError.notFound("the performer of \(session.key) is gone", suggestions: [])
    }
    let last = record.sessions.last?.day ?? session.day
    let standing = chart.standing(of: record, on: max(last, session.day))
    return LoggedSession(
      session: session, patient: chart.patient, course: record,
      number: Progress(record.before(session.day)).nextNumber,
      standing: standing, warnings: warnings, known: known, overridden: overridden,
      performer: performer, later: LaterSessions.conflicts(after: session, in: record, chart),
      against: against, handover: handover(of: record, at: session.entry.recorded, in: chart),
      completion: session.isCounted
        ? Completion(
          record, of: chart.patient, standing: standing, parameters: chart.parameters,
          showsNotes: person.may(.reportNotes)) : nil)
  }
}

extension RuleLevel {
  /// As it is kept with a session, with which no hard finding is.
  fileprivate var shown: ShownWarning.Level { self == .soft ? .soft : .information }
}

extension ShownWarning {
  /// The finding that it was; nil where the rule is known no more.
  fileprivate var finding: RuleFinding? {
    RuleBook.about(rule).map {
      RuleFinding($0, message, level: level == .soft ? .soft : .information)
    }
  }
}
