import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Prescribes a course, if every rule lets it.
  public func prescribe(
    _ text: String, _ request: PrescriptionRequest, by caller: Caller
  ) throws(ServiceError) -> PrescribedCourse {
    try write(
      by: caller.about(text), may: .prescribeNonMedical,
      again: { desk, event in
        try desk.prescribed(Roll(desk.records).course(event.subject ?? ""))
      }
    ) { try $0.prescribe(text, request) }
  }
}

extension Desk {
  /// - Parameter old: a prescription that was wrong, whose place this one takes, and why.
  package func prescribe(
    _ text: String, _ request: PrescriptionRequest, replacing old: (Course, reason: String)? = nil
  ) throws -> Result<PrescribedCourse, ServiceError> {
    let patient = try Roll(records).patient(text, for: .writing)
    try mustBeAlive(patient)
    let catalogue = try records.fullCatalogue()
    try CourseWords.check(request, in: catalogue, indications: try records.entries())
    let prescription = try drafted(request, for: patient, catalogue: catalogue)
    var chart = try loadChart(
      of: patient, wishes: prescription.wishes, indications: prescription.value.indications)
    if let old { chart = chart.removing(old.0.key) }
    let order = ProposedCourse(
      prescription: prescription.value, terms: prescription.terms, prescriber: person)
    let reasons = try request.reasons.paired()
    // What was explained of the old prescription stays explained so.
    let explained = try old.map { try records.overrides(ofCourse: $0.0.key) } ?? []
    let judgement = Judgement(
      RuleBook.judge(order, in: chart),
      overrides: reasons.overrides
        + explained.filter { known in !reasons.overrides.contains { $0.rule == known.rule } },
      reason: reasons.reason, by: person)
    guard judgement.isAccepted else {
      try recordEvent(
        .refused, of: patient.key, rules: judgement.refusals.map(\.rule).unique)
      return .failure(
        .refused(
          Refusal(
            findings: judgement.findings, rules: judgement.refusals.map(\.rule).unique,
            asked: request.reasons.overrides, of: person)))
    }
    if let old {
      try records.retract(
        .course, old.0.key.rawValue, of: try owner(of: old.0), reason: old.reason)
    }
    let course = try records.insert(
      try old.map { prescription.value.of(try owner(of: $0.0)) } ?? prescription.value,
      prescriber: person.key,
      overrides: judgement.overridden + judgement.explained)
    if let old {
      try records.replace(
        .course, old.0.key.rawValue, with: course.key.rawValue, of: try owner(of: old.0))
    }
    try recordEvent(
      old == nil ? .prescribed : .corrected, of: patient.key, subject: course.key.description,
      rules: judgement.overridden.map(\.rule))
    return .success(
      try prescribed(
        course, of: patient, warnings: judgement.warnings, overridden: judgement.overridden))
  }
}

extension Desk {
  func drafted(
    _ request: PrescriptionRequest, for patient: Patient, catalogue: Catalogue
  ) throws -> (value: Prescription, terms: CourseTerms, wishes: CourseWishes) {
    let day = try dayMeant(request.on, .past)
    var wishes = request.wishes
    wishes.ageMonths = patient.age(on: day).months
    if let takenOver = wishes.takenOver, let word = request.takenOverDay {
      wishes.takenOver = TakenOver(
        done: takenOver.done, lastDay: try dayMeant(word, .past, called: "--last"),
        lastMinutes: takenOver.lastMinutes)
    }
    wishes = wishes.afterExclusions(catalogue)
    guard let terms = CourseTerms(wishes, catalogue: catalogue) else {
      throw ServiceError.invalid("\(wishes.kind) cannot be given on \(wishes.zone)")
    }
    if let takenOver = wishes.takenOver, takenOver.done >= terms.sessions {
      throw ServiceError.invalid(
        "--done \(takenOver.done): of \(terms.sessions) sessions at least one is still to come")
    }
    let isMedical = terms.kind.needsPrescription
    let examination = try records.examinations(of: patient.key)
      .filter { $0.day <= day }.max { $0.day < $1.day }
    let diagnosis = request.diagnosis?.description ?? examination?.draft.diagnosis
    var missing: [String] = []
    if isMedical, request.indication == nil { missing.append("--indication CODE") }
    if isMedical, diagnosis == nil { missing.append("--diagnosis ICD10") }
    guard missing.isEmpty else { throw ServiceError.missing(missing) }
    if let indication = request.indication {
      guard let row = try records.entry(indication) else {
        throw try unknown(indication.rawValue, "indication", among: .indications)
      }
      try CourseWords.treatable(row, with: terms.kind.code, among: try records.entries())
    }
    let start = (request.start ?? .day(day)).resolved(today: today, .future)
    guard start >= day else {
      throw ServiceError.invalid(
        "--start \(start) is before the day of the prescription, \(day)")
    }
    let valid = day.adding(days: catalogue.parameters.int(.prescriptionDays))
    guard start <= valid else {
      throw ServiceError.invalid(
        "--start \(start): a prescription of \(day) is valid for a first session until \(valid)")
    }
    let value = Prescription(
      patient: patient.key, day: day, kind: terms.kind.code, zone: terms.zone.code,
      side: terms.side, exclusions: wishes.exclusions, sessions: terms.sessions,
      startMinutes: terms.start, targetMinutes: terms.target,
      intensityTarget: terms.intensityTarget, frequency: terms.frequency.code,
      start: start,
      indication: request.indication,
      diagnosis: isMedical || request.diagnosis != nil ? diagnosis : nil,
      examination: examination?.key,
      techniques: request.techniques.isEmpty
        ? terms.kind.techniques : ([.strokeSuperficial] + request.techniques).unique,
      goal: try Wording.text(ifAny: request.goal, "--goal"),
      reason: try Wording.text(ifAny: request.reasons.reasons.first, "--reason"),
      takenOver: terms.takenOver, details: request.details.placed(terms, on: catalogue.body))
    return (value, terms, wishes)
  }

  /// The number under which a course stands, also where it was merged since.
  private func owner(of course: Course) throws -> Key<Patient> {
    try records.prescribedFor(course.key) ?? course.patient
  }

  /// The first answer once more.
  func prescribed(_ course: Course) throws -> PrescribedCourse {
    guard let patient = try records.patient(course.patient) else {
      throw ServiceError.notFound("the patient of \(course.key) is gone", suggestions: [])
    }
    return try prescribed(
      course, of: patient, warnings: [],
      overridden: try records.overrides(ofCourse: course.key).filter { !$0.isExplained })
  }

  fileprivate func prescribed(
    _ course: Course, of patient: Patient, warnings: [RuleFinding], overridden: [Override] = []
  ) throws -> PrescribedCourse {
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read back", suggestions: [])
    }
    let standing = chart.standing(of: record, on: course.prescription.day)
    return PrescribedCourse(
      course: course, patient: patient,
      plan: CoursePlan(
        record.terms, start: standing.next?.planned ?? course.prescription.start,
        calendar: chart.calendar),
      terms: record.terms, warnings: warnings, overridden: overridden,
      advice: PatientAdvice(
        for: chart.patient, record, state: standing.state, moment: .underWay,
        parameters: chart.parameters,
        showsNotes: person.may(.reportNotes)))
  }
}

extension PrescriptionDetails {
  /// With injured sites on the sides that are meant.
  fileprivate func placed(_ terms: CourseTerms, on body: BodyMap) -> PrescriptionDetails {
    var details = self
    details.injured = Set(
      injured.flatMap { site in
        body.sites(of: site.leaf, site.side == .none ? terms.side.sides : [site.side])
      })
    return details
  }
}

extension Reasons {
  /// One reason serves everything on the line; otherwise there are as many as overrides, in order.
  func paired() throws(ServiceError) -> (overrides: [Override], reason: String?) {
    guard reasons.count <= 1 || reasons.count == overrides.count else {
      throw .invalid(
        "\(reasons.count) times --reason for \(overrides.count) times --override: give one for all, "
          + "or one for each, in order")
    }
    for rule in overrides where RuleBook.about(rule) == nil {
      throw .notFound(
        "there is no rule '\(rule.rawValue.shown)'",
        suggestions: Nearest.to(rule.rawValue, in: RuleBook.codes.map(\.rawValue)))
    }
    guard overrides.isEmpty || !reasons.isEmpty else {
      throw .missing(["--reason TEXT, with \(Override.leastReasonLength) letters or more"])
    }
    let checked = try reasons.checkedTexts()
    if let short = checked.first(where: { $0.count < Override.leastReasonLength }) {
      throw .invalid(
        "the reason '\(short.shown)' is too short: \(Override.leastReasonLength) letters or more")
    }
    let paired = overrides.enumerated().map { index, rule in
      Override(rule: rule, reason: checked.count > 1 ? checked[index] : checked.first ?? "")
    }
    return (paired, checked.first)
  }
}

extension [String] {
  fileprivate func checkedTexts() throws(ServiceError) -> [String] {
    var checked: [String] = []
    for text in self { checked.append(try Wording.text(text, "--reason")) }
    return checked
  }
}
