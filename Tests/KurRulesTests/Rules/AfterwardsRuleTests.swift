import KurDomain
import KurRules
import Testing

/// The hour, the meal, the lymph, the rest and the advice.
@Suite struct AfterwardsRuleTests {
  private static let day: CalendarDay = "2026-03-02"

  private func course(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    parameters: [ParameterKey: String] = [:], action: SessionAction? = nil
  ) throws -> Case {
    var one = try Case(born: "1990-01-01", parameters: parameters)
    try one.prescribe(kind, zone, details: PrescriptionDetails(action: action))
    return one
  }

  // MARK: Meal and hour

  @Test func `an adult's meal within the hour is noted`() throws {
    let one = try course()
    func found(_ minute: Int?) throws -> [RuleLevel] {
      try one.findings(AdultMeal(), Self.day) {
        $0.details.meal = minute.map(ClockTime.init(clamping:))
      }.map(\.level)
    }
    // The session begins at 10:00.
    #expect(try found(9 * 60).isEmpty)
    #expect(try found(9 * 60 + 1) == [.information])
    #expect(try found(nil).isEmpty)
  }

  @Test func `before abdominal massage an hour passes after the meal`() throws {
    let one = try course("abdominal", "ABDOMINAL-WALL")
    func refused(_ minute: Int?, start: Int? = 600) throws -> [RuleCode] {
      try one.refusals(Self.day) { given in
        given.details.meal = minute.map(ClockTime.init(clamping:))
        given.time = start.map(ClockTime.init(clamping:))
      }
    }
    #expect(try refused(9 * 60).isEmpty)
    #expect(try refused(9 * 60 + 1) == ["ADULT_MEAL"])
    #expect(try refused(nil) == ["ADULT_MEAL"])
    #expect(try refused(9 * 60, start: nil) == ["ADULT_MEAL"])
    // Supper on the evening before.
    #expect(try refused(19 * 60).isEmpty)
    let unsaid = try one.findings(AdultMeal(), Self.day) { $0.details.meal = nil }
    #expect(unsaid.map(\.passes) == ["--meal HH:MM"])
    #expect(unsaid.map(\.override) == [.nobody])
  }

  @Test func `a general massage after noon is noted, or warned of where the clinic wants it`()
    throws
  {
    func found(
      _ minute: Int?, _ kind: Code<Kind> = "classical-general", _ zone: Code<Zone> = "GENERAL",
      level: String = "information"
    ) throws -> [RuleLevel] {
      try course(kind, zone, parameters: [.morningLevel: level])
        .findings(MorningPreferred(), Self.day) {
          $0.time = minute.map(ClockTime.init(clamping:))
        }.map(\.level)
    }
    #expect(try found(12 * 60).isEmpty)
    #expect(try found(12 * 60 + 1) == [.information])
    #expect(try found(nil).isEmpty)
    #expect(try found(12 * 60 + 1, level: "soft") == [.soft])
    #expect(try found(15 * 60, "relaxation").isEmpty)
    #expect(try found(15 * 60, "preventive") == [.information])
    #expect(try found(15 * 60, "classical-local", "BACK").isEmpty)
  }

  // MARK: Lymph

  @Test func `a session against the lymph flow is noted, where nothing is said it followed`() throws
  {
    let one = try course("lymphatic", "LOWER-LIMB")
    func found(_ follows: Bool?) throws -> [RuleLevel] {
      try one.findings(LymphDirection(), Self.day) { $0.details.followsLymph = follows }
        .map(\.level)
    }
    #expect(try found(true).isEmpty)
    #expect(try found(nil).isEmpty)
    #expect(try found(false) == [.information])
    let general = try course("classical-general", "GENERAL")
    #expect(
      try general.findings(LymphDirection(), Self.day) { $0.details.followsLymph = false }.isEmpty)
  }

  @Test func `raised by the clinic, the direction is said and a therapist explains another`() throws
  {
    let one = try course(parameters: [.lymphDirectionLevel: "soft"])
    func refused(_ follows: Bool?, reason: String?, by author: Staff) throws -> [RuleCode] {
      var asked = one
      asked.author = author
      return try asked.refusals(Self.day, reason: reason) { $0.details.followsLymph = follows }
    }
    let reason = "away from the swelling"
    #expect(try refused(true, reason: nil, by: Case.therapist).isEmpty)
    #expect(try refused(nil, reason: nil, by: Case.therapist) == ["LYMPH_DIRECTION"])
    #expect(try refused(false, reason: nil, by: Case.therapist) == ["LYMPH_DIRECTION"])
    #expect(try refused(false, reason: reason, by: Case.therapist).isEmpty)
    #expect(try refused(false, reason: reason, by: Case.physician).isEmpty)
    #expect(try refused(false, reason: reason, by: Case.receptionist) == ["LYMPH_DIRECTION"])
  }

  // MARK: Rest and advice

  @Test(arguments: [
    ("classical-local" as Code<Kind>, "BACK" as Code<Zone>, 30),
    ("relaxation", "GENERAL", 5), ("anti-stress", "NAPE-BACK-FEET", 5),
  ])
  func `a rest shorter than what is offered is noted`(
    kind: Code<Kind>, zone: Code<Zone>, least: Int
  ) throws {
    let one = try course(kind, zone)
    func found(_ rest: Minutes?) throws -> [RuleLevel] {
      try one.findings(RestOffered(), Self.day) { $0.details.rest = rest }.map(\.level)
    }
    #expect(try found(nil).isEmpty)
    #expect(try found(Minutes(rawValue: least)).isEmpty)
    #expect(try found(Minutes(rawValue: least - 1)) == [.information])
    let raised = try course(kind, zone, parameters: [.restLevel: "soft"])
    #expect(
      try raised.findings(RestOffered(), Self.day) { $0.details.rest = 0 }.map(\.level) == [.soft])
  }

  @Test func `no rest is asked for after what is neither medical nor soothing`() throws {
    let one = try course("anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN")
    #expect(try one.findings(RestOffered(), Self.day) { $0.details.rest = 0 }.isEmpty)
  }

  @Test(arguments: [
    (SessionAction.stimulating, Advice.exercises, Advice.rest),
    (.soothing, .rest, .exercises),
  ])
  func `the advice follows what the session was to do`(
    action: SessionAction, right: Advice, wrong: Advice
  ) throws {
    func found(_ advice: Advice?, level: String = "information") throws -> [RuleLevel] {
      try course(parameters: [.afterAdviceLevel: level], action: action)
        .findings(AfterAdvice(), Self.day) { $0.details.advice = advice }.map(\.level)
    }
    #expect(try found(right, level: "soft").isEmpty)
    #expect(try found(nil, level: "soft") == [.information])
    #expect(try found(Advice.none) == [.information])
    #expect(try found(wrong) == [.information])
    #expect(try found(Advice.none, level: "soft") == [.soft])
  }

  @Test func `nothing is advised where nobody said what the session is to do`() throws {
    #expect(
      try course().findings(AfterAdvice(), Self.day) { $0.details.advice = Advice.none }.isEmpty)
    #expect(
      try course("relaxation", "GENERAL").findings(AfterAdvice(), Self.day).map(\.message) == [
        "After a soothing session rest is advised."
      ])
  }
}
