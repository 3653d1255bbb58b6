import KurDomain
import KurRules
import Testing

/// The minutes of the leaves worked.
@Suite struct ExclusionTests {
  private func terms(
    _ kind: Code<Kind>, _ zone: Code<Zone>, without exclusions: [Code<Leaf>],
    to target: Minutes? = nil, _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> CourseTerms {
    let one = try Case()
    var wishes = Case.wishes(kind, zone) {
      $0.exclusions = exclusions
      $0.target = target
      change(&$0)
    }
    wishes = wishes.afterExclusions(one.catalogue)
    return try one.terms(wishes)
  }

  private let pregnancy: [Code<Leaf>] = ["abdomen", "lumbar", "sacrum", "buttock", "hip", "thigh"]

  // MARK: At prescription

  @Test func `in pregnancy a general massage of 60 minutes becomes one of 40`() throws {
    let found = try terms("classical-general", "GENERAL", without: pregnancy)
    #expect(found.target == 40)
    #expect(found.start == 20)
    #expect(found.leftOut.map(\.part) == ["abdomen", "legs", "loin"])
    #expect(found.leftOut.map(\.minutes) == [4, 8, 8])
    #expect(try terms("classical-general", "GENERAL", without: pregnancy, to: 60).target == 40)
    #expect(try terms("classical-general", "GENERAL", without: pregnancy, to: 50).target == 30)
    #expect(try terms("relaxation", "GENERAL", without: pregnancy).target == 40)
  }

  @Test func `exclusions take no general massage below 20 minutes`() throws {
    #expect(try terms("classical-general", "GENERAL", without: pregnancy, to: 41).target == 21)
    #expect(try terms("classical-general", "GENERAL", without: pregnancy, to: 40).target == 20)
    #expect(try terms("classical-general", "GENERAL", without: pregnancy, to: 30).target == 20)
  }

  @Test func `what a prescription keeps is not cut again`() throws {
    let one = try Case()
    let kept = Case.wishes("classical-general", "GENERAL") {
      ($0.exclusions, $0.target) = (pregnancy, 40)
    }
    #expect(try one.terms(kept).target == 40)
  }

  @Test func `four of the seven parts are the least`() throws {
    let one = try Case()
    func refusals(_ exclusions: [Code<Leaf>]) throws -> [RuleFinding] {
      let terms = try terms("classical-general", "GENERAL", without: exclusions)
      return RuleBook.judgePlan(terms, parameters: one.catalogue.parameters)
    }
    #expect(try refusals(pregnancy).isEmpty)
    // Neck, chest and arms, and half of the back and the legs: exactly four.
    #expect(
      try refusals(["abdomen", "lumbar", "sacrum", "buttock", "scapula", "thigh"]).isEmpty)
    let found = try refusals([
      "abdomen", "lumbar", "sacrum", "buttock", "scapula", "thigh", "hand",
    ])
    #expect(found.map(\.rule) == ["ZONE_NOT_ALLOWED"])
    #expect(found.map(\.limit) == [4])
    #expect(
      found.map(\.message) == [
        "The exclusions leave 3.5 of the 7 parts of GENERAL to work on; 4 are the least. Choose a "
          + "local kind for what is left."
      ])
  }

  @Test func `a local zone without some of its sites has its norm in their proportion`() throws {
    // Back and loin have 20 minutes of the norm on six sites.
    #expect(try terms("classical-local", "BACK-LUMBAR", without: []).target == 40)
    #expect(
      try terms("classical-local", "BACK-LUMBAR", without: ["lumbar", "sacrum"]).target == 27)
    #expect(try terms("classical-local", "BACK-LUMBAR", without: ["sacrum"]).target == 33)
    #expect(
      try terms(
        "classical-local", "BACK-LUMBAR", without: ["scapula", "upper-back", "mid-back", "lumbar"]
      ).target == 15)
    #expect(
      try terms("classical-local", "BACK-LUMBAR", without: ["lumbar", "sacrum"], to: 40).target
        == 40)
    #expect(try terms("segmental-reflex", "SPINE", without: ["nape"]).target == 20)
    let knee = try terms("classical-local", "KNEE-JOINT", without: ["shin"]) { $0.side = .both }
    #expect(knee.target == 27)
  }

  @Test func `an exclusion beyond the zone changes nothing`() throws {
    let found = try terms("classical-local", "COLLAR", without: ["foot"])
    #expect(found.target == 30)
    #expect(found.exclusions.isEmpty)
  }

  // MARK: On the day

  private func local(sessions count: Int) throws -> Case {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: count)
    return one
  }

  private func upper(_ one: Case) throws -> Set<Site> {
    try one.record().terms.sites.filter { !["lumbar", "sacrum"].contains($0.leaf) }
  }

  @Test func `a shortening by omitted leaves needs no reason, a further one does`() throws {
    let one = try local(sessions: 4)
    let sites = try upper(one)
    func refusals(_ minutes: Minutes) throws -> [RuleCode] {
      try one.refusals("2026-03-06", reason: nil) { ($0.sites, $0.minutes) = (sites, minutes) }
    }
    // 29 minutes on six sites are 19 on four.
    #expect(try one.visit("2026-03-06") { $0.sites = sites }.visit.planned == 19)
    #expect(try refusals(19).isEmpty)
    #expect(try refusals(18) == ["RAMP"])
    #expect(try refusals(24).isEmpty)
    #expect(try refusals(25) == ["RAMP"])
  }

  @Test func `omitted leaves take no session below the kind's least`() throws {
    let one = try local(sessions: 1)
    #expect(
      try one.visit("2026-03-03") { $0.sites = [Site("mid-back")] }.visit.planned == 15)
  }

  @Test func `leaves omitted day after day shorten no session twice`() throws {
    var one = try local(sessions: 4)
    let sites = try upper(one)
    for (day, expected) in [("2026-03-06", 19), ("2026-03-10", 22), ("2026-03-11", 24)]
      as [(CalendarDay, Minutes)]
    {
      let planned = try one.visit(day) { $0.sites = sites }.visit.planned
      #expect(planned == expected, "\(day)")
      try one.give(day) { ($0.sites, $0.minutes) = (sites, planned) }
    }
    // With all of its sites again the course grows by its step from what was given.
    #expect(try one.visit("2026-03-12").visit.planned == 29)
  }

  @Test func `a general session is as long as its parts`() throws {
    var one = try Case(born: "1990-05-04")
    try one.prescribe("classical-general", "GENERAL")
    let all = try one.record().terms.sites
    func planned(without leaves: Set<Code<Leaf>>) throws -> Minutes {
      try one.visit("2026-03-02") { $0.sites = all.filter { !leaves.contains($0.leaf) } }
        .visit.planned
    }
    #expect(try planned(without: []) == 20)
    try one.give(sessions: 7)
    func later(without leaves: Set<Code<Leaf>>) throws -> Minutes {
      try one.visit("2026-03-20") { $0.sites = all.filter { !leaves.contains($0.leaf) } }
        .visit.planned
    }
    #expect(try later(without: []) == 60)
    #expect(try later(without: ["abdomen"]) == 56)
    #expect(try later(without: ["foot"]) == 52)
    #expect(try later(without: Set(pregnancy)) == 40)
  }

  @Test func `what a course excludes is no omission of a session`() throws {
    var one = try Case(born: "1990-05-04")
    try one.prescribe("classical-general", "GENERAL") { $0.exclusions = pregnancy }
    let (visit, _) = try one.visit("2026-03-02")
    #expect(visit.planned == visit.dose.minutes)
    #expect(visit.planned == 20)
  }
}
