import KurDomain
import KurRules
import KurService
import KurStore
import Testing

/// What special kinds record, and what a routine statement says of it.
@Suite struct SpecialSessionTests {
  private static let details: SessionDetails = {
    var details = SessionDetails()
    details.meal = ClockTime(clamping: 480)
    details.lubricant = .oil
    details.device = "Vibromat 2"
    details.vibration = Vibration(hertz: 50, amplitude: 5, minutes: 6)
    details.followsLymph = false
    details.rest = 20
    details.advice = .exercises
    return details
  }()

  @Test func `what was recorded of a session is read back, place and all`() throws {
    let clinic = try TestClinic()
    let logged = try clinic.log { request in
      request.details = Self.details
      request.place = .hospital
    }
    let file = try clinic.practice.session(
      logged.session.key.description, by: caller(clinic.therapist, "session show"))
    #expect(file.session.given.details == Self.details)
    #expect(file.session.given.place == .hospital)
  }

  @Test func `a plain routine session records nothing of it`() throws {
    let clinic = try TestClinic()
    #expect(try clinic.log().session.given.details.isEmpty)
  }

  @Test func `a device without a name is no device`() throws {
    let clinic = try TestClinic()
    #expect(throws: ServiceError.self) { try clinic.log { $0.details.device = "  " } }
  }

  // MARK: Injuries

  private func afterInjury() throws -> (clinic: TestClinic, course: String) {
    let clinic = try TestClinic()
    var request = PrescriptionRequest.knee
    request.indication = "ind-post-traumatic"
    request.details.injured = [Site("knee")]
    request.details.phase = .subacute
    request.details.accompanying = ["ind-exertion"]
    return (clinic, try clinic.prescribe(request).course.key.description)
  }

  @Test func `what a prescription says is kept, the injured place on the side of the course`()
    throws
  {
    let (clinic, course) = try afterInjury()
    let line = try clinic.practice.course(
      course, on: nil, by: caller(clinic.therapist, "course show")
    ).line
    #expect(
      line.record.course.prescription.details
        == PrescriptionDetails(
          phase: .subacute, accompanying: ["ind-exertion"], injured: [Site("knee", .left)]))
  }

  @Test func `an unknown code of a prescription is named`() throws {
    let clinic = try TestClinic()
    func refused(_ change: (inout PrescriptionRequest) -> Void) throws -> String? {
      var request = PrescriptionRequest.knee
      change(&request)
      do {
        _ = try clinic.prescribe(request)
      } catch ServiceError.notFound(let message, _) {
        return message
      } catch ServiceError.invalid(let message) {
        return message
      }
      return nil
    }
    #expect(
      try refused { $0.details.accompanying = ["ind-exertio"] }
        == "there is no indication 'ind-exertio' in the catalogue")
    #expect(
      try refused { $0.details.injured = [Site("kne", .left)] }
        == "there is no leaf 'kne' in the catalogue")
    #expect(
      try refused { $0.details.injured = [Site("lumbar", .left)] }
        == "lumbar has no left and right")
  }

  @Test func `next and a routine session leave the injured place out`() throws {
    let (clinic, course) = try afterInjury()
    let beside: Set<Site> = [Site("shin", .left), Site("thigh", .left)]
    let visit = try clinic.practice.next(
      course, on: nil, observed: Observed(), by: caller(clinic.therapist, "next"))
    #expect(visit.sites == beside)
    #expect(visit.judgement.isAccepted)
    #expect(try clinic.log(course).session.given.sites == beside)
  }

  @Test func `work on the injured place is a physician's word`() throws {
    let (clinic, course) = try afterInjury()
    let direct: (inout LogRequest) -> Void = { request in
      request.routine = false
      request.statesTheDay = true
      (request.minutes, request.intensity) = (15, 1)
      (request.condition, request.reaction) = (.same, Reaction.none)
      request.performer = clinic.therapist.key.description
      request.reasons.reasons = ["united for two years"]
    }
    #expect(throws: ServiceError.self) { try clinic.log(course, direct) }
    let logged = try clinic.log(course, by: clinic.physician, direct)
    #expect(
      logged.overridden == [Override(rule: "INTRO_PROXIMAL", reason: "united for two years")])
    #expect(logged.session.given.sites.contains(Site("knee", .left)))
  }

  // MARK: Children

  private func child() throws -> (clinic: TestClinic, child: Patient) {
    let clinic = try TestClinic()
    var identity = PatientRequest()
    (identity.name, identity.born) = ("Mihai Rusu", .day(day("2022-01-10")))
    identity.guardian = "Irina Rusu"
    let child = try clinic.practice.addPatient(
      identity, by: caller(clinic.receptionist, "patient add"))
    let number = child.key.description
    _ = try clinic.practice.consent(
      ConsentRequest(patient: number, givenBy: "Irina Rusu"),
      by: caller(clinic.receptionist, "consent"))
    _ = try clinic.practice.examine(
      .complete(of: number), by: caller(clinic.physician, "examine"))
    _ = try clinic.practice.screen(
      ScreeningRequest(patient: number, asked: .full), by: caller(clinic.physician, "screen"))
    var request = PrescriptionRequest(wishes: CourseWishes(kind: "child", zone: "FOOT-SHIN"))
    request.wishes.side = .both
    request.indication = "ind-child-development"
    request.diagnosis = DiagnosisCode("P94")
    try clinic.prescribe(request, for: child)
    return (clinic, child)
  }

  private func rested(_ mood: Mood?) -> (inout LogRequest) -> Void {
    { request in
      request.time = ClockTime(clamping: 600)
      request.details.meal = ClockTime(clamping: 500)
      request.details.mood = mood
    }
  }

  @Test func `a routine statement does not say how the child was`() throws {
    let (clinic, child) = try child()
    #expect(try refusal { try clinic.log(clinic.target(of: child), rested(nil)) } == ["CHILD_CRY"])
    #expect(
      try clinic.log(clinic.target(of: child), rested(.calm)).session.given.details.mood == .calm)
  }

  @Test func `next keeps a child's crying, and nothing gets past it on that day`() throws {
    let (clinic, child) = try child()
    var crying = SessionDetails()
    crying.meal = ClockTime(clamping: 500)
    crying.mood = .crying
    let visit = try clinic.practice.next(
      clinic.target(of: child), on: nil, observed: Observed(), at: ClockTime(clamping: 600),
      details: crying, by: caller(clinic.therapist, "next"))
    #expect(visit.judgement.refusals.map(\.rule) == ["CONTRAINDICATED"])
    #expect(visit.screening != nil)
    #expect(
      try refusal { try clinic.log(clinic.target(of: child), rested(.calm)) } == [
        "CONTRAINDICATED"
      ])
    clinic.go(to: march(3))
    #expect(throws: Never.self) { try clinic.log(clinic.target(of: child), rested(.calm)) }
  }

  @Test func `next tells what the kind asks for`() throws {
    let (clinic, child) = try child()
    let visit = try clinic.practice.next(
      clinic.target(of: child), on: nil, observed: Observed(),
      by: caller(clinic.therapist, "next"))
    #expect(visit.asked == [.meal, .start, .bedtime, .mood])
    #expect(visit.judgement.refusals.map(\.rule) == ["CHILD_MEAL"])
  }

  @Test func `an adult's tears are no child's`() throws {
    let clinic = try TestClinic()
    var crying = SessionDetails()
    crying.mood = .crying
    #expect(throws: ServiceError.self) {
      try clinic.practice.next(
        clinic.target, on: nil, observed: Observed(), details: crying,
        by: caller(clinic.therapist, "next"))
    }
  }

  /// The rules that refused.
  private func refusal(_ work: () throws -> LoggedSession) throws -> [RuleCode] {
    do {
      _ = try work()
    } catch ServiceError.refused(let refusal) {
      return refusal.rules
    }
    return []
  }
}
