import KurDomain
import KurRules
import Testing

/// Who works, where, on whom, and with whose consent.
@Suite struct PeopleRuleTests {
  private func started(_ kind: Code<Kind> = "classical-local") throws -> Case {
    var one = try Case()
    try one.prescribe(kind, kind == "classical-local" ? "BACK-LUMBAR" : "GENERAL")
    return one
  }

  @Test func `a routine session of an ordinary course passes without a word`() throws {
    let one = try started()
    let (visit, chart) = try one.visit("2026-03-02")
    #expect(RuleBook.judge(visit, in: chart).isEmpty)
  }

  @Test func `a whole course of routine sessions passes without a word`() throws {
    var one = try started()
    let plan = CoursePlan(try one.record().terms, start: "2026-03-02", calendar: one.calendar)
    for planned in plan.sessions {
      let (visit, chart) = try one.visit(planned.day)
      #expect(RuleBook.judge(visit, in: chart).map(\.message) == [])
      #expect(visit.dose.minutes == planned.minutes)
      #expect(visit.dose.intensity == planned.intensity)
      try one.give(planned.day)
    }
    let standing = one.chart(on: "2026-03-16").standing(of: try one.record(), on: "2026-03-16")
    #expect(standing.state == .completed)
    #expect(standing.next == nil)
  }

  @Test func `who performs a medical session is qualified on that day`() throws {
    var one = try started()
    func refused(_ change: (inout StaffProfile) -> Void) throws -> [RuleCode] {
      var profile = Case.therapist.profile
      change(&profile)
      one.performer = Staff(key: Key(rawValue: 7), profile: profile)
      return try one.refusals("2026-03-02")
    }
    let codes: [RuleCode] = ["PERFORMER_NOT_QUALIFIED"]
    #expect(try refused { $0.certificateUntil = "2026-03-02" }.isEmpty)
    #expect(try refused { $0.certificateUntil = "2026-03-01" } == codes)
    #expect(try refused { $0.certificateUntil = nil } == codes)
    #expect(try refused { $0.medicalEducation = false } == codes)
    #expect(try refused { $0.roles = [.receptionist] } == codes)
  }

  @Test func `relaxation needs no certificate, but a therapist`() throws {
    var one = try Case(born: "1990-01-01")
    try one.prescribe("relaxation", "GENERAL")
    one.performer = Staff(
      key: Key(rawValue: 7), profile: StaffProfile(name: "Radu Lupu", roles: [.therapist]))
    #expect(try one.refusals("2026-03-02").isEmpty)
    one.performer = Case.receptionist
    #expect(try one.refusals("2026-03-02") == ["PERFORMER_NOT_QUALIFIED"])
  }

  @Test func `only a child is treated at home`() throws {
    let one = try started()
    #expect(try one.refusals("2026-03-02") { $0.place = .home } == ["PLACE_NOT_ALLOWED"])
    #expect(try one.refusals("2026-03-02") { $0.place = .hospital }.isEmpty)
    var child = try Case(born: "2022-03-02", guardian: "Ion Rusu")
    try child.prescribe("child", "BACK")
    #expect(try child.refusals("2026-03-02") { $0.place = .home }.isEmpty)
  }

  @Test(arguments: [("2026-03-29", [RuleCode]()), ("2026-03-30", ["PRESCRIPTION_EXPIRED"])])
  func `the first session is thirty days after the prescription at most`(
    day: String, expected: [RuleCode]
  ) throws {
    var one = try started()
    one.screen("2026-03-20", .full)
    #expect(try one.refusals(CalendarDay(stringLiteral: day)) == expected)
  }

  @Test func `an interrupted first session does not keep a prescription alive`() throws {
    var one = try started()
    try one.give("2026-03-02") { $0.interrupted = "felt dizzy" }
    one.screen("2026-03-20", .full)
    #expect(try one.refusals("2026-03-30") == ["PRESCRIPTION_EXPIRED"])
  }

  @Test func `no session comes before its prescription`() throws {
    let one = try started()
    #expect(try one.refusals("2026-02-26").contains("PRESCRIPTION_EXPIRED"))
    #expect(try one.refusals("2026-02-27").isEmpty)
  }

  @Test func `nobody is treated without consent, or after it was withdrawn`() throws {
    var one = try started()
    one.consents = []
    #expect(try one.refusals("2026-03-02") == ["CONSENT_MISSING"])
    func consented(_ day: CalendarDay, withdrawn: CalendarDay? = nil) throws -> [RuleCode] {
      one.consents = [
        Consent(patient: one.patient.key, scope: .treatment, day: day, withdrawn: withdrawn)
      ]
      return try one.refusals("2026-03-02")
    }
    #expect(try consented("2026-03-02").isEmpty)
    #expect(try consented("2026-03-03") == ["CONSENT_MISSING"])
    #expect(try consented("2026-02-27", withdrawn: "2026-03-02") == ["CONSENT_MISSING"])
    #expect(try consented("2026-02-27", withdrawn: "2026-03-03").isEmpty)
  }

  @Test func `sensitive leaves and facial pain have consents of their own`() throws {
    var one = try Case()
    one.consents.removeAll { $0.scope != .treatment }
    let treated = one
    try one.prescribe("classical-local", "COLLAR")
    #expect(try one.refusals("2026-03-02") == ["CONSENT_MISSING"])
    #expect(
      try one.refusals("2026-03-02") { given in
        given.sites = given.sites.filter { $0.leaf != "chest-upper" }
      }.isEmpty)
    one.consents.append(
      Consent(patient: one.patient.key, scope: .zone("LUMBOSACRAL"), day: "2026-02-27"))
    #expect(try one.refusals("2026-03-02") == ["CONSENT_MISSING"])
    one.consents.append(
      Consent(patient: one.patient.key, scope: .zone("COLLAR"), day: "2026-02-27"))
    #expect(try one.refusals("2026-03-02").isEmpty)

    var facial = treated
    try facial.prescribe("facial", "FACE")
    #expect(try facial.refusals("2026-03-02") == ["CONSENT_MISSING"])
    facial.consents.append(
      Consent(patient: facial.patient.key, scope: .facialPain, day: "2026-02-27"))
    #expect(try facial.refusals("2026-03-02").isEmpty)
  }

  @Test func `a guardian consents for a patient under eighteen`() throws {
    func refused(born: CalendarDay, guardian: String?) throws -> [RuleCode] {
      var one = try Case(born: born, guardian: guardian)
      try one.prescribe()
      return try one.refusals("2026-03-02")
    }
    #expect(try refused(born: "2008-03-03", guardian: nil) == ["CONSENT_MISSING"])
    #expect(try refused(born: "2008-03-03", guardian: "Ion Rusu").isEmpty)
    #expect(try refused(born: "2008-03-02", guardian: nil).isEmpty)
  }

  @Test func `an infant of three months to the day waits one more`() throws {
    var one = try Case(born: "2026-01-10", guardian: "Ion Rusu")
    one.screen("2026-04-08", .full)
    try one.prescribe("child", "GENERAL-CHILD", day: "2026-04-08")
    for day in ["2026-04-10", "2026-04-11"] as [CalendarDay] {
      one.screen(day, .nothing, [.temperature(Temperature(tenths: 370))])
    }
    #expect(try one.refusals("2026-04-10") == ["AGE_UNDER_3_MONTHS", "CONTRAINDICATED"])
    #expect(try one.refusals("2026-04-11").isEmpty)
  }

  @Test func `the upper age of a kind is looked at when the course begins`() throws {
    var one = try Case(born: "2008-03-03", guardian: "Ion Rusu")
    try one.prescribe("child", "BACK")
    #expect(try one.refusals("2026-03-03") == ["KIND_AGE"])
    try one.give("2026-03-02")
    #expect(try one.refusals("2026-03-03").isEmpty)
  }
}
