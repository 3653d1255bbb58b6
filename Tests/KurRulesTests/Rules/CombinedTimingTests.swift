import KurDomain
import KurRules
import Testing

/// Other treatments keep their distance.
@Suite struct CombinedTimingTests {
  private static let day: CalendarDay = "2026-03-03"

  /// A back course with one session, and a treatment on the day of the second.
  private func treated(
    _ therapy: Code<Therapy>, at time: String? = nil, _ sites: Set<Site> = [Site("knee", .left)],
    kind: Code<Kind> = "classical-local", zone: Code<Zone> = "BACK-LUMBAR"
  ) throws -> Case {
    var one = try Case(born: kind == "child" ? "2020-01-01" : "1990-01-01", guardian: "A parent")
    try one.prescribe(kind, zone)
    one.therapies = [
      TherapyGiven(
        patient: one.patient.key, therapy: therapy, day: Self.day,
        time: time.flatMap { ClockTime($0) }, sites: sites)
    ]
    return one
  }

  private func found(_ one: Case, at time: String?, minutes: Minutes = 20) throws -> [RuleFinding] {
    try one.findings(CombinedTiming(), Self.day) {
      $0.time = time.flatMap { ClockTime($0) }
      $0.minutes = minutes
    }
  }

  // The session is 20 minutes long.
  @Test(arguments: [
    ("electrotherapy", "09:00", "10:00", true), ("electrotherapy", "09:00", "09:59", false),
    ("electrotherapy", "11:20", "10:00", true), ("electrotherapy", "11:19", "10:00", false),
    ("physiotherapy", "09:00", "10:00", true), ("physiotherapy", "09:01", "10:00", false),
    ("physiotherapy", "11:20", "10:00", true), ("physiotherapy", "11:19", "10:00", false),
    ("hydrothermotherapy", "09:00", "10:00", true),
    ("hydrothermotherapy", "09:01", "10:00", false),
    ("hydrothermotherapy", "10:20", "10:00", true),
    ("hydrotherapy", "09:00", "10:00", true), ("hydrotherapy", "09:01", "10:00", false),
    ("hydrotherapy", "11:20", "10:00", true), ("hydrotherapy", "11:19", "10:00", false),
    ("bubble-bath", "09:00", "10:00", true), ("bubble-bath", "09:01", "10:00", false),
    ("bubble-bath", "11:20", "10:00", true), ("bubble-bath", "11:19", "10:00", false),
    ("cryotherapy", "10:50", "10:00", true), ("cryotherapy", "10:49", "10:00", false),
    ("cryotherapy", "06:00", "10:00", false),
    ("hot-air-shower", "09:30", "10:00", true), ("hot-air-shower", "09:31", "10:00", false),
    ("hot-air-shower", "18:00", "10:00", false),
    ("kinetotherapy", "10:00", "10:00", true), ("climatotherapy", "09:59", "10:00", true),
    ("ointment", "10:00", "10:00", true), ("ointment", "10:20", "10:00", true),
    ("ointment", "09:59", "10:00", false),
    ("physical-exercise", "10:20", "10:00", true), ("physical-exercise", "09:50", "10:00", false),
    ("breathing-exercise", "10:20", "10:00", true),
    ("breathing-exercise", "09:50", "10:00", false),
  ])
  func `minutes and order are kept`(
    therapy: String, start: String, massage: String, passes: Bool
  ) throws {
    let one = try treated(Code(therapy), at: start)
    #expect(try found(one, at: massage).isEmpty == passes)
    // The same where the massage was logged first.
    var other = one
    let given = other.therapies.removeLast()
    try other.give(Self.day) {
      $0.time = ClockTime(massage)
      $0.minutes = 20
    }
    #expect(try proposed(given, in: other).isEmpty == passes)
  }

  // The session is from 10:00 to 10:20.
  @Test(arguments: [
    ("10:00", "during massage from 10:00 to 10:20; it is given from 11:20 on."),
    ("10:19", "during massage from 10:00 to 10:20; it is given from 11:20 on."),
    ("10:20", "0 minutes after the end of massage"),
    ("11:19", "59 minutes after the end of massage"), ("11:20", nil),
  ])
  func `what began during the massage is told as that`(start: String, words: String?) throws {
    let messages = try found(try treated("electrotherapy", at: start), at: "10:00").map(\.message)
    #expect(messages.count == (words == nil ? 0 : 1))
    if let words { #expect(messages.first?.contains(words) == true) }
  }

  private func proposed(_ given: TherapyGiven, in one: Case) throws -> [RuleFinding] {
    let row = try #require(one.therapyRows[given.therapy])
    return CombinedTiming().findings(
      for: ProposedTherapy(given: given, therapy: row), in: one.chart(on: Self.day))
  }

  @Test(arguments: ["hydromassage", "shower-massage", "underwater-shower"])
  func `massage by water does not share its day with the same leaves`(therapy: String) throws {
    let same = try treated(Code(therapy), [Site("lumbar")])
    #expect(
      try found(same, at: nil).map(\.message).first?.contains("of the same leaves: lumbar.") == true
    )
    let elsewhere = try treated(Code(therapy), [Site("knee", .left)])
    #expect(try found(elsewhere, at: nil).isEmpty)
    // Where nobody said where, it was the whole body.
    #expect(
      try found(try treated(Code(therapy), []), at: nil).first?.message.contains("--leaf") == true)
  }

  @Test func `hydrothermotherapy keeps off the day of general massage`() throws {
    let general = try treated(
      "hydrothermotherapy", at: "06:00", kind: "classical-general", zone: "GENERAL")
    #expect(
      try found(general, at: "10:00").map(\.message) == [
        "Hydrothermotherapy of 2026-03-03 is not given on the day of general massage: one of them "
          + "on 2026-03-04."
      ])
    #expect(try found(try treated("hydrothermotherapy", at: "06:00"), at: "10:00").isEmpty)
  }

  @Test func `ointments are for local kinds and not for children`() throws {
    let general = try treated("ointment", kind: "classical-general", zone: "GENERAL")
    #expect(try found(general, at: nil).count == 1)
    let child = try treated("ointment", kind: "child", zone: "BACK")
    #expect(try found(child, at: nil).count == 1)
    #expect(try found(try treated("ointment"), at: nil).isEmpty)
  }

  @Test func `on its first day electrotherapy keeps off the leaves that are massaged`() throws {
    var one = try treated("electrotherapy", at: "06:00", [Site("lumbar")])
    #expect(try found(one, at: "10:00").map(\.message.isEmpty) == [false])
    one.therapies.insert(
      TherapyGiven(
        patient: one.patient.key, therapy: "electrotherapy", day: "2026-03-02",
        sites: [Site("lumbar")]), at: 0)
    #expect(try found(one, at: "10:00").isEmpty)
    #expect(
      try found(try treated("electrotherapy", at: "06:00"), at: "10:00").isEmpty)
  }

  @Test func `a missing time is asked for where minutes matter`() throws {
    #expect(
      try found(try treated("electrotherapy", at: "09:00"), at: nil).map(\.passes)
        == ["--at HH:MM"])
    #expect(
      try found(try treated("electrotherapy"), at: "10:00").map(\.passes)
        == ["kur therapy P10019 electrotherapy --at HH:MM"])
    #expect(try found(try treated("climatotherapy"), at: nil).isEmpty)
    #expect(try found(try treated("physical-exercise"), at: nil).isEmpty)
  }

  @Test func `of a logged session without a time there is only a warning`() throws {
    var one = try treated("electrotherapy", at: "09:00")
    let given = one.therapies.removeLast()
    try one.give(Self.day) { $0.time = nil }
    #expect(try proposed(given, in: one).map(\.needsReason) == [false])
  }

  @Test func `it takes a physician's reason`() throws {
    var one = try treated("electrotherapy", at: "09:30")
    #expect(
      try one.refusals(Self.day, reason: nil) { $0.time = ClockTime("10:00") }
        == ["COMBINED_TIMING"])
    one.author = Case.physician
    #expect(try one.refusals(Self.day) { $0.time = ClockTime("10:00") }.isEmpty)
    let finding = try #require(try found(one, at: "10:00").first)
    #expect(finding.override == .physician)
    #expect(finding.limit == 60)
    #expect(finding.passes == "10:30")
  }

  @Test func `the last record of a treatment and day holds`() throws {
    var one = try treated("electrotherapy", at: "09:30")
    one.therapies.append(
      TherapyGiven(
        patient: one.patient.key, therapy: "electrotherapy", day: Self.day,
        time: ClockTime("08:30"), sites: [Site("knee", .left)]))
    #expect(try found(one, at: "10:00").isEmpty)
  }
}
