import KurDomain
import KurRules
import Testing

@Suite struct PlanRuleTests {
  private func findings(
    _ kind: Code<Kind>, _ zone: Code<Zone>, months: Int? = nil,
    _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> [RuleFinding] {
    let one = try Case()
    let terms = try one.terms(
      Case.wishes(kind, zone) {
        $0.ageMonths = months
        change(&$0)
      })
    return RuleBook.judgePlan(terms, parameters: one.catalogue.parameters)
  }

  private func codes(
    _ kind: Code<Kind>, _ zone: Code<Zone>, months: Int? = nil,
    _ change: (inout CourseWishes) -> Void = { _ in }
  ) throws -> [RuleCode] {
    try findings(kind, zone, months: months, change).map(\.rule)
  }

  @Test(arguments: [
    ("classical-local", "BACK-LUMBAR"), ("classical-general", "GENERAL"),
    ("back", "BACK"), ("osteochondrosis", "NECK"), ("facial", "FACE"), ("child", "GENERAL-CHILD"),
    ("abdominal", "ABDOMINAL-WALL"), ("head-collar", "HEAD-COLLAR"),
    ("anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN"), ("relaxation", "GENERAL"),
    ("anti-stress", "NAPE-BACK-FEET"), ("preventive", "GENERAL"), ("preventive", "COLLAR"),
  ])
  func `every kind's own plan passes without a word`(kind: String, zone: String) throws {
    #expect(try codes(Code(kind), Code(zone), months: 100).isEmpty)
  }

  @Test(arguments: [("segmental-reflex", "SPINE"), ("hardware", "COLLAR")])
  func `a special method's own plan only asks why`(kind: String, zone: String) throws {
    #expect(try codes(Code(kind), Code(zone), months: 100) == ["METHOD_REASON"])
  }

  @Test func `a zone is one of its kind`() throws {
    #expect(try codes("facial", "BACK") == ["ZONE_NOT_ALLOWED"])
    #expect(try codes("classical-local", "GENERAL").contains("ZONE_NOT_ALLOWED"))
    #expect(try codes("classical-local", "GENERAL-CHILD") == ["ZONE_NOT_ALLOWED"])
    #expect(try codes("hardware", "NECK") == ["ZONE_NOT_ALLOWED", "METHOD_REASON"])
    #expect(try codes("head-collar", "COLLAR") == ["ZONE_NOT_ALLOWED"])
  }

  @Test func `a zone is booked with a side exactly where it has sides`() throws {
    #expect(try codes("classical-local", "KNEE-JOINT") == ["ZONE_NOT_ALLOWED"])
    #expect(try codes("classical-local", "KNEE-JOINT") { $0.side = .left }.isEmpty)
    #expect(try codes("classical-local", "KNEE-JOINT") { $0.side = .both }.isEmpty)
    #expect(try codes("classical-local", "COLLAR") { $0.side = .left } == ["ZONE_NOT_ALLOWED"])
  }

  @Test func `exclusions leave something to work on`() throws {
    #expect(try codes("facial", "FACE") { $0.exclusions = ["face"] } == ["ZONE_NOT_ALLOWED"])
    #expect(
      try codes("back", "BACK-LUMBAR") { $0.exclusions = ["lumbar", "sacrum"] }.isEmpty)
  }

  @Test(arguments: [4, 26])
  func `a number of sessions outside the kind's range is refused for everybody`(
    sessions: Int
  ) throws {
    let found = try findings("classical-local", "BACK") {
      $0.sessions = sessions
      $0.target = 15
    }
    #expect(found.map(\.rule) == ["SESSION_COUNT"])
    #expect(found.first?.level == .hard)
    #expect(found.first?.override == .nobody)
    #expect(found.first?.limit == .number(sessions < 5 ? 5 : 25))
  }

  @Test(arguments: [5, 9, 11, 12, 19, 21, 25])
  func `another number than 10 or 20 needs a reason`(sessions: Int) throws {
    let found = try findings("classical-local", "BACK") {
      $0.sessions = sessions
      $0.target = 20
    }
    #expect(found.map(\.rule) == ["SESSION_COUNT"])
    #expect(found.first?.level == .soft)
    #expect(Judgement(found, by: Case.physician).isAccepted == false)
    #expect(Judgement(found, reason: "comes a long way", by: Case.physician).isAccepted)
  }

  @Test func `children have 15 sessions at most and anti-cellulite 20`() throws {
    #expect(try findings("child", "BACK", months: 60) { $0.sessions = 15 }.first?.level == .soft)
    #expect(try findings("child", "BACK", months: 60) { $0.sessions = 16 }.first?.level == .hard)
    let zone: Code<Zone> = "HIPS-LEGS-BUTTOCKS-ABDOMEN"
    #expect(try codes("anti-cellulite", zone) { $0.sessions = 20 }.isEmpty)
    #expect(try findings("anti-cellulite", zone) { $0.sessions = 21 }.first?.level == .hard)
  }

  @Test(arguments: ["back", "osteochondrosis"])
  func `the back has ten sessions at least`(kind: String) throws {
    let found = try findings(Code(kind), "BACK-LUMBAR") { $0.sessions = 9 }
    #expect(found.map(\.rule) == ["BACK_MIN_10"])
    #expect(found.first?.limit == 10)
    #expect(try codes(Code(kind), "BACK-LUMBAR") { $0.sessions = 10 }.isEmpty)
    #expect(try codes(Code(kind), "BACK-LUMBAR") { $0.sessions = 26 } == ["SESSION_COUNT"])
  }

  @Test func `start and target lie within the kind's minutes`() throws {
    func local(_ start: Minutes, _ target: Minutes) throws -> [RuleCode] {
      try codes("classical-local", "BACK") {
        $0.start = start
        $0.target = target
      }
    }
    #expect(try local(15, 40).isEmpty)
    #expect(try local(14, 40) == ["MINUTES_BOUNDS"])
    #expect(try local(15, 41) == ["MINUTES_BOUNDS"])
    #expect(try local(40, 40).isEmpty)
  }

  @Test func `small zones go down to their norm minutes`() throws {
    func neck(_ start: Minutes) throws -> [RuleCode] {
      try codes("classical-local", "NECK") { $0.start = start }
    }
    #expect(try neck(10).isEmpty)
    #expect(try neck(9) == ["MINUTES_BOUNDS"])
  }

  @Test func `infants have 20 minutes at most`() throws {
    #expect(try codes("child", "BACK", months: 8) { $0.target = 20 }.isEmpty)
    #expect(try codes("child", "BACK", months: 8) { $0.target = 21 } == ["MINUTES_BOUNDS"])
    #expect(try codes("child", "BACK", months: 12) { $0.target = 21 }.isEmpty)
  }

  @Test func `a target beyond the kind's steps is refused with the one that can be reached`() throws
  {
    let six = try findings("classical-local", "BACK") {
      $0.sessions = 6
      $0.target = 40
    }.filter { $0.level == .hard }
    #expect(six.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(six.first?.passes == 35)
    #expect(
      six.first?.message
        == "6 sessions cannot grow from 15 to 40 minutes by at most 5 each: 35 can be reached.")
    let five = try findings("classical-general", "GENERAL") { $0.sessions = 5 }
      .filter { $0.level == .hard }
    #expect(five.map(\.rule) == ["RAMP_TOO_STEEP"])
    #expect(five.first?.limit == 50)
    #expect(
      try findings("classical-local", "BACK") {
        $0.sessions = 6
        $0.target = 35
      }.allSatisfy { $0.level == .soft })
  }

  @Test func `general massage starts at 20 and grows, local may stay flat`() throws {
    func general(_ start: Minutes, _ target: Minutes) throws -> [RuleCode] {
      try codes("classical-general", "GENERAL") {
        $0.start = start
        $0.target = target
      }
    }
    #expect(try general(20, 60).isEmpty)
    #expect(try general(25, 60) == ["RAMP"])
    #expect(try general(20, 20) == ["RAMP"])
    #expect(try general(20, 21).isEmpty)
    #expect(
      try codes("classical-local", "BACK") {
        $0.start = 20
        $0.target = 20
      }.isEmpty)
    #expect(
      try codes("classical-local", "BACK") {
        $0.start = 30
        $0.target = 20
      } == ["RAMP"])
    #expect(try codes("relaxation", "GENERAL") { $0.start = 20 } == ["RAMP"])
  }

  @Test func `the planned intensity stays within the kind and what the leaves bear`() throws {
    #expect(try codes("classical-local", "BACK") { $0.intensity = 4 }.isEmpty)
    #expect(try codes("classical-local", "BACK") { $0.intensity = 5 } == ["RAMP"])
    #expect(try codes("child", "BACK", months: 35) { $0.intensity = 3 } == ["RAMP"])
    #expect(try codes("child", "BACK", months: 36) { $0.intensity = 3 }.isEmpty)
    #expect(try codes("facial", "FACE") { $0.intensity = 3 }.isEmpty)
    #expect(try codes("facial", "FACE") { $0.intensity = 4 } == ["LEAF_LIMIT"])
  }

  @Test func `a course has a frequency of its kind`() throws {
    #expect(
      try codes("classical-general", "GENERAL") { $0.frequency = "daily" } == ["GENERAL_NOT_DAILY"])
    #expect(try codes("classical-general", "GENERAL") { $0.frequency = "weekly" }.isEmpty)
    #expect(try codes("preventive", "GENERAL") { $0.frequency = "daily" } == ["GENERAL_NOT_DAILY"])
    let weekly = try findings("back", "BACK") { $0.frequency = "weekly" }
    #expect(weekly.map(\.rule) == ["FREQUENCY_GAP"])
    #expect(weekly.first?.level == .hard)
  }
}
