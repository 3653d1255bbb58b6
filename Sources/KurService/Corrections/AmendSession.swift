import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Puts another record in the place of a session that was entered wrong. What is not said stays as
  /// it was. The new record is judged as of its own day, and refused for what it breaks and the one
  /// before did not.
  ///
  /// - Parameter request: names the session as its target; its reason is the reason of it all.
  public func amendSession(
    _ request: AmendmentRequest, by caller: Caller
  ) throws(ServiceError) -> CorrectedSession {
    try write(
      by: caller.about(request.session), may: .correct,
      takesProof: request.changes.reasons.overrides.isEmpty ? nil : true,
      again: { try $0.corrected($1) }
    ) {
      try $0.amendSession(request)
    }
  }
}

/// What was otherwise in a session; what is nil stays as it was.
public struct AmendmentRequest: Sendable {
  /// The session's number, as typed.
  public var session: String
  /// The fields that change; `target`, `routine` and what was observed are not looked at.
  public var changes: LogRequest
  /// True where nothing of the zone was left out.
  public var isWholeZone = false
  /// Where it was given, where that was wrong.
  public var place: Place?
  /// Why it is amended.
  public var reason: String

  public init(session: String, changes: LogRequest, reason: String) {
    self.session = session
    self.changes = changes
    self.reason = reason
  }
}

extension Desk {
  package func amendSession(
    _ request: AmendmentRequest
  ) throws -> Result<CorrectedSession, ServiceError> {
    let file = try sessionFile(of: try Roll(records).session(request.session))
    let old = file.session
    try mayCorrect(
      old.key.description, of: [old.given.performer, old.entry.author], on: old.day)
    let reason = try Wording.reason(request.reason)
    let chart = try loadChart(of: file.patient)
    let given = try amended(old, by: request, record: file.record, chart: chart)
    guard given != old.given else {
      throw ServiceError.invalid("nothing changes: name what was otherwise")
    }

    let record = file.record.removing(old.key)
    let without = chart.replacing(record)
    let visit = try proposed(given, record: record, in: without)
    var before = old.given
    before.reaction = old.reaction
    let findings = AmendmentFindings(
      of: RuleBook.judge(visit, in: without),
      after: RuleBook.judge(try proposed(before, record: record, in: without), in: without))
    let judgement = Judgement(
      findings.new, overrides: try request.changes.reasons.paired().overrides, reason: reason,
      by: person)
    let asGiven = request.changes.asGiven
    let impossible = AsGiven.impossible(judgement.refusals, of: visit)
    guard judgement.isAccepted || (asGiven && impossible.isEmpty) else {
      let rules = (asGiven ? impossible : judgement.refusals).map(\.rule).unique
      try recordEvent(
        .refused, of: file.patient.key, subject: old.key.description, rules: rules)
      return .failure(
        .refused(
          Refusal(
            findings: judgement.findings, rules: rules, asked: request.changes.reasons.overrides,
            of: person)))
    }
    return .success(
      try replace(
        old, in: file, with: visit, findings, judgement,
        limits: chart.catalogue.body.leaves.compactMapValues(\.maximumIntensity), reason: reason))
  }

  private func proposed(
    _ given: SessionAsGiven, record: CourseRecord, in chart: Chart
  ) throws(ServiceError) -> ProposedSession {
    guard let performer = chart.staff[given.performer] else {
      throw .notFound("the performer \(given.performer) is gone", suggestions: [])
    }
    return ProposedSession(
      record: record, given: given, chart: chart, performer: performer, author: person)
  }

  /// The session with what is said to have been otherwise.
  private func amended(
    _ old: Session, by request: AmendmentRequest, record: CourseRecord, chart: Chart
  ) throws -> SessionAsGiven {
    let changes = request.changes
    var given = old.given
    given.reaction = changes.reaction ?? old.reaction
    if let word = changes.on { given.day = try dayMeant(word, .past) }
    if let performer = changes.performer {
      given.performer = try Roll(records).person(performer, called: "--performer").key
    }
    given.time = changes.time ?? given.time
    given.minutes = changes.minutes ?? given.minutes
    given.shortened = changes.shortened ?? given.shortened
    given.intensity = changes.intensity ?? given.intensity
    for technique in changes.techniques ?? [] {
      try CourseWords.known(technique, "technique", chart.catalogue.techniques.keys)
    }
    given.techniques = changes.techniques ?? given.techniques
    if request.isWholeZone { given.sites = record.terms.sites }
    if !changes.omitted.isEmpty { given.sites = changes.worked(of: record.terms.sites) }
    guard !given.sites.isEmpty else {
      throw ServiceError.invalid("nothing of \(record.terms.zone.code) is left to work on")
    }
    given.closing = changes.closing ?? min(given.closing, given.minutes)
    given.painBefore = changes.painBefore ?? given.painBefore
    given.painAfter = changes.painAfter ?? given.painAfter
    given.condition = changes.condition ?? given.condition
    given.interrupted =
      try Wording.text(ifAny: changes.interrupted, "--interrupted") ?? given.interrupted
    given.note = try Wording.text(ifAny: changes.note, "--note") ?? given.note
    given.place = request.place ?? given.place
    given.details = given.details.amended(by: try changes.details.checked())
    return given
  }

  private func replace(
    _ old: Session, in file: SessionFile, with visit: ProposedSession,
    _ findings: AmendmentFindings, _ judgement: Judgement, limits: [Code<Leaf>: Intensity],
    reason: String
  ) throws -> CorrectedSession {
    let patient = file.patient.key
    let keptRules = Set(findings.kept.map(\.rule))
    let carried = file.overrides.filter { keptRules.contains($0.rule) }
    let refused = judgement.refusals.map(\.rule)
    // Of a deviation, what still goes against the rules; it is accepted anew.
    let standing = (old.deviation?.rules ?? []).filter(keptRules.contains)
    let broken = (standing + refused).unique
    let deviation =
      broken.isEmpty
      ? nil : Deviation(rules: broken, reason: old.deviation?.reason ?? reason)
    let authoriser = try records.authoriser(of: old.key)

    try records.void(old.key, reason: reason)
    if let pain = visit.given.painBefore, pain != old.given.painBefore {
      _ = try records.insert(
        NewScreening(day: visit.day, asked: .nothing, readings: [.pain(pain)]), of: patient,
        by: person.key)
    }
    let judged = visit.judged(asDeviation: deviation != nil)
    let new = try records.insert(
      course: old.course, given: visit.given,
      judged: visit.day == old.day ? old.judged.counted(like: judged) : judged,
      author: person.key,
      authoriser: judgement.overridden.isEmpty ? authoriser : person.key,
      isUnconfirmed: visit.given.performer != person.key,
      warnings: (findings.kept + judgement.findings).filter { $0.level != .hard }.map {
        ShownWarning(
          rule: $0.rule, level: $0.level == .soft ? .soft : .information, message: $0.message)
      },
      overrides: carried
        + (judgement.overridden + judgement.explained).filter { override in
          !carried.contains { $0.rule == override.rule }
        },
      limits: limits, deviation: deviation)
    try records.replace(.session, old.key.rawValue, with: new.key.rawValue, of: patient)
    try recharge(old, as: new, of: file.record)
    let setAside = (carried.filter { !$0.isExplained } + judgement.overridden).map(\.rule)
    try recordEvent(
      .corrected, of: patient, subject: new.key.description, rules: setAside.unique)
    return try corrected(
      old, to: new, reason: reason, warnings: judgement.warnings,
      overridden: judgement.overridden)
  }

  /// A price that somebody corrected stays; any other follows the amended session.
  private func recharge(_ old: Session, as new: Session, of record: CourseRecord) throws {
    guard let charge = try records.charge(of: old.key), charge.reason != nil else {
      return try self.charge(new, of: record)
    }
    try records.insert(
      Charge(
        session: new.key, zone: charge.zone, minutes: charge.minutes, amount: charge.amount,
        reason: charge.reason))
  }
}

extension SessionAsJudged {
  /// The same facts, counted as another judgement says.
  fileprivate func counted(like other: SessionAsJudged) -> SessionAsJudged {
    SessionAsJudged(
      stage: stage, plannedMinutes: plannedMinutes, plannedIntensity: plannedIntensity,
      ceiling: ceiling, gapClass: gapClass, isCounted: other.isCounted,
      isDeviation: other.isDeviation)
  }
}
