import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Says, before hands go on, what a session on the day may be. Readings and findings given with
  /// the question are kept as the day's screening; so is a child's crying, which ends the day.
  ///
  /// - Parameters:
  ///   - time: when it would begin.
  ///   - details: what is known beforehand of what the kind asks for.
  public func next(
    _ target: String, on word: DayWord?, observed seen: Observed, at time: ClockTime? = nil,
    details: SessionDetails = SessionDetails(), by caller: Caller
  ) throws(ServiceError) -> NextVisit {
    var (given, details) = (seen, details)
    let isCrying = details.mood == .crying
    if isCrying {
      given.findings.append(StatedFinding(code: .childDistress))
      details.mood = nil
    }
    let plan = VisitPlan(time: time, details: details)
    guard !given.isEmpty else {
      return try look(by: caller.about(target), may: .log) { desk in
        let (patient, named) = try Roll(desk.records).target(target, for: .reading)
        desk.sees(patient)
        let day = (word ?? .today).resolved(today: desk.today, .future)
        return try desk.visit(of: patient, named, on: day, plan, screening: nil)
      }
    }
    return try write(
      by: caller.about(target), may: .log,
      again: { desk, event in
        let named = try Roll(desk.records).target(target, for: .reading).1
        return try desk.visit(
          of: try desk.patient(of: event), named, on: desk.dayMeant(word, .past, at: event), plan,
          screening: event.subject.flatMap(Key<Screening>.init(number:)))
      }
    ) { desk in
      let (patient, named) = try Roll(desk.records).target(target, for: .writing)
      let day = try desk.dayMeant(word, .past)
      let isChild = patient.age(on: day).years < 18
      let observed = try desk.checked(isCrying && !isChild ? seen : given, of: patient, on: day)
      let screening = try desk.records.insert(
        observed.screening(on: day, asked: .nothing), of: patient.key, by: desk.person.key)
      try desk.recordEvent(.screened, of: patient.key, subject: screening.key.description)
      guard !isCrying || isChild else {
        return .failure(.invalid("--mood is asked of children; \(patient.name) is no child"))
      }
      return .success(
        try desk.visit(of: patient, named, on: day, plan, screening: screening.key))
    }
  }
}

/// What is known of a session before it begins.
private struct VisitPlan {
  let time: ClockTime?
  let details: SessionDetails
}

extension Desk {
  /// What a routine session by the caller on the day would be, and what would keep it from being.
  fileprivate func visit(
    of patient: Patient, _ named: Key<Course>?, on day: CalendarDay, _ plan: VisitPlan,
    screening: Key<Screening>?
  ) throws -> NextVisit {
    try mustBeAlive(patient)
    var chart = try loadChart(of: patient)
    let record = try chart.course(named, on: day)
    let sites = record.usualSites(on: day)
    let bars = chart.bars(
      kind: record.terms.kind.code, sites: sites,
      indication: chart.indication(of: record), on: day,
      courseStart: record.course.prescription.day)
    let dose = Dose(record, on: day, calendar: chart.calendar, limit: bars.maximumIntensity)
    let techniques = dose.techniques(
      of: record.techniques, in: chart.catalogue, barred: bars.techniques)
    let performer = performer(for: record, in: chart)
    chart.health = chart.health.adding(
      NewScreening(day: day, asked: .routine), by: person.key, at: now)
    let isAsked = ConditionNote.painSessions(of: record.terms).contains(dose.number)
    let asked = AskedDetail.of(
      record.terms, techniques: techniques, parameters: chart.parameters)
    let given = SessionAsGiven(
      day: day, time: plan.time, minutes: dose.minutes, intensity: dose.intensity,
      techniques: techniques,
      sites: sites,
      closing: Minutes(rawValue: chart.parameters.int(.closingMinutes)),
      painBefore: isAsked ? 0 : nil, painAfter: isAsked ? 0 : nil, condition: .same,
      reaction: .none, performer: performer.key,
      details: plan.details.foreseen(asked, minutes: dose.minutes, parameters: chart.parameters))
    let visit = ProposedSession(
      record: record, given: given, chart: chart, performer: performer, author: person)
    return NextVisit(
      patient: patient, course: record, day: day, standing: chart.standing(of: record, on: day),
      dose: dose, sites: sites, techniques: techniques, bars: bars,
      asked: asked.filter { !$0.isGiven(time: plan.time, plan.details) },
      omission: LeafOmission(visit, in: chart, by: person),
      judgement: Judgement(RuleBook.judge(visit, in: chart), by: person), screening: screening,
      booked: BookedTime(record.changes.booking(on: day), staff: chart.staff),
      handover: handover(of: record, at: now, in: chart))
  }

  /// The caller where they may perform, else whoever gave the last session, else the caller.
  private func performer(for record: CourseRecord, in chart: Chart) -> Staff {
    if person.profile.medicalEducation { return person }
    return record.sessions.last.flatMap { chart.staff[$0.given.performer] }
      ?? chart.staff.values.filter(\.profile.medicalEducation).min { $0.key < $1.key } ?? person
  }
}
