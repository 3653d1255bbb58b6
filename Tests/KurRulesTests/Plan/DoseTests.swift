import KurDomain
import KurRules
import Testing

@Suite struct DoseTests {
  private func local(sessions count: Int = 0) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  @Test func `a hold repeats the last minutes and the course grows on from there`() throws {
    var one = try local(sessions: 5)
    #expect(try one.record().sessions.last?.day == "2026-03-06")
    #expect(try one.record().sessions.last?.minutes == 29)

    let sixth = try one.visit("2026-03-12").visit.dose
    #expect(sixth.gap.class == .hold)
    #expect(sixth.minutes == 29)
    #expect(sixth.ceiling == 29)
    for (day, expected) in [
      ("2026-03-12", 29), ("2026-03-13", 34), ("2026-03-16", 39), ("2026-03-17", 39),
      ("2026-03-18", 39),
    ] as [(CalendarDay, Minutes)] {
      #expect(try one.visit(day).visit.dose.minutes == expected)
      try one.give(day)
    }
  }

  @Test func `ten days after forty minutes a local course steps back to thirty`() throws {
    let one = try local(sessions: 8)
    #expect(try one.record().sessions.last?.day == "2026-03-12")
    let dose = try one.visit("2026-03-22").visit.dose
    #expect(dose.gap.class == .stepBack)
    #expect(dose.minutes == 30)
    #expect(dose.ceiling == 35)
    #expect(dose.intensity <= 2)
    #expect(dose.isGentle)
  }

  @Test func `a moderate reaction holds the next session`() throws {
    var one = try local(sessions: 7)
    try one.give("2026-03-12") { $0.reaction = .moderate }
    let dose = try one.visit("2026-03-13").visit.dose
    #expect(dose.gap.class == .hold)
    #expect(dose.number == 9)
    #expect(dose.minutes == 40)
    #expect(dose.ceiling == 40)
    #expect(dose.intensity <= 3)
  }

  @Test func `a session shortened for an outside reason is passed over`() throws {
    var one = try local(sessions: 6)
    try one.give("2026-03-11") {
      $0.minutes = 15
      $0.shortened = .late
    }
    #expect(try one.visit("2026-03-12").visit.dose.minutes == 38)
  }

  @Test func `a session shortened for the patient's state is not passed over`() throws {
    var one = try local(sessions: 6)
    try one.give("2026-03-11") { $0.minutes = 15 }
    #expect(try one.visit("2026-03-12").visit.dose.minutes == 20)
  }

  @Test func `the first session may be a step longer than planned, never longer than the kind`()
    throws
  {
    #expect(try local().visit("2026-03-02").visit.dose.ceiling == 20)
    var flat = try Case()
    try flat.prescribe { $0.start = 40 }
    #expect(try flat.visit("2026-03-02").visit.dose.ceiling == 40)
  }

  @Test func `the final stage holds the longest so far and softens`() throws {
    let one = try local(sessions: 8)
    let ninth = try one.visit("2026-03-13").visit.dose
    #expect(ninth.stage == .final)
    #expect(ninth.ceiling == 40)
    #expect(ninth.intensity == 2)
    var weak = try local(sessions: 3)
    for day in ["2026-03-05", "2026-03-06", "2026-03-10", "2026-03-11", "2026-03-12"]
      as [CalendarDay]
    {
      try weak.give(day) { $0.intensity = 2 }
    }
    #expect(try weak.visit("2026-03-13").visit.dose.intensity == 1)
  }

  @Test func `a limit of health lowers the intensity of the dose`() throws {
    var one = try local(sessions: 5)
    one.state("osteoporosis")
    #expect(try one.visit("2026-03-10").visit.dose.plannedIntensity == 3)
    #expect(try one.visit("2026-03-10").visit.dose.intensity == 2)
  }

  @Test func `a zone of delicate leaves lowers the intensity of the dose`() throws {
    let one = try Case()
    let face = try one.terms(Case.wishes("facial", "FACE") { $0.intensity = 4 })
    #expect(face.leafMaximum == 3)
    #expect(try one.terms(Case.wishes()).leafMaximum == nil)
  }

  @Test func `a session entered late is numbered by its day`() throws {
    var one = try local()
    try one.give("2026-03-02")
    try one.give("2026-03-04")
    #expect(try one.visit("2026-03-03").visit.dose.number == 2)
    #expect(try one.visit("2026-03-05").visit.dose.number == 3)
  }

  @Test func `what is left out comes from the kind and the zone`() throws {
    let one = try Case()
    let knee = try one.terms(Case.wishes("classical-local", "KNEE-JOINT") { $0.side = .left })
    #expect(knee.target == 20)
    #expect(knee.sessions == 10)
    #expect(knee.frequency.code == .daily)
    #expect(knee.unitTenths(minutes: 20) == 10)
    let both = try one.terms(Case.wishes("classical-local", "KNEE-JOINT") { $0.side = .both })
    #expect(both.target == 40)
    #expect(both.unitTenths(minutes: 20) == 20)
    let general = try one.terms(Case.wishes("classical-general", "GENERAL"))
    #expect(general.start == 20)
    #expect(general.target == 60)
    #expect(general.frequency.code == .alternate)
    #expect(general.unitTenths(minutes: 47) == 47)
  }
}
