import KurDomain
import KurRules
import KurService
import Testing

struct DecisionTests {
  typealias Choice = CourseDecision.Choice

  /// What a course of each state takes, and what it then is.
  static let transitions: [CourseState: [Choice: CourseState]] = [
    .prescribed: [.discontinue: .discontinued, .cancel: .cancelled, .review: .prescribed],
    .active: [.suspend: .suspended, .discontinue: .discontinued, .review: .active],
    .suspended: [.resume: .active, .discontinue: .discontinued, .review: .suspended],
    .lapsed: [.reopen: .active],
    .completed: [:], .discontinued: [:], .cancelled: [:],
    .expired: [.cancel: .cancelled],
  ]

  /// A clinic whose course is in the state.
  private func clinic(_ state: CourseState) throws -> TestClinic {
    let clinic = try TestClinic()
    switch state {
    case .prescribed: break
    case .active: try clinic.log()
    case .suspended:
      try clinic.log()
      try clinic.decide(.suspend)
    case .lapsed:
      try clinic.log()
      clinic.go(to: march(30))
      try clinic.examine()
    case .completed: try clinic.give(10)
    case .discontinued: try clinic.decide(.discontinue)
    case .cancelled: try clinic.decide(.cancel)
    case .expired: clinic.go(to: day("2026-04-02"))
    }
    return clinic
  }

  @Test(arguments: CourseState.allCases)
  func `a course takes the decisions of its state and no others`(_ state: CourseState) throws {
    let clinic = try clinic(state)
    #expect(try clinic.line().standing.state == state)
    let allowed = try #require(Self.transitions[state])
    for choice in Choice.allCases where allowed[choice] == nil {
      let events = try clinic.written {
        #expect(refusal { try clinic.decide(choice) }?.rules == ["COURSE_INTERRUPTION"])
      }
      #expect(events.map(\.kind) == [.refused], "\(choice)")
    }
    for (choice, result) in allowed {
      let other = try self.clinic(state)
      let line = try other.decide(choice)
      #expect(line.standing.state == result, "\(choice)")
      #expect(try other.line().standing.state == result, "\(choice)")
      #expect(line.record.decisions.last?.author == other.physician.key)
      #expect(line.record.decisions.last?.reason == "As agreed")
    }
  }

  @Test(arguments: [
    CourseState.suspended, .lapsed, .completed, .discontinued, .cancelled, .expired,
  ])
  func `a course that does not run takes no session`(_ state: CourseState) throws {
    let clinic = try clinic(state)
    let refusal = try #require(refusal { try clinic.log() })
    let expected: RuleCode = state == .expired ? "PRESCRIPTION_EXPIRED" : "COURSE_INTERRUPTION"
    #expect(refusal.rules.contains(expected))
  }

  @Test(arguments: [CourseState.lapsed, .completed, .discontinued, .cancelled, .expired])
  func `an ended course has no dates to miss`(_ state: CourseState) throws {
    let clinic = try clinic(state)
    #expect(failure { try clinic.missed(.noShow) }?.kind == .invalid)
  }

  @Test(arguments: CourseState.allCases)
  func `only a course that runs has a next session`(_ state: CourseState) throws {
    let standing = try clinic(state).line().standing
    #expect((standing.next != nil) == (state == .prescribed || state == .active))
  }

  // MARK: Reopening

  @Test func `a lapsed course is reopened on a new examination`() throws {
    let clinic = try TestClinic()
    try clinic.log()
    clinic.go(to: march(30))
    #expect(refusal { try clinic.decide(.reopen) }?.rules == ["COURSE_INTERRUPTION"])
    try clinic.examine()
    #expect(try clinic.decide(.reopen).standing.state == .active)
    try clinic.screen(.full)
    let session = try clinic.log { $0.reasons.reasons = ["After a long pause"] }.session
    #expect(session.judged.gapClass == .stepBack)
    #expect(session.minutes == 15)
  }

  @Test func `a course is reopened once`() throws {
    let clinic = try clinic(.lapsed)
    try clinic.decide(.reopen)
    clinic.go(to: day("2026-04-20"))
    #expect(try clinic.line().standing.state == .lapsed)
    try clinic.examine()
    #expect(refusal { try clinic.decide(.reopen) }?.rules == ["COURSE_INTERRUPTION"])
  }

  // MARK: Suspension

  @Test func `a severe reaction suspends the course until a physician resumes it`() throws {
    let clinic = try TestClinic()
    let answer = try clinic.log { $0.reaction = .severe }
    #expect(answer.standing.state == .suspended)
    clinic.go(to: march(3))
    #expect(refusal { try clinic.log() }?.rules == ["COURSE_INTERRUPTION"])
    try clinic.decide(.resume)
    #expect(try clinic.log().session.judged.gapClass == .hold)
  }

  @Test func `a severe reaction that showed later suspends it too`() throws {
    let clinic = try TestClinic()
    let number = try clinic.log().session.key.description
    clinic.go(to: march(3))
    _ = try clinic.practice.react(
      number, .severe, note: "Fainted at home", by: caller(clinic.therapist, "reaction"))
    #expect(try clinic.line().standing.state == .suspended)
    #expect(refusal { try clinic.log() }?.rules == ["COURSE_INTERRUPTION"])
    try clinic.decide(.resume)
    try clinic.log()
  }

  @Test func `a resumption does not answer a severe reaction that was told after it`() throws {
    let clinic = try TestClinic()
    let number = try clinic.log().session.key.description
    clinic.go(to: march(3))
    try clinic.decide(.suspend)
    clinic.go(to: march(4))
    try clinic.decide(.resume)
    _ = try clinic.practice.react(
      number, .severe, note: "Fainted at home", by: caller(clinic.therapist, "reaction"))
    #expect(try clinic.line().standing.state == .suspended)
  }

  @Test func `only a graver reaction is added`() throws {
    let clinic = try TestClinic()
    let number = try clinic.log { $0.reaction = .moderate }.session.key.description
    for reaction in [Reaction.none, .mild, .moderate] {
      let failure = failure {
        try clinic.practice.react(
          number, reaction, note: nil, by: caller(clinic.therapist, "reaction"))
      }
      #expect(failure?.kind == .invalid)
    }
  }

  // MARK: Days

  @Test func `states are those of the day that is asked about`() throws {
    let clinic = try TestClinic()
    try clinic.give(2)
    clinic.go(to: march(4))
    try clinic.decide(.suspend)
    clinic.go(to: march(9))
    try clinic.decide(.resume)
    clinic.go(to: march(11))
    try clinic.decide(.discontinue)
    let states = try [2, 3, 4, 8, 9, 10, 11].map {
      try clinic.line(on: march($0)).standing.state
    }
    #expect(
      states == [.active, .active, .suspended, .suspended, .active, .active, .discontinued])
    #expect(try clinic.line(on: march(2)).standing.remaining == 9)
  }

  @Test func `a course is not there before it was prescribed`() throws {
    let clinic = try TestClinic()
    let asking = caller(clinic.therapist, "remaining")
    let lines = try clinic.practice.remaining("Elena Rusu", on: .day(march(1)), by: asking)
    #expect(lines.isEmpty)
  }

  @Test func `a decision does not come before the last one, nor on a day to come`() throws {
    let clinic = try clinic(.active)
    clinic.go(to: march(5))
    try clinic.decide(.suspend)
    #expect(refusal { try clinic.decide(.resume, on: march(4)) }?.rules == ["COURSE_INTERRUPTION"])
    #expect(failure { try clinic.decide(.resume, on: march(6)) }?.kind == .invalid)
  }

  @Test(arguments: ["", " \n "])
  func `a decision needs a reason`(_ reason: String) throws {
    let clinic = try clinic(.active)
    let failure = failure {
      try clinic.practice.decide(
        clinic.target, .suspend, reason: reason, on: nil,
        by: caller(clinic.physician, "course suspend"))
    }
    #expect(failure?.kind == .invalid)
  }
}
