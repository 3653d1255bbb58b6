import KurDomain
import KurRules
import KurService
import Testing

@Suite struct AdmissionTests {
  private let clinic: TestClinic

  init() throws { clinic = try TestClinic() }

  private func admission(of patient: Patient, by person: Staff? = nil) throws -> Admission {
    try clinic.practice.admission(
      of: patient.key.description, by: caller(person ?? clinic.receptionist, "admit"))
  }

  private func preview(
    _ request: PrescriptionRequest, for patient: Patient, by person: Staff? = nil
  ) throws -> PrescriptionPreview {
    try clinic.practice.previewPrescription(
      patient.key.description, request, by: caller(person ?? clinic.physician, "admit"))
  }

  @Test func `an admission has come as far as what holds on the day`() throws {
    let patient = try clinic.admit("Vera Lupu")
    let now = try admission(of: patient)
    #expect(now.consent?.day == march(2))
    #expect(now.examined == march(2))
    #expect(now.diagnosis == "M54.5")
    #expect(now.screened == march(2))
    #expect(now.course == nil)
    #expect(try admission(of: clinic.patient).course == clinic.course.key)
  }

  @Test(arguments: [(30, true), (31, false)])
  func `examination and screening hold for thirty days`(days: Int, holds: Bool) throws {
    let patient = try clinic.admit("Vera Lupu")
    clinic.go(to: march(2).adding(days: days))
    #expect((try admission(of: patient).examined != nil) == holds)
    #expect((try admission(of: patient).screened != nil) == holds)
  }

  @Test func `a withdrawn consent is to be given again`() throws {
    _ = try clinic.practice.withdrawConsent(
      clinic.patient.key.description, on: nil, by: caller(clinic.receptionist, "consent withdraw"))
    #expect(try admission(of: clinic.patient).consent == nil)
  }

  @Test func `a preview shows the plan and stores nothing`() throws {
    let patient = try clinic.admit("Vera Lupu")
    let events = try clinic.written {
      let shown = try preview(.back(), for: patient)
      #expect(shown.judgement.isAccepted)
      #expect(shown.plan.sessions.count == 10)
      let made = try clinic.prescribe(.back(), for: patient)
      #expect(made.plan.sessions.map(\.day) == shown.plan.sessions.map(\.day))
    }
    #expect(events.map(\.kind) == [.prescribed])
  }

  @Test func `what would refuse is known before, and what a reason lets by`() throws {
    let patient = try clinic.admit("Vera Lupu")
    let twelve = try preview(.back { $0.wishes.sessions = 12 }, for: patient)
    #expect(twelve.judgement.refusals.map(\.rule) == ["SESSION_COUNT"])
    #expect(twelve.liftable?.isEmpty == true)
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: patient.key.description, asked: .nothing,
        observed: Observed(findings: [StatedFinding(code: "anticoagulants")])),
      by: caller(clinic.therapist, "screen"))
    let barred = try preview(.back(), for: patient)
    #expect(barred.judgement.refusals.map(\.rule) == ["CONTRAINDICATED"])
    #expect(barred.liftable == nil)
    #expect(
      failure { try preview(.back(), for: patient, by: clinic.receptionist) }?.kind
        == .notPermitted)
  }

  @Test func `the answers of a step are kept, and seen by who may take it`() throws {
    let physician = caller(clinic.physician, "admit")
    let key = clinic.patient.key
    let events = try clinic.written {
      try clinic.practice.keep("pain", for: "complaint", .examination, of: key, by: physician)
    }
    #expect(events.isEmpty)
    #expect(
      try clinic.practice.draft(.examination, of: key, by: physician) == ["complaint": "pain"])
    #expect(try clinic.practice.draft(.consent, of: key, by: physician).isEmpty)
    let reception = caller(clinic.receptionist, "admit")
    #expect(
      failure { try clinic.practice.draft(.examination, of: key, by: reception) }?.kind
        == .notPermitted)
    try clinic.practice.dropDraft(.examination, of: key, by: physician)
    #expect(try clinic.practice.draft(.examination, of: key, by: physician).isEmpty)
  }
}
