import KurDomain
import KurRules
import KurStore

/// A treatment beside massage, as typed.
public struct TherapyRequest: Sendable {
  public var patient: String
  public var therapy: Code<Therapy>
  public var on: DayWord?
  public var time: ClockTime?
  /// Side `none` means both.
  public var sites: [Site]
  public var role: TherapyGiven.Role?
  public var name: String?
  public var reasons = Reasons()

  public init(
    patient: String, therapy: Code<Therapy>, on: DayWord? = nil, time: ClockTime? = nil,
    sites: [Site] = [], role: TherapyGiven.Role? = nil, name: String? = nil
  ) {
    self.patient = patient
    self.therapy = therapy
    self.on = on
    self.time = time
    self.sites = sites
    self.role = role
    self.name = name
  }
}

/// A treatment beside massage as it was stored.
public struct RecordedTherapy: Sendable {
  public let patient: Patient
  public let given: TherapyGiven
  public let therapy: Therapy
  public let warnings: [RuleFinding]
  /// Rules that a reason let by.
  public let explained: [Override]
  /// True when it takes the place of what was recorded of it before.
  public let isReplacing: Bool
}

/// The treatments beside massage of a patient, the oldest first.
public struct TherapyList: Sendable {
  public let patient: Patient
  public let given: [TherapyGiven]
  public let rows: [Code<Therapy>: Therapy]
  /// True when the one who looks may read clinical notes, and so the names of medicines.
  public let showsNotes: Bool
}

extension Practice {
  /// Records a treatment beside massage, one of a kind and day: a second record of it takes the
  /// place of the first.
  public func therapy(
    _ request: TherapyRequest, by caller: Caller
  ) throws(ServiceError) -> RecordedTherapy {
    try write(
      by: caller.about(request.patient), may: .measure,
      takesProof: !request.reasons.overrides.isEmpty,
      again: { desk, event in
        let chart = try desk.loadChart(of: try desk.patient(of: event))
        guard
          let (given, earlier) = try desk.records.therapyGiven(request: event.request ?? ""),
          let therapy = chart.beside.therapyRows[given.therapy]
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        let findings = RuleBook.judge(ProposedTherapy(given: given, therapy: therapy), in: chart)
        return RecordedTherapy(
          patient: chart.patient, given: given, therapy: therapy, warnings: findings,
          explained: [], isReplacing: earlier.contains { given.replaces($0) })
      }
    ) { try $0.therapy(request) }
  }

  public func therapies(
    of patient: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> TherapyList {
    try look(by: caller.about(patient), may: .report) { desk in
      let patient = try Roll(desk.records).patient(patient, for: .reading)
      desk.sees(patient)
      let day = (word ?? .today).resolved(today: desk.today, .past)
      let beside = try desk.loadChart(of: patient).beside
      return TherapyList(
        patient: patient, given: beside.held.filter { $0.day <= day }, rows: beside.therapyRows,
        showsNotes: desk.person.may(.reportNotes))
    }
  }
}

extension Desk {
  package func therapy(
    _ request: TherapyRequest
  ) throws -> Result<RecordedTherapy, ServiceError> {
    guard let therapy = try records.entry(request.therapy.kept) else {
      throw try unknown(request.therapy.rawValue, "therapy", among: .therapies)
    }
    guard therapy.code != .selfMassage else {
      throw ServiceError.invalid(
        "self-massage at home is kept with its course: kur practice \(request.patient) --minutes N")
    }
    let day = try dayMeant(request.on, .past)
    let patient = try Roll(records).patient(request.patient, for: .writing)
    guard day >= patient.born else {
      throw ServiceError.invalid("\(day) is before \(patient.name) was born")
    }
    if therapy.code == .medicines, request.name == nil {
      throw ServiceError.missing(["--name T: which medicine"])
    }
    let chart = try loadChart(of: patient)
    let given = TherapyGiven(
      patient: patient.key, therapy: therapy.code, day: day, time: request.time,
      role: request.role, sites: try places(request.sites, on: chart.catalogue.body),
      name: try Wording.line(ifAny: request.name, "--name"))
    let proposal = ProposedTherapy(given: given, therapy: therapy)
    let reasons = try request.reasons.paired()
    let judgement = Judgement(
      RuleBook.judge(proposal, in: chart), overrides: reasons.overrides, reason: reasons.reason,
      by: person)
    guard judgement.isAccepted else {
      let rules = judgement.refusals.map(\.rule).unique
      try recordEvent(
        .refused, of: patient.key, subject: therapy.code.rawValue, rules: rules)
      return .failure(
        .refused(
          Refusal(
            findings: judgement.findings, rules: rules, asked: request.reasons.overrides,
            of: person)))
    }
    try records.insert(given)
    let explained = judgement.overridden + judgement.explained
    try setAside(explained, for: CombinedTiming().disturbed(by: proposal, in: chart))
    try recordEvent(
      .therapyGiven, of: patient.key, subject: therapy.code.rawValue,
      rules: judgement.overridden.map(\.rule).unique)
    return .success(
      RecordedTherapy(
        patient: patient, given: given, therapy: therapy, warnings: judgement.warnings,
        explained: explained,
        isReplacing: chart.beside.held.contains { given.replaces($0) }))
  }

  /// What a treatment sets aside is told with the sessions that it is too close to.
  private func setAside(_ overrides: [Override], for sessions: [Session]) throws {
    for session in sessions {
      let known = try records.overrides(ofSession: session.key).map(\.rule)
      for override in overrides where !known.contains(override.rule) {
        try records.insert(override, of: session.key)
      }
    }
  }
}
