import KurDomain
import KurRules
import Testing

/// What may be given without a prescription, and for what.
@Suite struct NonMedicalRuleTests {
  private func refused(
    _ indication: Code<Indication>?, also: [Code<Indication>] = [], by prescriber: Staff,
    kind: Code<Kind> = "anti-cellulite", zone: Code<Zone> = "HIPS-LEGS-BUTTOCKS-ABDOMEN"
  ) throws -> [RuleCode] {
    let one = try Case()
    let order = try one.order(
      Case.wishes(kind, zone), indication: indication,
      details: PrescriptionDetails(accompanying: also), by: prescriber)
    return NonMedicalLimits().findings(for: order, in: one.chart(on: "2026-02-27")).map(\.rule)
  }

  @Test(arguments: ["ind-fluid-retention", "ind-overweight"] as [Code<Indication>])
  func `a disease is treated by what a physician prescribes`(indication: Code<Indication>) throws {
    #expect(try refused(indication, by: Case.therapist) == ["NON_MEDICAL_LIMITS"])
    #expect(try refused(indication, by: Case.physician).isEmpty)
  }

  @Test func `a therapist prescribes for well-being`() throws {
    #expect(try refused(nil, by: Case.therapist).isEmpty)
    #expect(try refused("ind-cellulite", by: Case.therapist).isEmpty)
    #expect(
      try refused("ind-stress", by: Case.therapist, kind: "relaxation", zone: "GENERAL").isEmpty)
    #expect(
      try refused("ind-depression", by: Case.therapist, kind: "relaxation", zone: "GENERAL") == [
        "NON_MEDICAL_LIMITS"
      ])
  }

  @Test func `a disease beside the leading indication counts as well`() throws {
    #expect(
      try refused("ind-cellulite", also: ["ind-overweight"], by: Case.therapist) == [
        "NON_MEDICAL_LIMITS"
      ])
  }

  @Test func `a medical kind is another rule's`() throws {
    #expect(
      try refused(
        "ind-low-back-pain", by: Case.therapist, kind: "classical-local", zone: "BACK"
      ).isEmpty)
  }

  @Test func `a registration that ran out counts no more`() throws {
    var profile = Case.physician.profile
    profile.registrationUntil = "2026-02-26"
    let late = Staff(key: Key(rawValue: 9), profile: profile)
    #expect(try refused("ind-overweight", by: late) == ["NON_MEDICAL_LIMITS"])
  }
}
