import KurDomain
import KurRules
import KurService
import Testing

/// Leaves that are left out, and the minutes of the rest.
struct OmissionTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func next(_ observed: Observed = Observed()) throws -> NextVisit {
    try clinic.practice.next(
      clinic.target, on: nil, observed: observed, by: caller(clinic.therapist, "next"))
  }

  private let menstruating = Observed(findings: [StatedFinding(code: "menstruation")])

  @Test func `what is barred is named, with what makes the session lawful`() throws {
    try clinic.give(4)
    clinic.go(to: march(6))
    let visit = try next(menstruating)
    let omission = try #require(visit.omission)
    #expect(omission.barred == [Site("lumbar"), Site("sacrum")])
    #expect(omission.words == ["lumbar", "sacrum"])
    #expect(visit.dose.minutes == 29)
    #expect(omission.minutes == 19)
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
    let session = try clinic.log { $0.omitted = [Site("lumbar"), Site("sacrum")] }.session
    #expect(session.minutes == 19)
    #expect(session.judged.plannedMinutes == 19)
    #expect(session.isCounted)
    #expect(try clinic.faults() == [])
  }

  @Test func `minutes that are given win, and are measured by the leaves worked`() throws {
    try clinic.give(4)
    clinic.go(to: march(6))
    func log(_ minutes: Minutes) throws -> LoggedSession {
      try clinic.log {
        $0.omitted = [Site("lumbar"), Site("sacrum")]
        $0.minutes = minutes
      }
    }
    #expect(refusal { try log(29) }?.rules == ["RAMP"])
    #expect(try log(24).session.minutes == 24)
  }

  @Test func `one side of a leaf is named with its side`() throws {
    let visit = try next(
      Observed(findings: [StatedFinding(code: "skin-damage", sites: [Site("scapula", .left)])]))
    #expect(visit.omission?.words == ["scapula.left"])
    // Five of six sites: 13 minutes, and 15 are the least.
    #expect(visit.omission?.minutes == 15)
  }

  @Test func `where something else refuses, leaving leaves out does not help`() throws {
    let visit = try next(
      Observed(
        readings: [.temperature(Temperature(tenths: 382))],
        findings: [StatedFinding(code: "menstruation")]))
    let omission = try #require(visit.omission)
    #expect(omission.barred == [Site("lumbar"), Site("sacrum")])
    #expect(omission.minutes == nil)
  }

  @Test func `nothing is left out where nothing is barred, or all of it`() throws {
    #expect(try next().omission == nil)
    #expect(
      try next(Observed(findings: [StatedFinding(code: "anticoagulants")])).omission == nil)
  }

  @Test func `a general session against a barred leaf is deferred`() throws {
    try clinic.decide(.cancel)
    _ = try clinic.practice.consent(
      ConsentRequest(patient: clinic.target(of: clinic.patient), zones: ["GENERAL"]),
      by: caller(clinic.receptionist, "consent"))
    let course = try clinic.prescribe(
      .back {
        ($0.wishes.kind, $0.wishes.zone) = ("classical-general", "GENERAL")
        ($0.indication, $0.diagnosis) = ("ind-overwork", DiagnosisCode("Z73.0"))
      }
    ).course
    let pressure = try #require(BloodPressure("120/80"))
    func log(_ omitted: [Site] = []) throws -> LoggedSession {
      try clinic.log(course.key.description) {
        $0.observed = menstruating
        $0.observed.readings = [.pressure(pressure)]
        $0.omitted = omitted
      }
    }
    let refusal = try #require(refusal { try log() })
    #expect(refusal.rules == ["CONTRAINDICATED"])
    #expect(refusal.deferred == march(2))
    let leaves: [Code<Leaf>] = ["abdomen", "lumbar", "sacrum", "buttock", "hip", "thigh"]
    #expect(try log(leaves.map { Site($0) }).session.minutes == 20)
  }

  @Test func `a plan and a prescription are cut once`() throws {
    try clinic.decide(.cancel)
    let request = PrescriptionRequest.back {
      ($0.wishes.kind, $0.wishes.zone) = ("classical-general", "GENERAL")
      ($0.indication, $0.diagnosis) = ("ind-overwork", DiagnosisCode("Z73.0"))
      $0.wishes.exclusions = ["abdomen", "lumbar", "sacrum", "buttock", "hip", "thigh"]
      $0.wishes.target = 60
    }
    #expect(try clinic.practice.plan(request).terms.target == 40)
    let made = try clinic.prescribe(request)
    #expect(made.terms.target == 40)
    #expect(made.course.prescription.targetMinutes == 40)
    let again = try clinic.practice.course(
      made.course.key.description, on: nil, by: caller(clinic.therapist, "course show"))
    #expect(again.line.record.terms.target == 40)
  }
}
