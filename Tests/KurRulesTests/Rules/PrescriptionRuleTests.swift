import KurDomain
import KurRules
import Testing

@Suite struct PrescriptionRuleTests {
  private func findings(
    _ one: Case, _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    day: CalendarDay = "2026-02-27", start: CalendarDay? = nil,
    indication: Code<Indication>? = nil, by prescriber: Staff = Case.physician,
    _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> [RuleFinding] {
    let wishes = Case.wishes(kind, zone) {
      $0.ageMonths = one.patient.age(on: day).months
      change(&$0)
    }
    let order = try one.order(
      wishes, day: day, start: start, indication: indication, by: prescriber)
    return RuleBook.judge(order, in: one.chart(on: day))
  }

  private func refusals(_ findings: [RuleFinding]) -> [RuleCode] {
    findings.filter { $0.level == .hard }.map(\.rule)
  }

  @Test func `an ordinary prescription passes without a word`() throws {
    #expect(try findings(try Case()).isEmpty)
  }

  @Test func `a physician whose registration is active prescribes what is medical`() throws {
    let one = try Case()
    let codes: [RuleCode] = ["PRESCRIBER_NOT_PHYSICIAN"]
    #expect(refusals(try findings(one, by: Case.therapist)) == codes)
    var profile = Case.physician.profile
    profile.registrationUntil = "2026-02-26"
    #expect(
      refusals(try findings(one, by: Staff(key: Key(rawValue: 9), profile: profile))) == codes)
    profile.registrationUntil = "2026-02-27"
    #expect(refusals(try findings(one, by: Staff(key: Key(rawValue: 9), profile: profile))).isEmpty)
    profile.registration = nil
    #expect(
      refusals(try findings(one, by: Staff(key: Key(rawValue: 9), profile: profile))) == codes)
  }

  @Test func `a therapist prescribes what is not medical, for indications that are none`() throws {
    var one = try Case()
    one.examinations = []
    func asked(_ indication: Code<Indication>?) throws -> [RuleCode] {
      refusals(
        try findings(
          one, "anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN", indication: indication,
          by: Case.therapist))
    }
    #expect(try asked(nil).isEmpty)
    #expect(try asked("ind-cellulite").isEmpty)
    #expect(try asked("ind-fluid-retention") == ["EXAM_MISSING", "NON_MEDICAL_LIMITS"])
    #expect(
      refusals(try findings(one, "relaxation", "GENERAL", by: Case.receptionist)) == [
        "PRESCRIBER_NOT_PHYSICIAN"
      ])
  }

  @Test(arguments: [("2026-03-28", [RuleCode]()), ("2026-03-29", ["EXAM_MISSING"])])
  func `an examination is thirty days old at most`(day: String, expected: [RuleCode]) throws {
    #expect(
      refusals(try findings(try Case(), day: CalendarDay(stringLiteral: day))) == expected)
  }

  @Test func `an examination is complete, by a registered physician, and not of the future`()
    throws
  {
    var one = try Case()
    one.examinations = []
    #expect(refusals(try findings(one)) == ["EXAM_MISSING"])
    one.examine("2026-02-26", visual: " ")
    one.examine("2026-02-26", by: Case.therapist)
    one.examine("2026-02-28")
    #expect(refusals(try findings(one)) == ["EXAM_MISSING"])
    #expect(refusals(try findings(one, day: "2026-02-28")).isEmpty)
  }

  @Test func `an infant of three months to the day waits one more`() throws {
    let one = try Case(born: "2025-11-27")
    let zone: Code<Zone> = "GENERAL-CHILD"
    #expect(
      refusals(try findings(one, "child", zone)) == ["AGE_UNDER_3_MONTHS", "CONTRAINDICATED"])
    #expect(try findings(one, "child", zone, day: "2026-02-28").isEmpty)
  }

  @Test func `each kind has its ages`() throws {
    #expect(refusals(try findings(try Case(born: "2019-02-28"))) == ["KIND_AGE"])
    #expect(refusals(try findings(try Case(born: "2019-02-27"))).isEmpty)
    #expect(refusals(try findings(try Case(born: "2008-02-28"), "child", "BACK")).isEmpty)
    #expect(refusals(try findings(try Case(born: "2008-02-27"), "child", "BACK")) == ["KIND_AGE"])
    #expect(
      refusals(try findings(try Case(born: "2008-02-28"), "relaxation", "GENERAL")) == ["KIND_AGE"])
  }

  @Test func `what is absolute or regional refuses, what passes warns with its day`() throws {
    var one = try Case()
    one.state("menstruation", on: "2026-02-27")
    #expect(refusals(try findings(one)) == ["CONTRAINDICATED"])
    #expect(try findings(one, "classical-local", "COLLAR").isEmpty)
    var feverish = try Case()
    feverish.screen("2026-02-27", .nothing, [.temperature(Temperature(tenths: 385))])
    let found = try findings(feverish)
    #expect(found.map(\.level) == [.soft])
    #expect(found.first?.passes == .text("2026-03-02"))
    #expect(found.first?.bar?.code == "fever")
  }

  @Test func `what needs clearance refuses until it is cleared, and names a clearance that fails`()
    throws
  {
    var one = try Case()
    one.state("hernia-disc")
    #expect(refusals(try findings(one, "back")) == ["CONTRAINDICATED"])
    one.clear("hernia-disc", kinds: ["osteochondrosis"])
    #expect(refusals(try findings(one, "back")) == ["CONTRAINDICATED", "CLEARANCE_VALID"])
    one.clear("hernia-disc")
    #expect(try findings(one, "back").map(\.level) == [.soft])
  }

  @Test func `an indication that is itself to be cleared waits for the clearance`() throws {
    var one = try Case()
    let asked = { try refusals(findings($0, "back", indication: "ind-spinal-hernia")) }
    #expect(try asked(one) == ["CONTRAINDICATED"])
    one.state("hernia-disc")
    one.clear("hernia-disc")
    #expect(try asked(one).isEmpty)
  }

  @Test func `a recent infarction allows local kinds only`() throws {
    var one = try Case()
    one.state("mi-recent", since: "2025-12-01")
    one.clear("mi-recent")
    let daily = try findings(one).filter { $0.level == .hard }
    #expect(daily.map(\.limit) == [.number(2)])
    #expect(daily.map(\.passes) == ["--frequency alternate"])
    #expect(refusals(try findings(one, "classical-general", "GENERAL")) == ["CONTRAINDICATED"])
  }

  @Test func `a number that needs a physician's reason is not a therapist's`() throws {
    let one = try Case()
    let found = try findings(one, "preventive", "COLLAR", by: Case.therapist) {
      $0.sessions = 12
    }
    #expect(refusals(found) == ["SESSION_COUNT"])
    let judgement = Judgement(
      found, overrides: [Override(rule: "SESSION_COUNT", reason: "because of the spring")],
      reason: "because of the spring", by: Case.therapist)
    #expect(!judgement.isAccepted)
  }

  @Test func `the condition of an indication is told to whoever prescribes`() throws {
    let one = try Case()
    func told(_ leading: Code<Indication>, _ also: [Code<Indication>] = []) throws -> [String] {
      let order = try one.order(
        Case.wishes(), indication: leading, details: PrescriptionDetails(accompanying: also))
      return Contraindicated().findings(for: order, in: one.chart(on: "2026-02-27"))
        .filter { $0.level == .information }.map(\.message)
    }
    #expect(try told("ind-low-back-pain").isEmpty)
    #expect(
      try told("ind-low-back-pain", ["ind-ms"]) == [
        "Multiple sclerosis, remission (ind-ms): cleared by a physician."
      ])
    #expect(
      try told("ind-fracture-stiffness") == [
        "Joint stiffness after fracture (ind-fracture-stiffness): union of the bone confirmed."
      ])
  }
}
