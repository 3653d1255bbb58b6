import KurDomain
import KurRules
import Testing

/// Introductory sessions keep off what was injured.
@Suite struct InjuryRuleTests {
  private static let knee: Set<Site> = [Site("knee", .left)]

  private func course(sessions count: Int = 0, injured: Set<Site> = knee) throws -> Case {
    var one = try Case()
    try one.prescribe(
      "classical-local", "KNEE-JOINT", indication: "ind-post-traumatic",
      details: PrescriptionDetails(injured: injured)
    ) { $0.side = .left }
    try one.give(sessions: count)
    return one
  }

  private func judged(
    _ indication: Code<Indication>, _ details: PrescriptionDetails, reason: String? = nil
  ) throws -> Judgement {
    let one = try Case()
    let order = try one.order(
      Case.wishes("classical-local", "KNEE-JOINT") { $0.side = .left }, indication: indication,
      details: details)
    return Judgement(
      RuleBook.judge(order, in: one.chart(on: "2026-02-27")), reason: reason, by: order.prescriber)
  }

  @Test func `a prescription after an injury names the place`() throws {
    let named = PrescriptionDetails(injured: Self.knee)
    #expect(try judged("ind-post-traumatic", named).isAccepted)
    let unnamed = try judged("ind-post-traumatic", PrescriptionDetails())
    #expect(unnamed.refusals.map(\.rule) == ["INTRO_PROXIMAL"])
    #expect(unnamed.lacksReason)
    #expect(
      try judged("ind-post-traumatic", PrescriptionDetails(), reason: "healed for ten years")
        .isAccepted)
    #expect(try judged("ind-musculoskeletal", PrescriptionDetails()).isAccepted)
    #expect(
      try judged(
        "ind-musculoskeletal", PrescriptionDetails(accompanying: ["ind-fracture-stiffness"])
      ).refusals.map(\.rule) == ["INTRO_PROXIMAL"])
  }

  @Test func `an injury of the whole zone leaves nothing to begin with`() throws {
    let all: Set<Site> = [Site("knee", .left), Site("shin", .left), Site("thigh", .left)]
    #expect(
      try judged("ind-post-traumatic", PrescriptionDetails(injured: all)).refusals.map(\.rule) == [
        "INTRO_PROXIMAL"
      ])
  }

  @Test func `an introductory session keeps off the injured place, a main one does not`() throws {
    let one = try course()
    let day: CalendarDay = "2026-03-02"
    let found = try one.findings(IntroProximal(), day)
    #expect(
      found.map(\.message) == [
        "Session 1 of C20014 is introductory and keeps off the injured knee.left; work beside it, "
          + "as on thigh.left."
      ])
    #expect(found.map(\.passes) == ["--omit knee.left"])
    #expect(try one.findings(IntroProximal(), day) { $0.sites.remove(Site("knee", .left)) }.isEmpty)
    #expect(try course(sessions: 3).findings(IntroProximal(), "2026-03-05").isEmpty)
    #expect(
      try course(injured: [Site("knee", .right)]).findings(IntroProximal(), day).isEmpty)
  }

  @Test func `only a physician lets work on the injured place begin`() throws {
    let found = try course().findings(IntroProximal(), "2026-03-02")
    let reason = "united for two years"
    #expect(!Judgement(found, reason: reason, by: Case.therapist).isAccepted)
    #expect(!Judgement(found, reason: reason, by: Case.therapist).lacksReason)
    #expect(!Judgement(found, by: Case.physician).isAccepted)
    let judged = Judgement(found, reason: reason, by: Case.physician)
    #expect(judged.isAccepted)
    #expect(judged.overridden == [Override(rule: "INTRO_PROXIMAL", reason: reason)])
    #expect(judged.explained.isEmpty)
  }

  @Test func `a routine session leaves the injured place out until the main stage`() throws {
    let one = try course(sessions: 2)
    let all = try one.record().terms.sites
    let fourth = try course(sessions: 3)
    #expect(try one.record().usualSites(on: "2026-03-04") == all.subtracting(Self.knee))
    #expect(try fourth.record().usualSites(on: "2026-03-05") == all)
    #expect(try course(injured: all).record().usualSites(on: "2026-03-02") == all)
  }

  @Test func `a warning that anybody explains is explained by anybody`() throws {
    let finding = RuleFinding(LateEntry.about, "late", needsReason: true)
    let judged = Judgement([finding], reason: "the power was cut", by: Case.receptionist)
    #expect(judged.isAccepted)
    #expect(
      judged.explained == [
        Override(rule: "LATE_ENTRY", reason: "the power was cut", isExplained: true)
      ])
    #expect(judged.overridden.isEmpty)
    #expect(Judgement([finding], reason: "too short", by: Case.receptionist).lacksReason)
  }
}
