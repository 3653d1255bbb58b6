import KurDomain
import KurRules
import KurService
import KurStore
import Testing

@Suite struct AnswerQuestionsTests {
  private let clinic: TestClinic

  init() throws { clinic = try TestClinic() }

  /// Answers every question that the day asks, with no but for what is given.
  @discardableResult
  private func answer(
    _ changed: [GivenAnswer] = [], leaving: Set<Code<Question>> = [],
    _ form: Screening.Asked = .daily, by person: Staff? = nil, request: String? = nil
  ) throws -> AnsweredForm {
    let person = caller(person ?? clinic.therapist, "screen", request: request)
    let number = clinic.patient.key.description
    let asked = try clinic.practice.questionnaire(of: number, form, on: nil, by: person).asked
    let codes = Set(changed.map(\.question)).union(leaving)
    return try clinic.practice.answer(
      AnswersRequest(
        patient: number, form: form,
        given: changed
          + asked.map(\.code).filter { !codes.contains($0) }.map {
            GivenAnswer(question: $0, word: "no")
          }), by: person)
  }

  private func stored(_ form: AnsweredForm) throws -> ScreeningAnswer {
    guard case .stored(let answer) = form else { throw BadExample() }
    return answer
  }

  @Test func `all answered, the day is screened and the answers are kept in words`() throws {
    let answer = try stored(
      try answer([
        GivenAnswer(question: "Q10", word: "3", text: "low back"),
        GivenAnswer(question: "Q16", word: "08:00"),
      ]))
    #expect(answer.outcome == .clear)
    #expect(answer.asked == .daily)
    #expect(
      answer.answers.map { "\($0.question) \($0.text)" }.suffix(2) == [
        "Q10 3: low back", "Q16 08:00",
      ])
    #expect(try clinic.health().readings.last?.reading == .pain(3))
    #expect(try clinic.faults().isEmpty)
    // The day is screened: a session needs no routine statement.
    try clinic.log {
      $0.routine = false
      ($0.minutes, $0.intensity, $0.condition, $0.reaction) = (15, 1, .same, Reaction.none)
    }
  }

  @Test func `who may not store the full form reads neither it nor its draft`() throws {
    let answer = GivenAnswer(question: "Q04", word: "no")
    for form in [Screening.Asked.daily, .full] {
      try clinic.practice.keep(
        answer, of: clinic.patient.key, form, on: march(2),
        by: caller(clinic.physician, "screen"))
    }
    func draft(_ form: Screening.Asked) throws -> Int {
      try clinic.practice.draft(
        of: clinic.patient.key, form, on: march(2), by: caller(clinic.receptionist, "screen")
      ).count
    }
    #expect(try draft(.daily) == 1)
    #expect(failure { try draft(.full) }?.kind == .notPermitted)
    #expect(
      failure {
        try clinic.practice.questionnaire(
          of: clinic.patient.key.description, .full, on: nil,
          by: caller(clinic.receptionist, "screen"))
      }?.kind == .notPermitted)
  }

  @Test func `a question that is left out or wrong stores nothing`() throws {
    let before = try clinic.health().screenings.count
    let events = try clinic.written {
      guard
        case .incomplete(let faults, let missing, _) = try answer(
          [GivenAnswer(question: "Q16", word: "noon")], leaving: ["Q52"])
      else { throw BadExample() }
      #expect(faults.map(\.question) == ["Q16"])
      #expect(missing.map(\.code) == ["Q52"])
    }
    #expect(events.map(\.kind) == [.seen])
    #expect(try clinic.health().screenings.count == before)
  }

  @Test func `the same request stores once`() throws {
    let first = try stored(try answer(request: "one"))
    let again = try stored(try answer(request: "one"))
    #expect(first.screening == again.screening)
    #expect(try clinic.health().screenings.filter { $0.asked == .daily }.count == 1)
  }

  @Test func `a reaction to the last session is added to it by who may`() throws {
    try clinic.log()
    clinic.go(to: march(3))
    let bruise = GivenAnswer(question: "Q53", word: "mild", text: "a bruise")
    try answer([bruise], by: clinic.receptionist)
    #expect(try clinic.sessions().last?.reaction == Reaction.none)
    let events = try clinic.written { try answer([bruise]) }
    #expect(events.map(\.kind) == [.seen, .screened])
    #expect(try clinic.sessions().last?.reaction == .mild)
    #expect(try clinic.faults().isEmpty)
    // Nothing graver, nothing new.
    try answer([bruise])
    #expect(try clinic.sessions().last?.reaction == .mild)
  }

  @Test func `the full form is a therapist's or a physician's`() throws {
    #expect(failure { try answer([], .full, by: clinic.receptionist) }?.kind == .notPermitted)
    #expect(try stored(try answer([], .full)).asked == .full)
  }

  @Test func `a change told to a receptionist leaves the day open`() throws {
    let changed = [GivenAnswer(question: "Q01", word: "yes", text: "a new pill")]
    let answer = try stored(try answer(changed, by: clinic.receptionist))
    #expect(answer.asked == .nothing)
    #expect(answer.notes.contains { $0.contains("--full") })
    guard case .incomplete(_, let missing, _) = try self.answer(changed) else { throw BadExample() }
    #expect(missing.map(\.code).contains("Q17"))
  }

  @Test func `what was seen healed is closed, what a physician closes stays`() throws {
    try clinic.screen(findings: ["acne-purulent", "osteochondrosis-flare"])
    let answer = try stored(
      try answer([GivenAnswer(question: "Q12", word: "no", healed: ["acne-purulent"])]))
    #expect(answer.bars.all.map(\.code) == ["osteochondrosis-flare"])
    #expect(answer.notes == ["Q13: osteochondrosis-flare stays open until a physician closes it"])
  }

  @Test func `a draft is of its day and goes when the form is stored`() throws {
    let person = caller(clinic.therapist, "screen")
    let given = GivenAnswer(
      question: "Q12", word: "yes",
      findings: [StatedFinding(code: "wound", sites: [Site("knee", .left)], since: march(1))],
      healed: ["burn"], text: "fell\ntwice")
    let key = clinic.patient.key
    func draft() throws -> [GivenAnswer] {
      try clinic.practice.draft(of: key, .daily, on: try clinic.practice.today(), by: person)
    }
    let events = try clinic.written {
      try clinic.practice.keep(given, of: key, .daily, on: march(2), by: person)
    }
    #expect(events.isEmpty)
    #expect(try draft() == [given])
    clinic.go(to: march(3))
    #expect(try draft().isEmpty)
    let other = GivenAnswer(question: "Q05", word: "no")
    try clinic.practice.keep(other, of: key, .daily, on: march(3), by: person)
    #expect(try draft() == [other])
    try answer()
    #expect(try draft().isEmpty)
  }

  @Test func `a saturation that defers writes the date as deferred`() throws {
    let refused = refusal { try clinic.log { $0.observed.readings = [.saturation(88)] } }
    #expect(refused?.rules == ["CONTRAINDICATED"])
    #expect(refused?.deferred == march(2))
    #expect(refused?.screening != nil)
  }
}
