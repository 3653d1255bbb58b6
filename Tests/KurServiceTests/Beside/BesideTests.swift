import KurDomain
import KurRules
import KurService
import KurStore
import Testing

/// Measures, treatments beside massage and practice at home.
struct BesideTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func measure(
    _ code: Code<Measure>, _ value: String?, target: String? = nil, at site: Site? = nil,
    by person: Staff? = nil
  ) throws -> RecordedMeasurement {
    try clinic.practice.measure(
      MeasureRequest(
        target: target ?? clinic.target, measure: code, value: value, site: site),
      by: caller(person ?? clinic.therapist, "measure"))
  }

  private func therapy(
    _ code: Code<Therapy>, at time: String? = nil, on leaves: [Site] = [Site("knee", .left)],
    name: String? = nil, reason: String? = nil, by person: Staff? = nil
  ) throws -> RecordedTherapy {
    var request = TherapyRequest(
      patient: clinic.patient.key.description, therapy: code,
      time: time.flatMap { ClockTime($0) }, sites: leaves, name: name)
    request.reasons.reasons = reason.map { [$0] } ?? []
    return try clinic.practice.therapy(request, by: caller(person ?? clinic.therapist, "therapy"))
  }

  private func practise(
    _ target: String? = nil, by giver: HomePractice.Giver? = nil, on leaves: [Site] = []
  ) throws -> RecordedPractice {
    try clinic.practice.practise(
      PracticeRequest(
        target: target ?? clinic.target, minutes: 10, giver: giver, sites: leaves),
      by: caller(clinic.receptionist, "practice"))
  }

  // MARK: Measures

  @Test func `a measurement belongs to its course and tells what has changed`() throws {
    _ = try measure("odi", "2,2,2,2,2,2,2,2,2,2")
    try clinic.give(10)
    let end = try measure("odi", "1,1,1,1,1,1,1,1,1,1", target: clinic.target(of: clinic.patient))
    #expect(end.measurement.course == clinic.course.key)
    #expect(end.outcome?.change == -200)
    #expect(end.outcome?.isRelief == true)
    #expect(try clinic.faults() == [])
  }

  @Test func `with several open courses a measurement needs the course's number`() throws {
    let knee = try clinic.prescribe(.knee).course
    #expect(
      failure { try measure("pain", "4", target: clinic.target(of: clinic.patient)) }?.candidates
        .count == 2)
    let named = try measure("pain", "4", target: knee.key.description)
    #expect(named.measurement.course == knee.key)
  }

  @Test func `before there is a course a measurement has none`() throws {
    let other = try clinic.admit("Maria Lungu")
    #expect(try measure("pain", "4", target: clinic.target(of: other)).measurement.course == nil)
  }

  @Test func `a place is asked for where there is one, and refused elsewhere`() throws {
    #expect(failure { try measure("range", "90") }?.kind == .missing)
    #expect(failure { try measure("range", "90", at: Site("knee")) }?.kind == .missing)
    #expect(failure { try measure("range", "90", at: Site("wing")) }?.kind == .notFound)
    #expect(failure { try measure("range", "90", at: Site("lumbar", .left)) }?.kind == .invalid)
    #expect(failure { try measure("pain", "4", at: Site("lumbar")) }?.kind == .invalid)
    let knee = try measure("range", "90", at: Site("knee", .right))
    #expect(knee.measurement.site == Site("knee", .right))
  }

  @Test func `an unknown measure, no value and a value out of range store nothing`() throws {
    let events = try clinic.written {
      #expect(failure { try measure("odo", "4") }?.suggestions.contains("odi") == true)
      #expect(failure { try measure("pain", nil) }?.kind == .missing)
      #expect(failure { try measure("pain", "11") }?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `items too few for a score are kept`() throws {
    let kept = try measure("odi", "1,2,-,-,-,-,1,1,1,1")
    #expect(kept.measurement.tenths == nil)
    let stored = try clinic.records { try $0.measurements(of: clinic.patient.key) }
    #expect(stored.map(\.items) == [[1, 2, nil, nil, nil, nil, 1, 1, 1, 1]])
  }

  @Test func `a request measures once`() throws {
    let request = MeasureRequest(target: clinic.target, measure: "mood", value: "4")
    let asking = caller(clinic.therapist, "measure", request: "once")
    let first = try clinic.practice.measure(request, by: asking)
    let second = try clinic.practice.measure(request, by: asking)
    #expect(first.measurement == second.measurement)
    #expect(try clinic.records { try $0.measurements(of: clinic.patient.key) }.count == 1)
  }

  @Test func `a request answers with its own record after a second like one`() throws {
    let range = MeasureRequest(
      target: clinic.target, measure: "range", value: "90", site: Site("knee", .left))
    let measuring = caller(clinic.therapist, "measure", request: "range")
    let measured = try clinic.practice.measure(range, by: measuring)
    _ = try measure("range", "110", at: Site("knee", .right))
    #expect(try clinic.practice.measure(range, by: measuring).measurement == measured.measurement)

    var practice = PracticeRequest(target: clinic.target, minutes: 10, note: "In the morning")
    let practising = caller(clinic.receptionist, "practice", request: "practice")
    let practised = try clinic.practice.practise(practice, by: practising)
    practice.note = "In the evening"
    _ = try clinic.practice.practise(practice, by: caller(clinic.receptionist, "practice"))
    #expect(try clinic.practice.practise(practice, by: practising).practice == practised.practice)

    let bath = TherapyRequest(
      patient: clinic.patient.key.description, therapy: "electrotherapy", time: ClockTime("06:00"))
    let bathing = caller(clinic.therapist, "therapy", request: "therapy")
    let first = try clinic.practice.therapy(bath, by: bathing)
    _ = try therapy("electrotherapy", at: "07:00")
    let again = try clinic.practice.therapy(bath, by: bathing)
    #expect(again.given == first.given)
    #expect([first.isReplacing, again.isReplacing] == [false, false])
    #expect(try clinic.faults() == [])
  }

  @Test func `a measure that only the start takes is not asked for behind the first day`() throws {
    func phase() throws -> MeasurePhases.Phase? {
      try clinic.practice.measures(
        of: clinic.target, on: nil, by: caller(clinic.therapist, "measure")
      ).courses.first?.phase
    }
    try clinic.log()
    #expect(try phase() == .start)
    clinic.go(to: march(3))
    #expect(try phase() == nil)
  }

  @Test func `a refused session's own pain is not missing`() throws {
    _ = try therapy("electrotherapy", at: "09:30")
    let refused = refusal { try clinic.log { $0.time = ClockTime("10:00") } }
    let told = refused?.findings.filter { $0.rule == "MEASURES" }.map(\.message) ?? []
    #expect(told.count == 1)
    #expect(told.first?.contains("odi is missing") == true)
    #expect(told.first?.contains("pain,") == false)
  }

  @Test func `what the course asks for goes by where it stands`() throws {
    func sheet() throws -> MeasureSheet.CourseSheet {
      let sheet = try clinic.practice.measures(
        of: clinic.target, on: nil, by: caller(clinic.therapist, "measure"))
      guard let course = sheet.courses.first else { throw BadExample() }
      return course
    }
    #expect(try sheet().phase == .start)
    #expect(try sheet().measures.missing(at: .start) == [["pain"], ["odi"]])
    try clinic.give(5)
    #expect(try sheet().phase == .middle)
    #expect(try sheet().measures.missing(at: .middle) == [["odi"]])
    try clinic.give(5)
    #expect(try sheet().phase == .end)
  }

  @Test func `a missing measure is warned of once in each phase`() throws {
    let given = try clinic.give(10)
    #expect(
      given.map { $0.newWarnings.map(\.rule).contains("MEASURES") } == [
        true, false, false, false, false, true, false, false, false, true,
      ])
    #expect(given[6].standingWarnings.map(\.rule) == ["MEASURES"])
    #expect(given[9].completion?.recall == march(13).adding(days: 183))
    #expect(given[9].standing.recall == march(13).adding(days: 183))
    #expect(given[8].completion == nil)
  }

  // MARK: Therapies

  @Test func `a treatment is one a kind and day, the last record holds`() throws {
    let first = try therapy("electrotherapy", at: "09:00")
    let second = try therapy("electrotherapy", at: "08:00")
    #expect([first.isReplacing, second.isReplacing] == [false, true])
    _ = try therapy("medicines", name: "Ibuprofen")
    _ = try therapy("medicines", name: "Paracetamol")
    let list = try clinic.practice.therapies(
      of: clinic.target(of: clinic.patient), on: nil, by: caller(clinic.receptionist, "therapy"))
    #expect(list.given.map(\.time?.description) == ["08:00", nil, nil])
    #expect(!list.showsNotes)
    #expect(try clinic.faults() == [])
  }

  @Test func `kinesiotherapy is kept as kinetotherapy, self-massage as practice`() throws {
    #expect(try therapy("kinesiotherapy").given.therapy == "kinetotherapy")
    #expect(failure { try therapy("self-massage") }?.kind == .invalid)
    #expect(failure { try therapy("medicines") }?.fields == ["--name T: which medicine"])
    #expect(failure { try therapy("magic") }?.kind == .notFound)
  }

  @Test func `a session too close to a treatment is refused, and not without it`() throws {
    _ = try therapy("electrotherapy", at: "09:30")
    #expect(
      refusal { try clinic.log { $0.time = ClockTime("10:00") } }?.rules == ["COMBINED_TIMING"])
    #expect(refusal { try clinic.log() }?.rules == ["COMBINED_TIMING"])
    try clinic.log { $0.time = ClockTime("10:30") }
  }

  @Test func `a physician's reason for a treatment is kept with the session`() throws {
    try clinic.log { $0.time = ClockTime("10:00") }
    let refused = refusal {
      try therapy("electrotherapy", at: "10:30", reason: "The only hour of the apparatus")
    }
    #expect(refused?.rules == ["COMBINED_TIMING"])
    #expect(refused?.person?.key == clinic.therapist.key)
    let reason = "The only hour of the apparatus"
    for _ in 1...2 {
      let recorded = try therapy(
        "electrotherapy", at: "10:30", reason: reason, by: clinic.physician)
      #expect(recorded.explained.map(\.rule) == ["COMBINED_TIMING"])
    }
    let session = try #require(try clinic.sessions().first)
    let kept = try clinic.records { try $0.overrides(ofSession: session.key) }
    #expect(kept == [Override(rule: "COMBINED_TIMING", reason: reason)])
    #expect(try clinic.faults() == [])
  }

  @Test func `a contraindication keeps a treatment from being recorded`() throws {
    try clinic.screen(findings: ["pacemaker"])
    let events = try clinic.written {
      let refusal = refusal { try therapy("electrotherapy", at: "09:00") }
      #expect(refusal?.rules == ["CONTRAINDICATED"])
      #expect(refusal?.findings.first?.bar?.code == "pacemaker")
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(try clinic.records { try $0.therapiesGiven(to: clinic.patient.key) } == [])
  }

  // MARK: Practice

  @Test func `practice at home is no session, and comes after teaching`() throws {
    let early = try practise()
    #expect(early.warnings.count == 1)
    #expect(early.practice.giver == .patient)
    #expect(try clinic.sessions().isEmpty)
    #expect(try clinic.line().standing.remaining == 10)
  }

  @Test func `a parent practises in a child's course only`() throws {
    #expect(failure { try practise(by: .parent) }?.kind == .invalid)
  }

  @Test func `in a child's course it is the parent unless somebody says otherwise`() throws {
    var request = PatientRequest()
    (request.name, request.born) = ("Mihai Lungu", .day(day("2020-01-01")))
    request.guardian = "Maria Lungu"
    let child = try clinic.practice.addPatient(
      request, by: caller(clinic.receptionist, "patient add"))
    _ = try clinic.practice.examine(
      .complete(of: clinic.target(of: child)), by: caller(clinic.physician, "examine"))
    let course = try clinic.prescribe(
      .back {
        $0.wishes = CourseWishes(kind: "child", zone: "BACK")
        $0.indication = "ind-child-development"
      }, for: child
    ).course.key.description
    let parent = try practise(course)
    #expect(parent.practice.giver == .parent)
    #expect(parent.warnings == [])
    #expect(try practise(course, by: .patient).warnings.count == 1)
    let diary = try clinic.practice.diary(
      of: course, on: nil, by: caller(clinic.therapist, "practice"))
    #expect(diary.entries.map(\.giver) == [.parent, .patient])
  }

  @Test func `what bars massage bars it at home, and places are the course's`() throws {
    try clinic.screen(findings: ["malignancy"])
    #expect(try practise(on: [Site("knee", .left)]).warnings.count == 3)
    #expect(failure { try practise(on: [Site("wing")]) }?.kind == .notFound)
  }
}
